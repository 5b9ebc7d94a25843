#include "analysis_file.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "failure.h"
#include "json.h"
#include "utf8.h"

namespace kuleshov {

namespace {

constexpr int kTolerance = 100;
constexpr std::size_t kLongestReason = 120;
constexpr std::uintmax_t kLargestFile = 1ULL << 29;

struct Ratio {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

// When frames are shown: evenly, or at the ticks of a variable frame rate.
struct Clock {
  Ratio rate{25, 1};
  std::int64_t frames = 0;
  Ratio tick;
  std::vector<std::int64_t> ticks;

  // The frame that an editor's timeline shows then, which counts at the nominal rate.
  std::int64_t nominal(std::int64_t frame) const {
    if (ticks.empty()) {
      return frame;
    }
    auto last = static_cast<std::int64_t>(ticks.size()) - 1;
    long double shown = static_cast<long double>(ticks[std::clamp<std::int64_t>(frame, 0, last)]) *
                        tick.numerator / tick.denominator * rate.numerator / rate.denominator;
    return static_cast<std::int64_t>(std::floor(shown + 0.5L));
  }
};

[[noreturn]] void wrong(const std::string& what) {
  throw Failure("The analysis file's " + what + " is missing or wrong; analyse the film again.");
}

Ratio ratio(const std::string& text) {
  std::size_t slash = text.find('/');
  JsonReader numerator(std::string_view(text).substr(0, slash));
  Ratio value{numerator.integer(), 1};
  numerator.finish();
  if (slash != std::string::npos) {
    JsonReader denominator(std::string_view(text).substr(slash + 1));
    value.denominator = denominator.integer();
    denominator.finish();
  }
  if (value.denominator <= 0) {
    wrong("time");
  }
  return value;
}

int level(double value, double least) {
  if (!(value >= least && value <= 1)) {
    wrong("curve");
  }
  return static_cast<int>(std::floor(value * kFullValue + 0.5));
}

int name(JsonReader& json, const char* const* names, int count) {
  int found = indexOf(names, count, json.string());
  if (found < 0) {
    wrong("curve");
  }
  return found;
}

Clock readClock(JsonReader& json) {
  Clock clock;
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "rate") {
      clock.rate = ratio(json.string());
    } else if (field == "frames") {
      clock.frames = json.integer();
    } else if (field == "tick") {
      clock.tick = ratio(json.string());
    } else if (field == "ticks") {
      json.enterArray();
      while (json.nextElement()) {
        clock.ticks.push_back(json.integer());
      }
    } else {
      json.skip();
    }
  }
  if (clock.rate.numerator <= 0 || clock.frames < 0) {
    wrong("clock");
  }
  return clock;
}

int readDominant(JsonReader& json) {
  double best = 0;
  int dominant = 0;
  std::string field;
  double scores[kEmotionCount] = {};
  json.enterObject();
  while (json.nextField(field)) {
    int emotion = indexOf(kEmotions, kEmotionCount, field);
    double score = json.number();
    if (emotion >= 0) {
      scores[emotion] = score;
    }
  }
  for (int i = 0; i < kEmotionCount; i++) {
    if (scores[i] > best) {
      best = scores[i];
      dominant = i;
    }
  }
  return dominant;
}

CurvePoint readSample(JsonReader& json) {
  CurvePoint point;
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "frame") {
      point.frame = json.integer();
    } else if (field == "valence") {
      point.valence = level(json.number(), -1);
    } else if (field == "arousal") {
      point.arousal = level(json.number(), -1);
    } else if (field == "confidence") {
      point.confidence = level(json.number(), 0);
    } else if (field == "emotions") {
      point.emotion = readDominant(json);
    } else {
      json.skip();
    }
  }
  return point;
}

void readFrames(JsonReader& json, CurveShot& shot) {
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "frames") {
      json.enterObject();
      while (json.nextField(field)) {
        (field == "start" ? shot.start : shot.end) = json.integer();
      }
    } else {
      json.skip();
    }
  }
}

CurveShot readShot(JsonReader& json) {
  CurveShot shot;
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "shot") {
      readFrames(json, shot);
    } else if (field == "valence") {
      shot.valence = level(json.number(), -1);
    } else if (field == "arousal") {
      shot.arousal = level(json.number(), -1);
    } else if (field == "dominant") {
      shot.emotion = name(json, kEmotions, kEmotionCount);
    } else if (field == "trend") {
      shot.trend = name(json, kTrends, kTrendCount);
    } else {
      json.skip();
    }
  }
  return shot;
}

void readCurveField(JsonReader& json, Curve& curve) {
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "samples") {
      json.enterArray();
      while (json.nextElement()) {
        curve.points.push_back(readSample(json));
      }
    } else if (field == "shots") {
      json.enterArray();
      while (json.nextElement()) {
        curve.shots.push_back(readShot(json));
      }
    } else {
      json.skip();
    }
  }
}

std::string readMember(JsonReader& json, const char* member) {
  std::string value;
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == member) {
      value = json.string();
    } else {
      json.skip();
    }
  }
  return value;
}

void checkSchema(const std::string& found, const std::string& kind) {
  std::string prefix = "kuleshov." + kind + ".";
  if (found.compare(0, prefix.size(), prefix) != 0) {
    throw Failure("The file is not a Kuleshov " + kind + " document.");
  }
  if (found != prefix + "1") {
    throw Failure("A newer Kuleshov wrote the file (" + found + "); update to read it.");
  }
}

