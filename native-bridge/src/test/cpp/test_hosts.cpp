// What two host libraries were read to do: ASWF's HostSupport, and MLT's openfx module. Neither is at
// hand where this is built, so that each habit of theirs is a mood of the test host.
#include <cmath>
#include <cstdlib>
#include <limits>

#include "fake_engine.h"
#include "scene.h"

using namespace scene;
using namespace kuleshov;

namespace {

int countCalls(const Host& host, const std::string& call) {
  int count = 0;
  for (const std::string& one : host.calls) {
    count += one == call ? 1 : 0;
  }
  return count;
}

int secret(Session& session, const std::string& name) {
  auto& values = session.descriptor().params.find(name)->props.values;
  auto found = values.find(ofx::prop::kSecret);
  return found == values.end() ? 0 : found->second.ints.at(0);
}

}  // namespace

TEST(hosts_everyContext_isDescribedAlike) {
  Host host(moodNamed("aswf"));
  for (int plugin : {kMeter, kDrive, kGrade}) {
    Session session(host, bundle().plugin(plugin));
    EffectTag general;
    CHECK_EQUAL(ofx::kOk, session.describe(general, ofx::value::kContextGeneral));
    CHECK_EQUAL(session.descriptor().params.params.size(), general.params.params.size());
    CHECK_EQUAL(2U, general.clips.size());
  }
  checkClean(host);
}

TEST(hosts_aswf_keysAreWrittenThoughTheyComeBackAndAreNotCounted) {
  Host host(moodNamed("aswf"));
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = withFilm(session);
  ParamTag* valence = effect->params.find("valence");
  CHECK(valence->keys.size() > 5);
  CHECK_EQUAL(valence->keys.size(), effect->params.find("arousal")->keys.size());
  CHECK_EQUAL(valence->keys.size(), effect->params.find("tension")->keys.size());
  CHECK_EQUAL(4U, effect->params.find("cut")->keys.size());
  // A value without a key would take the keys away again in such a host.
  CHECK_EQUAL(0.0, valence->number[0]);
  // Nothing is written while it renders.
  session.setNumber(effect, "keysNow", 1);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 75, source, output));
  checkClean(host);
}

TEST(hosts_uncounted_keysAreWrittenOnceThoughNothingIsToldOfChanges) {
  Mood mood = moodNamed("aswf");
  mood.strict = false;
  mood.rendersOnly = true;
  Host host(mood);
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = withFilm(session);
  session.setNumber(effect, "keysNow", 1);
  ParamTag* valence = effect->params.find("valence");
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 75, source, output));
  CHECK(valence->keys.size() > 5);
  // The project is opened again, with keys that the editor has moved.
  valence->keys = {{0, -1}, {300, 1}};
  session.render(effect, 76, source, output);
  EffectTag* again = withFilm(session);
  session.setNumber(again, "keysNow", 1);
  again->params.find("valence")->keys = valence->keys;
  session.render(again, 75, source, output);
  CHECK_EQUAL(2U, valence->keys.size());
  CHECK_EQUAL(2U, again->params.find("valence")->keys.size());
  checkClean(host);
}

TEST(hosts_aswfExampleOfLate_rendersWithItsTwos) {
  Host host(moodNamed("aswf-example-2"));
  setenv("KULESHOV_OFX_ANALYSIS", filmPath("film/analysis.json").c_str(), 1);
  Session session(host, bundle().plugin(kMeter));
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  ofx::Status status = session.render(session.create(), 98, source, output);
  Session drive(host, bundle().plugin(kDrive));
  Picture same = blank(source);
  EffectTag* driver = drive.create();
  ofx::Status driven = drive.render(driver, 98, source, same);
  int tried = countCalls(host, "set valence");
  drive.render(driver, 99, source, same);
  unsetenv("KULESHOV_OFX_ANALYSIS");
  // Keys that it refuses are not tried with each frame.
  CHECK(tried > 0);
  CHECK_EQUAL(tried, countCalls(host, "set valence"));
  CHECK_EQUAL(ofx::kOk, status);
  MeterLook look;
  look.size = .5;
  look.positionX = 1;
  look.positionY = 1;
  look.opacity = 1;
  CHECK_EQUAL(std::string(), difference(expected(source, look, 100), output));
  CHECK_EQUAL(ofx::kOk, driven);
  CHECK_EQUAL(std::string(), difference(source, same));
  checkClean(host);
}

TEST(hosts_aswfExample_rendersUntouchedOrFromTheEnvironment) {
  Host host(moodNamed("aswf-example"));
  for (int plugin : {kMeter, kDrive, kGrade}) {
    Session session(host, bundle().plugin(plugin));
    EffectTag* effect = withFilm(session);
    Picture source = testCard(Pixel::kByte, 4, kFrame);
    Picture output = blank(source);
    CHECK_EQUAL(ofx::kOk, session.render(effect, 100, source, output));
    CHECK_EQUAL(std::string(), difference(source, output));
  }
  setenv("KULESHOV_OFX_ANALYSIS", filmPath("film/analysis.json").c_str(), 1);
  Session session(host, bundle().plugin(kMeter));
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  ofx::Status status = session.render(session.create(), 100, source, output);
  unsetenv("KULESHOV_OFX_ANALYSIS");
  CHECK_EQUAL(ofx::kOk, status);
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
}

