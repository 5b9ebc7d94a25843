// Asks the engine, which runs in a process of its own, to analyse a film.
#pragma once

#include <chrono>
#include <string>

#include "curve.h"

namespace kuleshov {

// The host's end of a long piece of work.
class Watcher {
 public:
  virtual ~Watcher() = default;
  // Hears how much is done, in [0,1]; returns false to call the work off. Called at least ten times
  // a second.
  virtual bool update(double fraction) = 0;
};

struct EngineLimits {
  // How long the engine may be silent; it says something every second.
  std::chrono::milliseconds silence{10000};
  // How long a greeting may take.
  std::chrono::milliseconds greeting{2000};
  // How long an engine that was lost may take to come back.
  std::chrono::milliseconds comeback{3000};
  // How long the whole may take, whatever the engine says meanwhile.
  std::chrono::milliseconds whole{3600000};
};

struct EngineAnswer {
  enum class Kind { kCurve, kFailed, kCancelled };
  Kind kind = Kind::kFailed;
  // Valid if the kind is kCurve.
  Curve curve;
  // One sentence for the editor if the kind is kFailed.
  std::string message;
};

// Never throws, never blocks longer than the limits, whatever the engine does.
EngineAnswer analyseWithEngine(const std::string& media, Watcher& watcher,
                               const EngineLimits& limits);

}  // namespace kuleshov
