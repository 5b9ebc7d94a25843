#include "analysis_file.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "document.h"
#include "failure.h"
#include "suggestions.h"

namespace kuleshov {

namespace {

constexpr int kTolerance = 100;
constexpr std::uintmax_t kLargestFile = 1ULL << 29;

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
  readSuggestions(curve, document, nullptr);
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
    readSuggestions(curve, readFile(beside), &clock);
  }
  return curve;
}

}  // namespace kuleshov