// Puts frames on the nominal clock and leaves out what a reader of curves could not order.
void settle(Curve& curve, const Clock& clock) {
  curve.rateNumerator = clock.rate.numerator;
  curve.rateDenominator = clock.rate.denominator;
  curve.frames = clock.nominal(clock.frames);
  if (!plausibleRate(curve)) {
    wrong("clock");
  }
  std::vector<CurvePoint> points;
  for (CurvePoint point : curve.points) {
    point.frame = clock.nominal(point.frame);
    if (point.frame < 0) {
      wrong("curve");
    }
    if (points.empty() || point.frame > points.back().frame) {
      points.push_back(point);
    }
  }
  curve.points = simplify(points, kTolerance);
  std::int64_t end = 0;
  for (CurveShot& shot : curve.shots) {
    shot.start = clock.nominal(shot.start);
    shot.end = clock.nominal(shot.end);
    if (shot.start < end || shot.end < shot.start) {
      wrong("list of shots");
    }
    end = shot.end;
  }
}

// Cuts come in media frames; only a film of even frame rate has the same numbers on a timeline.
CurveCut readCut(JsonReader& json, std::int64_t& media, const Clock* clock) {
  CurveCut cut;
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "kind") {
      cut.kind = name(json, kKinds, kKindCount);
    } else if (field == "media") {
      media = json.integer();
    } else if (field == "frame") {
      cut.frame = json.integer();
    } else if (field == "score") {
      cut.score = level(json.number(), -1);
    } else if (field == "reasons") {
      json.enterArray();
      while (json.nextElement()) {
        std::string text = readMember(json, "text");
        if (cut.reason.empty()) {
          cut.reason = std::string(utf8Prefix(text, kLongestReason));
        }
      }
    } else {
      json.skip();
    }
  }
  cut.frame = clock == nullptr ? cut.frame : clock->nominal(cut.frame);
  if (cut.frame < 0) {
    wrong("list of suggestions");
  }
  return cut;
}

void keepBest(std::vector<CurveCut>& cuts) {
  std::stable_sort(cuts.begin(), cuts.end(), [](const CurveCut& a, const CurveCut& b) {
    return a.frame != b.frame ? a.frame < b.frame : a.score > b.score;
  });
  cuts.erase(std::unique(cuts.begin(), cuts.end(),
                         [](const CurveCut& a, const CurveCut& b) { return a.frame == b.frame; }),
             cuts.end());
}

Clock parseAnalysis(Curve& curve, std::string_view document) {
  Clock clock;
  bool measured = false;
  std::string schema;
  std::string field;
  JsonReader json(document);
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "schema") {
      schema = json.string();
      checkSchema(schema, "Analysis");
    } else if (field == "media") {
      curve.media = readMember(json, "file");
    } else if (field == "measured") {
      json.enterObject();
      while (json.nextField(field)) {
        if (field == "clock") {
          clock = readClock(json);
          measured = true;
        } else {
          json.skip();
        }
      }
    } else if (field == "curve") {
      readCurveField(json, curve);
    } else {
      json.skip();
    }
  }
  json.finish();
  checkSchema(schema, "Analysis");
  if (!measured) {
    wrong("clock");
  }
  settle(curve, clock);
  return clock;
}

void parseSuggestions(Curve& curve, std::string_view document, const Clock* clock) {
  std::vector<std::string> media;
  std::vector<std::pair<std::int64_t, CurveCut>> cuts;
  std::string schema;
  std::string field;
  JsonReader json(document);
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "schema") {
      schema = json.string();
    } else if (field == "media") {
      json.enterArray();
      while (json.nextElement()) {
        media.push_back(readMember(json, "file"));
      }
    } else if (field == "suggestions") {
      json.enterArray();
      while (json.nextElement()) {
        std::int64_t index = 0;
        CurveCut cut = readCut(json, index, clock);
        cuts.emplace_back(index, cut);
      }
    } else {
      json.skip();
    }
  }
  json.finish();
  checkSchema(schema, "Suggestions");
  // A film that was moved since has another path; the first one is then the best guess.
  auto found = std::find(media.begin(), media.end(), curve.media);
  std::int64_t wanted = found == media.end() ? 0 : found - media.begin();
  curve.cuts.clear();
  for (auto& [index, cut] : cuts) {
    if (index == wanted) {
      curve.cuts.push_back(cut);
    }
  }
  keepBest(curve.cuts);
}

std::string readFile(const std::filesystem::path& file) {
  std::error_code error;
  std::uintmax_t size = std::filesystem::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in) {
    throw Failure("Cannot read " + file.u8string() + "; choose the analysis.json of this film.");
  }
  if (size > kLargestFile) {
    throw Failure(file.u8string() + " is too large to be an analysis.");
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

Curve curveOfAnalysis(std::string_view document) {
  Curve curve;
  parseAnalysis(curve, document);
  return curve;
}

void addSuggestions(Curve& curve, std::string_view document) {
  parseSuggestions(curve, document, nullptr);
}

Curve readAnalysisFile(const std::string& path) {
  std::filesystem::path file = std::filesystem::u8path(path);
  Curve curve;
  std::string document = readFile(file);
  Clock clock = parseAnalysis(curve, document);
  curve.origin = path;
  std::filesystem::path beside = file.parent_path() / "suggestions.json";
  std::error_code error;
  if (std::filesystem::exists(beside, error)) {
    parseSuggestions(curve, readFile(beside), &clock);
  }
  return curve;
}

}  // namespace kuleshov
