#include <cmath>
#include <functional>
#include <vector>

#include "analysis_file.h"
#include "check.h"
#include "curve.h"
#include "curve_text.h"
#include "failure.h"
#include "goldens.h"
#include "json.h"

using namespace kuleshov;

namespace {

bool fails(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure&) {
    return true;
  }
  return false;
}

bool isJson(const std::string& text) {
  return !fails([&] {
    JsonReader json(text);
    json.skip();
    json.finish();
  });
}

Curve film() { return parseCurve(readText(filmPath("film/curve.txt"))); }

}  // namespace

TEST(json_validDocuments_areRead) {
  for (const char* text : {"{}", "[]", " [1, -2.5e+3 ,0, \"\\u00e9\\ud83d\\ude00\\n\"] ", "null",
                           "{\"a\":{\"b\":[true,false,null]}}", "0.0001", "-0"}) {
    CHECK(isJson(text));
  }
  CHECK_EQUAL(std::string("\xF0\x9F\x98\x80"), JsonReader("\"\\ud83d\\ude00\"").string());
  CHECK_EQUAL(.8127, JsonReader("0.8127").number());
  CHECK_EQUAL(-1250.0, JsonReader("-1.25e3").number());
}

TEST(json_invalidDocuments_areRefused) {
  for (const char* text :
       {"", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "01", "1.", ".5", "+1", "1e", "nul", "\"", "\"\\x\"",
        "\"\t\"", "\"\\ud800\"", "[1 2]", "{} {}", "{1:2}", "'a'", "NaN", "Infinity", "\"\\u12g4\""}) {
    CHECK(!isJson(text));
  }
  CHECK(!isJson(std::string(100, '[') + std::string(100, ']')));
  CHECK(fails([] { JsonReader("1.5").integer(); }));
  CHECK(fails([] { JsonReader("99999999999999999999").integer(); }));
}

TEST(analysis_ofTheFilm_isTheCurveThatJavaMakes) {
  for (const char* name : {"film", "uneven"}) {
    Curve curve = readAnalysisFile(filmPath(std::string(name) + "/analysis.json"));
    CHECK_EQUAL(filmPath(std::string(name) + "/analysis.json"), curve.origin);
    curve.origin.clear();
    CHECK_EQUAL(readText(filmPath(std::string(name) + "/curve.txt")), writeCurve(curve));
  }
}

TEST(analysis_otherFiles_areRefusedWithAReason) {
  CHECK(fails([] { readAnalysisFile(filmPath("nothing.json")); }));
  CHECK(fails([] { readAnalysisFile(filmPath("film")); }));
  CHECK(fails([] { readAnalysisFile(filmPath("film/suggestions.json")); }));
  CHECK(fails([] { curveOfAnalysis("{\"schema\":\"kuleshov.Analysis.1\"}"); }));
  std::string text = readText(filmPath("film/analysis.json"));
  text.replace(text.find("Analysis.1"), 10, "Analysis.2");
  CHECK(fails([&] { curveOfAnalysis(text); }));
}

TEST(analysis_damagedAnyhow_neverCrashes) {
  std::string whole = readText(filmPath("film/analysis.json"));
  std::uint32_t random = 1;
  for (int round = 0; round < 400; round++) {
    std::string text = whole;
    for (int change = 0; change < 1 + round % 4; change++) {
      random = random * 1664525U + 1013904223U;
      std::size_t at = (random >> 4) % text.size();
      random = random * 1664525U + 1013904223U;
      switch (random >> 30) {
        case 0:
          text[at] = static_cast<char>(random >> 16);
          break;
        case 1:
          text.resize(at);
          break;
        case 2:
          text.insert(at, text.substr(0, (random >> 16) % 50));
          break;
        default:
          text[at] = "0123456789-,:[]{}\"e."[(random >> 16) % 20];
      }
      if (text.empty()) {
        text = "{";
      }
    }
    try {
      Curve curve = curveOfAnalysis(text);
      CHECK_EQUAL(writeCurve(curve), writeCurve(parseCurve(writeCurve(curve))));
    } catch (const Failure&) {
      continue;
    }
  }
}

TEST(text_writtenAndRead_isTheSame) {
  std::string text = readText(filmPath("film/curve.txt"));
  CHECK_EQUAL(text, writeCurve(parseCurve(text)));
  CHECK(text.find_first_of("=;\n\r<>&\"'") == std::string::npos);
}

TEST(text_cutShortOrChanged_isRefused) {
  std::string text = readText(filmPath("film/curve.txt"));
  for (std::size_t size = 0; size < text.size(); size += 7) {
    CHECK(fails([&] { parseCurve(text.substr(0, size)); }));
  }
  for (std::size_t at = 0; at < text.size(); at += 11) {
    std::string changed = text;
    changed[at] = changed[at] == '1' ? '2' : '1';
    CHECK(fails([&] { parseCurve(changed); }));
  }
}

TEST(curve_betweenPoints_isStraight) {
  Curve curve;
  curve.points = {{0, 0, 1000, 10000, 1}, {10, 1000, -1000, 10000, 2}};
  CHECK_EQUAL(500, readCurve(curve, 5 * kFrameSteps).valence);
  CHECK_EQUAL(0, readCurve(curve, 5 * kFrameSteps).arousal);
  CHECK_EQUAL(1, readCurve(curve, 10 * kFrameSteps - 1).emotion);
  CHECK_EQUAL(2, readCurve(curve, 10 * kFrameSteps).emotion);
  CHECK_EQUAL(1000, readCurve(curve, 99 * kFrameSteps).valence);
  CHECK_EQUAL(0, readCurve(curve, -99).valence);
  CHECK_EQUAL(0, readCurve(Curve(), 7).valence);
}

TEST(curve_tension_isArousalAgainstPleasure) {
  CHECK_EQUAL(10000, tension(-10000, 10000));
  CHECK_EQUAL(0, tension(10000, -10000));
  CHECK_EQUAL(5000, tension(0, 0));
}

TEST(curve_shotsAndCuts_areFound) {
  Curve curve = film();
  CHECK_EQUAL(0, shotAt(curve, 0)->start);
  CHECK_EQUAL(0, shotAt(curve, 70 * kFrameSteps - 1)->start);
  CHECK_EQUAL(70, shotAt(curve, 70 * kFrameSteps)->start);
  CHECK_EQUAL(240, shotAt(curve, 100000 * kFrameSteps)->start);
  CHECK_EQUAL(70, nextCut(curve, 0)->frame);
  CHECK_EQUAL(120, nextCut(curve, 120 * kFrameSteps)->frame);
  CHECK_EQUAL(140, nextCut(curve, 120 * kFrameSteps + 1)->frame);
  CHECK(nextCut(curve, 300 * kFrameSteps) == nullptr);
}

TEST(curve_simplified_missesNoPointByMore) {
  std::vector<CurvePoint> points;
  for (int i = 0; i < 5000; i++) {
    points.push_back({i, static_cast<int>(9000 * std::sin(i / 40.0)),
                      static_cast<int>(5000 * std::cos(i / 90.0)), 5000, i / 1000 % 2});
  }
  Curve curve;
  curve.points = simplify(points, 100);
  CHECK(curve.points.size() < 900);
  for (const CurvePoint& p : points) {
    Reading reading = readCurve(curve, p.frame * kFrameSteps);
    CHECK(std::abs(reading.valence - p.valence) <= 101);
    CHECK(std::abs(reading.arousal - p.arousal) <= 101);
    CHECK_EQUAL(p.emotion, reading.emotion);
  }
}
