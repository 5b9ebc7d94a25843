// The engine asked through the plug-in: by its button, and by parameters alone.
#include <unistd.h>

#include <filesystem>

#include "fake_engine.h"
#include "json.h"
#include "scene.h"

using namespace scene;
using namespace kuleshov;

namespace {

void answerWithFilm(FakeEngine::Line& line) {
  greeted(line);
  line.send("{\"type\":\"progress\",\"id\":1,\"stage\":\"Watching\",\"fraction\":0.25}");
  usleep(120000);
  line.send("{\"type\":\"result\",\"id\":1,\"curve\":" +
            jsonQuote(readText(filmPath("film/curve.txt"))) + "}");
}

}  // namespace

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

TEST(analyse_relativeFileOrUrl_isNamedInFull) {
  std::string request;
  FakeEngine engine([&](FakeEngine::Line& line, int) {
    request = greeted(line);
    line.send("{\"type\":\"error\",\"id\":1,\"code\":\"media.missing\",\"message\":\"No.\"}");
  });
  Host host{Mood()};
  Session session(host, bundle().plugin(kMeter));
  EffectTag* effect = session.create();
  session.setText(effect, "mediaFile", "films/a.mp4");
  session.press(effect, "analyse");
  std::string here = std::filesystem::current_path().string();
  CHECK(request.find(jsonQuote(here + "/films/a.mp4")) != std::string::npos);
  session.setText(effect, "mediaFile", "file:///films/a%20b%C3%A9%.mp4");
  session.press(effect, "analyse");
  CHECK(request.find(jsonQuote("/films/a b\xc3\xa9%.mp4")) != std::string::npos);
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