TEST(hosts_mlt_canSetTheCurveByName) {
  Host mlt(moodNamed("mlt"));
  Session session(mlt, bundle().plugin(kMeter));
  CHECK_EQUAL(0, secret(session, "curve"));
  EffectTag* effect = session.create();
  session.setText(effect, "curve", readText(filmPath("film/curve.txt")));
  Picture source = testCard(Pixel::kByte, 4, kFrame, mlt.mood());
  Picture output = blank(source);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 100, source, output));
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
}

TEST(hosts_othersThanMlt_hideTheCurve) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  CHECK_EQUAL(1, secret(session, "curve"));
}

TEST(hosts_mlt_getsOneValueAFrameInPlaceOfKeys) {
  Host host(moodNamed("mlt"));
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = withFilm(session);
  session.setNumber(effect, "keysNow", 1);
  Picture source = testCard(Pixel::kByte, 4, kFrame, host.mood());
  Picture output = blank(source);
  session.render(effect, 75, source, output);
  CHECK(std::abs(effect->params.find("valence")->number[0] - .8) < 1e-9);
  CHECK(countCalls(host, "set valence") <= 2);
  CHECK_EQUAL(1, countCalls(host, "set tension"));
}

TEST(hosts_mlt_tellsItsRateOnTheHandle) {
  Host host(moodNamed("mlt"));
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  effect->values[ofx::prop::kFrameRate].doubles = {50};
  Picture source = testCard(Pixel::kByte, 4, kFrame, host.mood());
  Picture output = blank(source);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 200, source, output));
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
}

TEST(hosts_mltThatSetsEverything_meansTheDefaultByNothing) {
  Host host(moodNamed("mlt-zeros"));
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  session.setNumber(effect, "timeOffset", 100);
  session.setNumber(effect, "style", 2);
  ParamTag* text = effect->params.find("colourText");
  text->named = true;
  text->number[0] = text->number[1] = 0;
  text->number[2] = 1;
  MeterLook look;
  look.style = MeterStyle::kGraph;
  look.text = {0, 0, 1};
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 7, source, output));
  CHECK_EQUAL(std::string(), difference(expected(source, look, 100, true), output));
  session.setNumber(effect, "size", .3);
  look.size = .3;
  CHECK_EQUAL(ofx::kOk, session.render(effect, 7, source, output));
  CHECK_EQUAL(std::string(), difference(expected(source, look, 100, true), output));
  Session grade(host, bundle().plugin(kGrade));
  effect = withFilm(grade);
  grade.setNumber(effect, "timeOffset", 80);
  CHECK_EQUAL(ofx::kOk, grade.render(effect, 7, source, output));
  CHECK(!difference(source, output).empty());
  checkClean(host);
}

TEST(hosts_firstMlt_isToldTheTimeByTheOffset) {
  Host host(moodNamed("mlt-first"));
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  session.setNumber(effect, "timeOffset", 100);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  // That module gives the picture's width over its height in place of a pixel's.
  source.aspect = 320.0 / 180;
  Picture output = blank(source);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 7, source, output));
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100, true), output));
}

TEST(hosts_anyValueOfAnyParameter_renders) {
  const double odd[] = {0, 1, -1, .5, 1e300, -1e300, std::nan(""),
                        std::numeric_limits<double>::infinity()};
  for (const char* name : {"aswf", "mlt", "mlt-first", "mlt-zeros"}) {
    Host host(moodNamed(name));
    for (int plugin : {kMeter, kDrive, kGrade}) {
      Session session(host, bundle().plugin(plugin));
      for (const auto& described : session.descriptor().params.params) {
        bool real = described->type == ofx::type::kDouble;
        bool whole = described->type == ofx::type::kInteger || described->type == ofx::type::kChoice;
        for (double value : odd) {
          if (!real && !(whole && std::abs(value) <= 1)) {
            continue;
          }
          EffectTag* effect = withFilm(session);
          session.setNumber(effect, described->name, value);
          Picture source = testCard(Pixel::kByte, 4, {0, 0, 64, 36}, host.mood());
          Picture output = blank(source);
          CHECK_EQUAL(ofx::kOk, session.render(effect, 40, source, output));
          session.destroy(effect);
        }
      }
    }
    checkClean(host);
  }
}

TEST(hosts_engineKilled_rendersOnByParametersAlone) {
  for (const char* name : {"aswf", "mlt", "mlt-first", "mlt-zeros"}) {
    FakeEngine engine([](FakeEngine::Line& line, int) { greeted(line); });
    Host host(moodNamed(name));
    Session session(host, bundle().plugin(kMeter));
    EffectTag* effect = session.create();
    session.setText(effect, "mediaFile", std::string("/films/killed-") + name);
    session.setNumber(effect, "analyseNow", 1);
    Picture source = testCard(Pixel::kByte, 4, kFrame, host.mood());
    Picture output = blank(source);
    CHECK_EQUAL(ofx::kOk, session.render(effect, 100, source, output));
    CHECK_EQUAL(std::string(), difference(source, output));
    CHECK(heard(host, "stopped"));
    // The next frame does not wait for it again.
    int asked = engine.connections;
    CHECK_EQUAL(ofx::kOk, session.render(effect, 101, source, output));
    CHECK_EQUAL(asked, engine.connections.load());
    checkClean(host);
  }
}
