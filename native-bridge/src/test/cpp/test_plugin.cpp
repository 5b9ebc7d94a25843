#include <dlfcn.h>
#include <malloc.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <thread>

#include "curve_text.h"
#include "fake_engine.h"
#include "json.h"
#include "scene.h"

using namespace scene;
using namespace kuleshov;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

namespace {

EffectTag* withFilm(Session& session) {
  EffectTag* effect = session.create();
  session.setText(effect, "analysisFile", filmPath("film/analysis.json"));
  return effect;
}

const Mood& moodNamed(const std::string& name) {
  for (const Mood& mood : testhost::moods()) {
    if (mood.name == name) {
      return mood;
    }
  }
  throw std::runtime_error(name);
}

void answerWithFilm(FakeEngine::Line& line) {
  greeted(line);
  line.send("{\"type\":\"progress\",\"id\":1,\"stage\":\"Watching\",\"fraction\":0.25}");
  usleep(120000);
  line.send("{\"type\":\"result\",\"id\":1,\"curve\":" +
            jsonQuote(readText(filmPath("film/curve.txt"))) + "}");
}

}  // namespace

TEST(plugin_loadedAndLetGo_leavesNothingBehind) {
  // Run with the other cases, theirs may still be loaded.
  void* before = dlopen(KULESHOV_BINARY, RTLD_NOW | RTLD_NOLOAD);
  std::size_t early = 0;
  for (int round = 0; round < 50; round++) {
    early = round == 5 ? mallinfo2().uordblks : early;
    {
      Bundle own(KULESHOV_BINARY);
      CHECK_EQUAL(3, own.count());
      CHECK(own.plugin(3) == nullptr && own.plugin(-1) == nullptr);
      Host host(testhost::moods()[static_cast<std::size_t>(round) % testhost::moods().size()]);
      for (int i = 0; i < own.count(); i++) {
        CHECK_EQUAL(std::string(ofx::kApi), own.plugin(i)->api);
        Session once(host, own.plugin(i));
        Session again(host, own.plugin(i));
        Picture source = testCard(Pixel::kByte, 4, {0, 0, 64, 36});
        Picture output = blank(source);
        again.render(again.create(), 0, source, output);
      }
    }
    void* still = dlopen(KULESHOV_BINARY, RTLD_NOW | RTLD_NOLOAD);
    CHECK(still == before);
  }
  CHECK(kSanitized || before != nullptr || mallinfo2().uordblks < early + 65536);
}

TEST(plugin_statusCodes_areMeant) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = session.create();
  CHECK_EQUAL(ofx::kReplyDefault, session.act("OfxActionNobodyKnows", effect));
  CHECK_EQUAL(ofx::kReplyDefault, session.act(ofx::action::kGetRegionOfDefinition, effect));
  CHECK_EQUAL(ofx::kReplyDefault, session.act(ofx::action::kGetRegionsOfInterest, effect));
  CHECK_EQUAL(ofx::kOk, session.act(ofx::action::kLoad, nullptr));
  CHECK_EQUAL(ofx::kErrBadHandle, session.act(ofx::action::kDescribe, nullptr));
  CHECK_EQUAL(ofx::kErrUnknown, bundle().plugin(kMeter)->mainEntry(nullptr, effect, nullptr, nullptr));
  CHECK_EQUAL(ofx::kFailed, session.act(ofx::action::kRender, effect));
  CHECK_EQUAL(ofx::kOk, session.act(ofx::action::kPurgeCaches, effect));
}

TEST(plugin_hostWithoutSuites_isRefused) {
  ofx::Host empty{nullptr, [](ofx::PropertySet, const char*, int) -> const void* { return nullptr; }};
  ofx::Plugin* plugin = bundle().plugin(kMeter);
  plugin->setHost(&empty);
  CHECK_EQUAL(ofx::kErrMissingHostFeature,
              plugin->mainEntry(ofx::action::kLoad, nullptr, nullptr, nullptr));
  Host host{Mood()};
  plugin->setHost(host.handle());
}

