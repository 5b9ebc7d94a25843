#include <dlfcn.h>
#include <malloc.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <thread>

#include "scene.h"

using namespace scene;
using namespace kuleshov;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

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
