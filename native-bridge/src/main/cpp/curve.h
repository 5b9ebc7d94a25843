// A film's emotion curve as the plug-in uses it: whole numbers only, so that every machine draws the
// same pixels from it. Values are in ten-thousandths; frames count at the film's nominal rate.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kuleshov {

constexpr int kFullValue = 10000;
// Places on the film are given in 1024ths of a frame: fields and retimed clips fall between frames.
constexpr std::int64_t kFrameSteps = 1024;

// The names are those of Kuleshov's documents, in the same order.
constexpr const char* kEmotions[] = {"neutral", "happy",     "sad",      "angry",
                                     "fearful", "disgusted", "surprised"};
constexpr int kEmotionCount = 7;
constexpr const char* kTrends[] = {"climax", "turning-point", "low", "rising", "falling", "flat"};
constexpr int kTrendCount = 6;
constexpr const char* kKinds[] = {"split", "trim-head", "trim-tail", "remove",
                                  "hold",  "tighten",   "j-cut",     "l-cut"};
constexpr int kKindCount = 8;

struct CurvePoint {
  std::int64_t frame = 0;
  int valence = 0;
  int arousal = 0;
  int confidence = 0;
  int emotion = 0;
};

struct CurveShot {
  std::int64_t start = 0;
  std::int64_t end = 0;
  int valence = 0;
  int arousal = 0;
  int emotion = 0;
  int trend = 0;
};

// A suggested cut.
struct CurveCut {
  std::int64_t frame = 0;
  int kind = 0;
  int score = 0;
  std::string reason;
};

struct Curve {
  std::int64_t rateNumerator = 25;
  std::int64_t rateDenominator = 1;
  std::int64_t frames = 0;
  std::string media;
  // Where it was read from: the analysis file's path as the editor gave it; empty from the engine.
  std::string origin;
  std::vector<CurvePoint> points;
  std::vector<CurveShot> shots;
  std::vector<CurveCut> cuts;

  double framesPerSecond() const {
    return static_cast<double>(rateNumerator) / static_cast<double>(rateDenominator);
  }
};

// Whether a film could have such a frame rate; no arithmetic below overflows or divides by 0 then.
inline bool plausibleRate(const Curve& curve) {
  return curve.framesPerSecond() >= .1 && curve.framesPerSecond() <= 1000;
}

// The curve at one place.
struct Reading {
  int valence = 0;
  int arousal = 0;
  int confidence = 0;
  int emotion = 0;
};

// Tension is arousal against pleasure: the circumplex turned by 45 degrees, after R. E. Thayer's
// tense arousal (1989). In [0, 10000].
inline int tension(int valence, int arousal) { return (arousal - valence + 2 * kFullValue) / 4; }

Reading readCurve(const Curve& curve, std::int64_t place);

struct Level {
  int valence = 0;
  int arousal = 0;
};

// Reads what readCurve reads at many places, each after the one before, in less time.
class CurveReader {
 public:
  explicit CurveReader(const Curve& curve) : points_(curve.points) {}

  Level at(std::int64_t place);

 private:
  const std::vector<CurvePoint>& points_;
  // The first point behind the place that was read last.
  std::size_t after_ = 0;
};

// The last shot that has begun; null where the film has none.
const CurveShot* shotAt(const Curve& curve, std::int64_t place);

// The first cut at or after a place; null where none follows.
const CurveCut* nextCut(const Curve& curve, std::int64_t place);

// Leaves out points that a straight line through their neighbours replaces within the tolerance
// (Ramer 1972, Douglas and Peucker 1973); a point at which the emotion changes always stays.
std::vector<CurvePoint> simplify(const std::vector<CurvePoint>& points, int tolerance);

// Returns the place of a name in a table, or -1.
int indexOf(const char* const* names, int count, const std::string& name);

}  // namespace kuleshov