TEST(plugin_description_saysWhatHostsNeed) {
  Host host{Mood()};
  for (int i = 0; i < 3; i++) {
    Session session(host, bundle().plugin(i));
    auto& values = session.descriptor().props.values;
    CHECK_EQUAL(std::string("Kuleshov"), values[ofx::prop::kGrouping].strings.at(0));
    CHECK_EQUAL(2U, values[ofx::prop::kSupportedContexts].strings.size());
    CHECK_EQUAL(3U, values[ofx::prop::kSupportedDepths].strings.size());
    CHECK_EQUAL(std::string(ofx::value::kRenderUnsafe),
                values[ofx::prop::kThreadSafety].strings.at(0));
    CHECK_EQUAL(2U, session.descriptor().clips.size());
    for (const auto& param : session.descriptor().params.params) {
      CHECK(param->name.find_first_not_of(
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
      CHECK(param->name != "in" && param->name != "out" && param->name != "resource");
    }
  }
}

TEST(render_tenThousandRounds_leakNothing) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  std::string path = filmPath("film/analysis.json");
  Picture source = testCard(Pixel::kByte, 4, {0, 0, 96, 54});
  Picture output = blank(source);
  std::size_t early = 0;
  for (int round = 0; round < 10000; round++) {
    EffectTag* effect = session.create();
    effect->params.find("analysisFile")->text = path;
    CHECK_EQUAL(ofx::kOk, session.render(effect, round % 300, source, output));
    session.destroy(effect);
    host.calls.clear();
    if (round == 1000) {
      early = mallinfo2().uordblks;
    }
  }
  CHECK(kSanitized || mallinfo2().uordblks < early + 65536);
  checkClean(host);
}

TEST(render_tiles_makeTheWholePicture) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  ofx::RectI shifted{-40, 10, 280, 190};
  Picture source = testCard(Pixel::kShort, 4, shifted);
  Picture whole = expected(source, MeterLook(), 100);
  Picture output = blank(source);
  for (int y = shifted.y1 - 3; y < shifted.y2; y += 37) {
    for (int x = shifted.x1 - 5; x < shifted.x2; x += 51) {
      Picture before = output;
      ofx::RectI tile{x, y, x + 51, y + 37};
      CHECK_EQUAL(ofx::kOk, session.render(effect, 100, source, output, tile));
      for (int row = shifted.y1; row < shifted.y2; row++) {
        bool inside = row >= tile.y1 && row < tile.y2;
        int outside = inside ? std::min(std::max(tile.x2, shifted.x1), shifted.x2 - 1) : shifted.x1;
        CHECK(inside && tile.x2 >= shifted.x2 ? true
                                              : before.at(outside, row, 0) == output.at(outside, row, 0));
      }
    }
  }
  CHECK_EQUAL(std::string(), difference(whole, output));
  // Only a part of the frame is in memory: the meter stays where the frame has it.
  Picture part = testCard(Pixel::kShort, 4, {-40, 30, 100, 80});
  part.frame = shifted;
  Picture partOutput = blank(part);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 100, part, partOutput));
  for (int y = 30; y < 80; y++) {
    for (int x = -40; x < 100; x++) {
      CHECK_EQUAL(whole.at(x, y, 1), partOutput.at(x, y, 1));
    }
  }
  checkClean(host);
}

TEST(render_fields_touchTheirOwnLinesOnly) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  Picture untouched = output;
  session.render(effect, 100, source, output, kFrame, ofx::value::kFieldLower);
  CHECK_EQUAL(untouched.at(9, 31, 0), output.at(9, 31, 0));
  CHECK(untouched.at(9, 30, 0) != output.at(9, 30, 0));
  session.render(effect, 100, source, output, kFrame, ofx::value::kFieldUpper);
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
  Picture single = blank(source);
  single.field = ofx::value::kFieldUpper;
  session.render(effect, 100, source, single, kFrame, ofx::value::kFieldUpper);
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), single));
}

TEST(render_smallOrMissingSource_isTransparentAround) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = session.create();
  Picture small = testCard(Pixel::kFloat, 4, {10, 10, 50, 40});
  Picture output = blank(testCard(Pixel::kFloat, 4, {0, 0, 100, 60}));
  CHECK_EQUAL(ofx::kOk, session.render(effect, 0, small, output));
  CHECK_EQUAL(0.0, output.at(5, 20, 3));
  CHECK_EQUAL(0.0, output.at(70, 20, 0));
  CHECK_EQUAL(small.at(30, 20, 1), output.at(30, 20, 1));
  small.components = 3;
  CHECK_EQUAL(ofx::kErrImageFormat, session.render(effect, 0, small, output));
  CHECK_EQUAL(0U, host.openImages.size());
}

