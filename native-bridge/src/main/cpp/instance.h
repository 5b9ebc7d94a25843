// One use of an effect in the host's project, and the film that belongs to it.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "film.h"
#include "host.h"

namespace kuleshov {

// The parameters that all effects share.
namespace param {
constexpr const char* kAnalysisFile = "analysisFile";
constexpr const char* kMediaFile = "mediaFile";
constexpr const char* kAnalyse = "analyse";
constexpr const char* kAnalyseNow = "analyseNow";
constexpr const char* kReload = "reload";
constexpr const char* kTimeOffset = "timeOffset";
constexpr const char* kPatience = "enginePatience";
constexpr const char* kStatus = "status";
constexpr const char* kCurve = "curve";
}  // namespace param

class Instance {
 public:
  explicit Instance(ofx::Effect effect) : effect_(effect) {}

  ofx::Effect effect() const { return effect_; }
  Params params() const { return Params(effect_, param::kPatience); }

  // The curve to draw: the one kept in the project if it belongs to the analysis file that is named,
  // else that file's, else, where the editor wished so, the engine's. Null where there is none;
  // the reason has then been told. For renders: from any thread.
  std::shared_ptr<const Curve> curveForRender();

  // Reads the named analysis file and keeps its curve in the project.
  bool load();
  // Asks the engine and keeps its curve in the project.
  bool analyse();
  // Keeps a curve in the project that a render found, once the host allows parameters to be set.
  void keepRendered();

  // Whether keys were written since the instance was made.
  bool keysWritten() const { return keysWritten_; }
  void noteKeys() { keysWritten_ = true; }

  // The place on the film that the host's time means, in 1024ths of a frame.
  std::int64_t placeAt(const Curve& curve, double time) const;
  // The host's time of a frame of the film.
  double timeOf(const Curve& curve, std::int64_t frame, double near) const;

 private:
  double framesPerHostFrame(const Curve& curve) const;
  std::string analysisPath() const;
  std::string mediaPath() const;
  EngineLimits limits() const;
  Film find();
  void keep(const Curve& curve);
  void fail(const std::string& sentence);

  ofx::Effect effect_;
  std::mutex guard_;
  std::string keptText_;
  Film keptFilm_;
  std::atomic<bool> keysWritten_{false};
};

}  // namespace kuleshov
