#include "instance.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "curve_text.h"

namespace kuleshov {

namespace {

// For hosts that cannot hand over strings, and for render farms.
constexpr const char* kAnalysisVariable = "KULESHOV_OFX_ANALYSIS";
constexpr const char* kMediaVariable = "KULESHOV_OFX_MEDIA";

// In a render there is no progress bar to cancel with.
class Unwatched : public Watcher {
 public:
  bool update(double) override { return true; }
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// The path of a file's URL, in which %20 stands for a space.
std::string pathOfUrl(const std::string& url) {
  constexpr std::size_t kScheme = 7;
  std::string path;
  for (std::size_t i = kScheme; i < url.size(); i++) {
    unsigned int code = 0;
    int read = 0;
    if (url[i] == '%' && std::sscanf(url.c_str() + i, "%%%2x%n", &code, &read) == 1 && read == 3) {
      path += static_cast<char>(code);
      i += 2;
    } else {
      path += url[i];
    }
  }
  return path;
}

// A file dropped on a field may arrive as a URL or in quotes.
std::string trimmed(std::string path) {
  std::size_t last = path.find_last_not_of(" \t\r\n\"");
  path.erase(last == std::string::npos ? 0 : last + 1);
  path.erase(0, path.find_first_not_of(" \t\r\n\""));
  return path.compare(0, 7, "file://") == 0 ? pathOfUrl(path) : path;
}

}  // namespace

std::string Instance::analysisPath() const {
  std::string path = trimmed(params().text(param::kAnalysisFile));
  return path.empty() ? environment(kAnalysisVariable) : path;
}

std::string Instance::mediaPath() const {
  std::string path = trimmed(params().text(param::kMediaFile));
  path = path.empty() ? environment(kMediaVariable) : path;
  if (path.empty()) {
    return path;
  }
  // The engine works in another folder than the host.
  std::error_code unknown;
  std::string whole =
      std::filesystem::absolute(std::filesystem::u8path(path), unknown).u8string();
  return unknown ? path : whole;
}

EngineLimits Instance::limits() const {
  EngineLimits limits;
  double seconds = params().number(param::kPatience, 0, 3600, 1, 86400);
  limits.whole = std::chrono::milliseconds(static_cast<long long>(seconds * 1000));
  return limits;
}

Film Instance::find() {
  if (params().renewText(param::kCurve, keptText_)) {
    keptFilm_ = keptText_.empty() ? Film() : filmOfText(keptText_);
  }
  std::string path = analysisPath();
  if (keptFilm_.curve != nullptr && (path.empty() || keptFilm_.curve->origin == path)) {
    return keptFilm_;
  }
  Film film = keptFilm_;
  if (!path.empty()) {
    film = filmOfFile(path);
    if (film.curve == nullptr && keptFilm_.curve != nullptr) {
      film.curve = keptFilm_.curve;
    }
  }
  if (film.curve == nullptr && params().flag(param::kAnalyseNow, 0, false)) {
    Unwatched watcher;
    std::string media = mediaPath();
    film = media.empty() ? Film() : filmOfEngineInRender(media, watcher, limits());
  }
  return film;
}

std::shared_ptr<const Curve> Instance::curveForRender() {
  std::lock_guard<std::mutex> lock(guard_);
  Film film = find();
  std::string sentence = film.problem;
  if (film.curve == nullptr && sentence.empty()) {
    sentence = "No emotion curve: choose a saved analysis file, or analyse the film.";
  }
  if (!sentence.empty() && firstTime(sentence)) {
    tell(effect_, Severity::kWarning, sentence, true);
  }
  return film.curve;
}

void Instance::keep(const Curve& curve) {
  Params parameters = params();
  parameters.beginEdit("Emotion curve");
  parameters.setText(param::kCurve, writeCurve(curve));
  parameters.setText(param::kStatus, std::to_string(curve.shots.size()) + " shots, " +
                                         std::to_string(curve.cuts.size()) + " suggested cuts");
  parameters.endEdit();
  clearMessage(effect_);
}

void Instance::fail(const std::string& sentence) {
  params().setText(param::kStatus, sentence);
  tell(effect_, Severity::kError, sentence, false);
}

bool Instance::load() {
  std::string path = analysisPath();
  if (path.empty()) {
    return false;
  }
  Film film = filmOfFile(path);
  if (film.curve == nullptr) {
    fail(film.problem);
    return false;
  }
  keep(*film.curve);
  return true;
}

bool Instance::analyse() {
  std::string media = mediaPath();
  if (media.empty()) {
    fail("Name the film's media file: a host does not tell its plug-ins which file a clip shows.");
    return false;
  }
  Film film;
  {
    HostProgress progress(effect_, "Kuleshov watches the film");
    film = filmOfEngine(media, progress, limits());
  }
  if (film.cancelled) {
    params().setText(param::kStatus, "Analysis cancelled.");
  } else if (film.curve == nullptr) {
    fail(film.problem);
  } else {
    // From now on this curve stands for the named file, which is perhaps older.
    Curve curve = *film.curve;
    curve.origin = analysisPath();
    keep(curve);
  }
  return film.curve != nullptr;
}

void Instance::keepRendered() {
  std::shared_ptr<const Curve> found;
  {
    std::lock_guard<std::mutex> lock(guard_);
    found = find().curve;
    if (found == nullptr || found == keptFilm_.curve) {
      return;
    }
  }
  keep(*found);
}

double Instance::framesPerHostFrame(const Curve& curve) const {
  ofx::Clip clip = nullptr;
  ofx::PropertySet set = nullptr;
  double rate = 0;
  if (suites().effect->clipGetHandle(effect_, "Source", &clip, &set) == ofx::kOk) {
    rate = Props(set).get(ofx::prop::kFrameRate, 0.0);
  }
  ofx::PropertySet own = nullptr;
  if (!(rate >= 1 && rate <= 1000) &&
      suites().effect->getPropertySet(effect_, &own) == ofx::kOk) {
    rate = Props(own).get(ofx::prop::kFrameRate, 0.0);
  }
  if (!(rate >= 1 && rate <= 1000) && hostIsMlt()) {
    // There every handle is a set of properties, and the rate lies in that of the effect itself.
    rate = Props(reinterpret_cast<ofx::PropertySet>(effect_)).get(ofx::prop::kFrameRate, 0.0);
  }
  double ratio = rate >= 1 && rate <= 1000 ? curve.framesPerSecond() / rate : 1;
  // 23.976 and 24000/1001 are meant to be the same.
  return std::abs(ratio - 1) < .0005 ? 1 : ratio;
}

std::int64_t Instance::placeAt(const Curve& curve, double time) const {
  double offset = params().number(param::kTimeOffset, time, 0, -1e9, 1e9);
  double frames = (time + offset) * framesPerHostFrame(curve);
  double last = static_cast<double>(curve.frames);
  if (!std::isfinite(frames)) {
    return 0;
  }
  frames = frames < 0 ? 0 : frames > last ? last : frames;
  return static_cast<std::int64_t>(std::floor(frames * kFrameSteps + .5));
}

double Instance::timeOf(const Curve& curve, std::int64_t frame, double near) const {
  double offset = params().number(param::kTimeOffset, near, 0, -1e9, 1e9);
  return static_cast<double>(frame) / framesPerHostFrame(curve) - offset;
}

}  // namespace kuleshov