TEST(render_inManyThreads_isTheSame) {
  Mood mood;
  mood.strict = false;
  Host host(mood);
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  host.action = ofx::action::kRender;
  Picture source = testCard(Pixel::kByte, 4, {0, 0, 1280, 720});
  Picture whole = expected(source, MeterLook(), 100);
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  Picture output = blank(source);
  effect->clips["Source"].picture = &source;
  effect->clips["Output"].picture = &output;
  for (int i = 0; i < 4; i++) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 5; round++) {
        PropertySetTag in;
        in.host = &host;
        in.values[ofx::prop::kTime].doubles = {100};
        in.values[ofx::prop::kRenderWindow].ints = {0, i * 180, 1280, (i + 1) * 180};
        in.values[ofx::prop::kFieldToRender].strings = {ofx::value::kFieldNone};
        wrong += bundle().plugin(kMeter)->mainEntry(ofx::action::kRender, effect, &in, nullptr);
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK_EQUAL(0, wrong.load());
  CHECK_EQUAL(std::string(), difference(whole, output));
}

TEST(render_topDownHost_isNotUpsideDown) {
  Mood mood = moodNamed("mlt");
  mood.negativeRows = false;
  Host host(mood);
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 100, source, output));
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100, true), output));
  session.setNumber(effect, "rowOrder", 1);
  CHECK_EQUAL(ofx::kOk, session.render(effect, 100, source, output));
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
}

TEST(identity_whereNothingIsDrawn_isSaid) {
  Host host{Mood()};
  Session meter(host, bundle().plugin(kMeter));
  EffectTag* effect = meter.create();
  CHECK(meter.identity(effect, 0));
  meter.setText(effect, "analysisFile", filmPath("film/analysis.json"));
  CHECK(!meter.identity(effect, 0));
  meter.setNumber(effect, "opacity", 0);
  CHECK(meter.identity(effect, 0));
  Session drive(host, bundle().plugin(kDrive));
  CHECK(drive.identity(drive.create(), 5));
  Session grade(host, bundle().plugin(kGrade));
  CHECK(grade.identity(grade.create(), 5));
  CHECK(!grade.identity(withFilm(grade), 80));
}

TEST(time_offsetAndFrameRate_moveThePlace) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  session.setNumber(effect, "timeOffset", 60);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  session.render(effect, 40, source, output);
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
  session.setNumber(effect, "timeOffset", 0);
  effect->clips["Source"].props.values[ofx::prop::kFrameRate].doubles = {50};
  session.render(effect, 200, source, output);
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
  session.render(effect, std::nan(""), source, output);
  session.render(effect, 1e300, source, output);
}

TEST(curve_keptWithTheProject_rendersWithoutTheFile) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture first = blank(source);
  session.render(effect, 100, source, first);
  std::string kept = effect->params.find("curve")->text;
  CHECK(kept.find("kuleshov.BridgeCurve.1|") == 0);
  // The project on another machine: no file, no engine, nothing said to the plug-in.
  EffectTag* farm = session.create();
  farm->params.find("curve")->text = kept;
  farm->params.find("analysisFile")->text = "/moved/away/analysis.json";
  Picture second = blank(source);
  session.render(farm, 100, source, second);
  CHECK_EQUAL(std::string(), difference(first, second));
  farm->params.find("curve")->text = kept.substr(0, 300);
  CHECK(session.identity(farm, 100));
}

TEST(curve_foundByARender_isKeptWhenTheProjectIsSaved) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = session.create();
  effect->params.find("analysisFile")->text = filmPath("film/analysis.json");
  CHECK(!session.identity(effect, 0));
  CHECK_EQUAL(std::string(), effect->params.find("curve")->text);
  session.act(ofx::action::kSyncPrivateData, effect);
  CHECK(!effect->params.find("curve")->text.empty());
  checkClean(host);
}

