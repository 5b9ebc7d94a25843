#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "check.h"
#include "engine.h"
#include "fake_engine.h"
#include "goldens.h"
#include "json.h"

using namespace kuleshov;
using std::chrono::milliseconds;

namespace {

class Counting : public Watcher {
 public:
  explicit Counting(int most = 1000000) : most_(most) {}
  bool update(double fraction) override {
    last = fraction;
    return ++count < most_;
  }
  int count = 0;
  double last = 0;

 private:
  int most_;
};

EngineLimits shortLimits() {
  EngineLimits limits;
  limits.silence = milliseconds(300);
  limits.greeting = milliseconds(300);
  limits.comeback = milliseconds(400);
  limits.whole = milliseconds(5000);
  return limits;
}

std::string result() {
  return "{\"type\":\"result\",\"id\":1,\"curve\":" + jsonQuote(readText(filmPath("film/curve.txt"))) +
         "}";
}

EngineAnswer ask(Watcher& watcher) { return analyseWithEngine("/films/a.mp4", watcher, shortLimits()); }

EngineAnswer ask() {
  Counting watcher;
  return ask(watcher);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST(engine_thatWorks_givesTheCurve) {
  std::string hello;
  std::string request;
  FakeEngine engine([&](FakeEngine::Line& line, int) {
    hello = line.receive();
    line.send("{\"type\":\"welcome\",\"protocol\":1}");
    request = line.receive();
    line.send("{\"type\":\"progress\",\"id\":1,\"stage\":\"Watching\",\"fraction\":0.5}");
    line.send("{\"type\":\"progress\",\"id\":1,\"stage\":\"Listening\",\"fraction\":null}");
    usleep(120000);
    line.send(result());
  });
  Counting watcher;
  EngineAnswer answer = ask(watcher);
  CHECK(answer.kind == EngineAnswer::Kind::kCurve);
  CHECK_EQUAL(4U, answer.curve.shots.size());
  CHECK_EQUAL(.5, watcher.last);
  CHECK(contains(hello, engine.token()));
  CHECK(contains(request, "\"media\":\"/films/a.mp4\""));
}

TEST(engine_thatIsNotThere_saysHowToStartIt) {
  setenv("KULESHOV_BRIDGE_HOME", "/nonexistent/kuleshov", 1);
  EngineAnswer answer = ask();
  CHECK(answer.kind == EngineAnswer::Kind::kFailed);
  CHECK(contains(answer.message, "kuleshov bridge"));
  setenv("KULESHOV_BRIDGE_HOME", std::string(300, 'x').c_str(), 1);
  CHECK(contains(ask().message, "kuleshov bridge"));
  unsetenv("KULESHOV_BRIDGE_HOME");
}

TEST(engine_tokenThatOthersCanRead_isNotUsed) {
  FakeEngine engine([](FakeEngine::Line& line, int) { greeted(line); });
  chmod((engine.home() + "/bridge.token").c_str(), 0644);
  CHECK(contains(ask().message, "not running"));
  CHECK_EQUAL(0, engine.connections.load());
}

TEST(engine_thatRefusesTheToken_isBelieved) {
  FakeEngine engine([](FakeEngine::Line& line, int) {
    line.receive();
    line.send("{\"type\":\"error\",\"code\":\"bridge.token\",\"message\":\"wrong token\"}");
  });
  CHECK(contains(ask().message, "wrong token"));
}

TEST(engine_ofAnotherVersion_isNotAsked) {
  FakeEngine engine([](FakeEngine::Line& line, int) {
    line.receive();
    line.send("{\"type\":\"welcome\",\"protocol\":2}");
  });
  CHECK(contains(ask().message, "different versions"));
}

TEST(engine_thatNeverAnswers_isGivenUp) {
  FakeEngine engine([](FakeEngine::Line& line, int) {
    while (!line.gone()) {
      usleep(10000);
    }
  });
  auto start = std::chrono::steady_clock::now();
  CHECK(contains(ask().message, "does not answer"));
  CHECK(std::chrono::steady_clock::now() - start < milliseconds(4000));
}

TEST(engine_thatFallsSilent_isGivenUp) {
  FakeEngine engine([](FakeEngine::Line& line, int) {
    greeted(line);
    line.sendRaw(std::string("\0\0\1\0half", 8));
    while (!line.gone()) {
      usleep(10000);
    }
  });
  CHECK(contains(ask().message, "does not answer"));
}

TEST(engine_thatTalksForEver_isStoppedByTheClock) {
  FakeEngine engine([](FakeEngine::Line& line, int) {
    greeted(line);
    while (!line.gone()) {
      line.send("{\"type\":\"progress\",\"id\":1,\"stage\":\"x\",\"fraction\":7e99}");
    }
  });
  EngineLimits limits = shortLimits();
  limits.whole = milliseconds(300);
  Counting watcher;
  CHECK(contains(analyseWithEngine("/a", watcher, limits).message, "too long"));
  CHECK(watcher.last <= 1);
}

TEST(engine_thatLies_isNotBelieved) {
  for (const std::string& lie : {
           std::string("\x7f\xff\xff\xff", 4),
           std::string("\0\0\0\2no", 6),
           std::string("\0\0\0\0", 4),
           std::string("HTTP/1.1 200 OK\r\n\r\n"),
       }) {
    FakeEngine engine([&](FakeEngine::Line& line, int) {
      greeted(line);
      line.sendRaw(lie);
      usleep(50000);
    });
    CHECK(ask().kind == EngineAnswer::Kind::kFailed);
  }
  for (const char* curve : {"\"\"", "\"kuleshov.BridgeCurve.1|end 0\"", "7", "null", "[]"}) {
    FakeEngine engine([&](FakeEngine::Line& line, int) {
      greeted(line);
      line.send(std::string("{\"type\":\"result\",\"id\":1,\"curve\":") + curve + "}");
    });
    CHECK(ask().kind == EngineAnswer::Kind::kFailed);
  }
}

TEST(engine_killedMeanwhile_isAskedAgainWhenItIsBack) {
  FakeEngine engine([](FakeEngine::Line& line, int connection) {
    greeted(line);
    if (connection > 0) {
      line.send(result());
    }
  });
  CHECK(ask().kind == EngineAnswer::Kind::kCurve);
  CHECK_EQUAL(2, engine.connections.load());
}

TEST(engine_killedForGood_isSaidToHaveStopped) {
  FakeEngine engine([](FakeEngine::Line& line, int) { greeted(line); });
  CHECK(contains(ask().message, "stopped"));
  CHECK_EQUAL(3, engine.connections.load());
}

TEST(engine_cancelled_isToldSo) {
  std::string last;
  FakeEngine engine([&](FakeEngine::Line& line, int) {
    greeted(line);
    last = line.receive();
  });
  Counting watcher(4);
  CHECK(ask(watcher).kind == EngineAnswer::Kind::kCancelled);
  for (int i = 0; i < 100 && last.empty(); i++) {
    usleep(10000);
  }
  CHECK(contains(last, "cancel"));
}

TEST(engine_thatFails_isQuoted) {
  FakeEngine engine([](FakeEngine::Line& line, int) {
    greeted(line);
    line.send("{\"type\":\"error\",\"id\":1,\"code\":\"media.missing\",\"message\":\"No such film.\"}");
  });
  CHECK_EQUAL(std::string("No such film."), ask().message);
}
