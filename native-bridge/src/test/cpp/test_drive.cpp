// Emotion Drive's keys and buttons.
#include <cmath>

#include "scene.h"

using namespace scene;
using namespace kuleshov;

TEST(drive_newAnalysis_writesKeys) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = withFilm(session);
  Curve curve = readAnalysisFile(filmPath("film/analysis.json"));
  ParamTag* valence = effect->params.find("valence");
  CHECK(valence->keys.size() > 5 && valence->keys.size() <= curve.points.size());
  CHECK_EQUAL(valence->keys.size(), effect->params.find("tension")->keys.size());
  for (const CurvePoint& p : curve.points) {
    auto key = valence->keys.find(static_cast<double>(p.frame));
    CHECK(key == valence->keys.end() || std::abs(key->second - p.valence / 10000.0) < 1e-9);
  }
  std::string cuts;
  for (const auto& [time, number] : effect->params.find("cut")->keys) {
    cuts += std::to_string(static_cast<int>(time)) + "=" + std::to_string(static_cast<int>(number)) +
            " ";
  }
  CHECK_EQUAL(std::string("70=1 120=2 140=3 252=4 "), cuts);
  session.setNumber(effect, "timeOffset", 20);
  CHECK_EQUAL(50.0, effect->params.find("cut")->keys.begin()->first);
  checkClean(host);
}

TEST(drive_jumpButtons_goFromCutToCut) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = withFilm(session);
  host.timeLine = 80;
  session.press(effect, "nextCut");
  CHECK_EQUAL(120.0, host.timeLine);
  session.press(effect, "nextCut");
  session.press(effect, "previousCut");
  session.press(effect, "previousCut");
  CHECK_EQUAL(70.0, host.timeLine);
  session.press(effect, "previousCut");
  CHECK_EQUAL(70.0, host.timeLine);
}

TEST(drive_withoutKeyframes_holdsTheCurrentValue) {
  Host host(moodNamed("renders-only"));
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = withFilm(session);
  session.setNumber(effect, "keysNow", 1);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  session.render(effect, 75, source, output);
  CHECK(std::abs(effect->params.find("valence")->number[0] - .8) < 1e-9);
  CHECK_EQUAL(1.0, effect->params.find("cut")->number[0]);
  session.render(effect, 150, source, output);
  CHECK(std::abs(effect->params.find("valence")->number[0]) < 1e-9);
  CHECK_EQUAL(3.0, effect->params.find("cut")->number[0]);
}

TEST(drive_whatTheEditorDidNotChange_isNotAnswered) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = withFilm(session);
  for (const char* reason : {ofx::value::kPluginEdited, ofx::value::kTimeChanged}) {
    for (const char* name : {"analysisFile", "timeOffset", "keyTolerance"}) {
      std::size_t before = host.calls.size();
      session.changed(effect, name, reason);
      CHECK_EQUAL(before + 3, host.calls.size());
    }
  }
}