TEST(environment_namesTheAnalysis_whereAHostCannot) {
  Host host(moodNamed("deaf"));
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = session.create();
  setenv("KULESHOV_OFX_ANALYSIS", filmPath("film/analysis.json").c_str(), 1);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  session.render(effect, 100, source, output);
  unsetenv("KULESHOV_OFX_ANALYSIS");
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
}

TEST(analyse_button_keepsTheEnginesCurve) {
  FakeEngine engine([](FakeEngine::Line& line, int) { answerWithFilm(line); });
  Host host{Mood()};
  std::vector<double> fractions;
  host.progress = [&](double fraction) {
    fractions.push_back(fraction);
    return true;
  };
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = session.create();
  session.press(effect, "analyse");
  CHECK(heard(host, "media file"));
  session.setText(effect, "mediaFile", "/films/a.mp4");
  session.press(effect, "analyse");
  CHECK_EQUAL(.25, fractions.back());
  CHECK(effect->params.find("status")->text.find("4 shots") == 0);
  Picture source = testCard(Pixel::kByte, 4, kFrame);
  Picture output = blank(source);
  session.render(effect, 100, source, output);
  CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
  checkClean(host);
}

TEST(analyse_engineKilled_isSaidAndRendersOn) {
  for (const char* name : {"strict", "bare", "old"}) {
    FakeEngine engine([](FakeEngine::Line& line, int) { greeted(line); });
    Host host(moodNamed(name));
    Session session(host, bundle().plugin(kMeter));
    EffectTag* effect = withFilm(session);
    session.setText(effect, "mediaFile", "/films/a.mp4");
    if (host.mood().buttons) {
      session.press(effect, "analyse");
    } else {
      session.setNumber(effect, "analyseNow", 1);
    }
    CHECK(effect->params.find("status")->text.find("stopped") != std::string::npos);
    CHECK(!host.mood().optionalSuites || heard(host, "stopped"));
    Picture source = testCard(Pixel::kByte, 4, kFrame);
    Picture output = blank(source);
    CHECK_EQUAL(ofx::kOk, session.render(effect, 100, source, output));
    CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
    checkClean(host);
  }
}

TEST(analyse_cancelledByTheHost_changesNothing) {
  FakeEngine engine([](FakeEngine::Line& line, int) {
    greeted(line);
    line.receive();
  });
  Host host{Mood()};
  host.progress = [](double) { return false; };
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = withFilm(session);
  std::string before = effect->params.find("curve")->text;
  session.setText(effect, "mediaFile", "/films/a.mp4");
  session.press(effect, "analyse");
  CHECK_EQUAL(before, effect->params.find("curve")->text);
  CHECK_EQUAL(std::string("Analysis cancelled."), effect->params.find("status")->text);
  CHECK(host.messages.empty());
  checkClean(host);
}

TEST(analyse_now_worksInHostsThatOnlyRender) {
  FakeEngine engine([](FakeEngine::Line& line, int) { answerWithFilm(line); });
  for (const char* name : {"renders-only", "mlt"}) {
    Host host(moodNamed(name));
    Session session(host, bundle().plugin(kMeter));
    EffectTag* effect = session.create();
    session.setText(effect, "mediaFile", std::string("/films/") + name);
    session.setNumber(effect, "analyseNow", 1);
    Picture source = testCard(Pixel::kByte, 4, kFrame, host.mood());
    Picture output = blank(source);
    session.render(effect, 100, source, output);
    CHECK_EQUAL(std::string(), difference(expected(source, MeterLook(), 100), output));
    int asked = engine.connections;
    session.render(effect, 101, source, output);
    CHECK_EQUAL(asked, engine.connections.load());
    session.act(ofx::action::kPurgeCaches, effect);
  }
}

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
  session.render(effect, 150, source, output);
  CHECK(std::abs(effect->params.find("valence")->number[0]) < 1e-9);
}

TEST(drive_whatThePluginItselfChanged_isNotAnswered) {
  Host host{Mood()};
  Session session(host, bundle().plugin(kDrive));
  EffectTag* effect = withFilm(session);
  std::size_t before = host.calls.size();
  session.changed(effect, "analysisFile", ofx::value::kPluginEdited);
  CHECK_EQUAL(before + 3, host.calls.size());
}
