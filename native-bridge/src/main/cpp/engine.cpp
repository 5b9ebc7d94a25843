#include "engine.h"

#include <algorithm>
#include <exception>
#include <thread>

#include "curve_text.h"
#include "failure.h"
#include "json.h"
#include "socket.h"

namespace kuleshov {

namespace {

constexpr int kProtocol = 1;
constexpr std::size_t kLargestFrame = 1U << 25;
constexpr auto kPulse = std::chrono::milliseconds(50);
constexpr const char* kNotRunning =
    "The Kuleshov engine is not running; start it with \"kuleshov bridge\", or choose a saved "
    "analysis file.";

// The connection broke or the engine fell silent: worth another try.
class Lost : public Failure {
 public:
  using Failure::Failure;
};

class Cancelled : public std::exception {};

struct Message {
  std::string type;
  std::string code;
  std::string text;
  std::string curve;
  double fraction = -1;
  std::int64_t protocol = 0;
};

// A message as it travels: its length in four bytes, the highest first, then JSON.
std::string frameOf(const std::string& json) {
  auto size = static_cast<std::uint32_t>(json.size());
  std::string frame;
  for (int shift = 24; shift >= 0; shift -= 8) {
    frame += static_cast<char>(size >> shift & 255);
  }
  return frame + json;
}

Message parseMessage(const std::string& frame) {
  Message message;
  std::string field;
  JsonReader json(frame);
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "type") {
      message.type = json.string();
    } else if (field == "code") {
      message.code = json.string();
    } else if (field == "message") {
      message.text = json.string();
    } else if (field == "curve") {
      message.curve = json.string();
    } else if (field == "protocol") {
      message.protocol = json.integer();
    } else if (field == "fraction") {
      message.fraction = json.null() ? -1 : json.number();
    } else {
      json.skip();
    }
  }
  json.finish();
  return message;
}

class Call {
 public:
  Call(const std::string& media, Watcher& watcher, const EngineLimits& limits)
      : media_(media), watcher_(watcher), limits_(limits), end_(Clock::now() + limits.whole) {}

  // Tries again when a connection that once worked is lost: the engine keeps what it has measured.
  Curve run() {
    for (int attempt = 0;; attempt++) {
      try {
        connect(attempt > 0);
        greet();
        return ask();
      } catch (const Lost&) {
        if (attempt >= 2) {
          throw;
        }
      }
    }
  }

 private:
  void connect(bool again) {
    socket_.reset();
    received_.clear();
    Clock::time_point until = Clock::now() + limits_.comeback;
    do {
      token_ = readToken(bridgeHome());
      socket_ = token_.empty() ? nullptr : Socket::connect(bridgeHome());
      if (socket_ == nullptr && again) {
        pulse();
        std::this_thread::sleep_for(kPulse);
      }
    } while (socket_ == nullptr && again && Clock::now() < until);
    if (socket_ == nullptr) {
      throw Failure(again ? "The Kuleshov engine stopped while it analysed the clip; start it again."
                          : kNotRunning);
    }
  }

  void greet() {
    send("{\"type\":\"hello\",\"protocol\":" + std::to_string(kProtocol) +
         ",\"client\":\"Kuleshov.ofx\",\"token\":" + jsonQuote(token_) + "}");
    Message answer = await(limits_.greeting);
    if (answer.type == "error") {
      throw Failure("The Kuleshov engine refused the connection: " + answer.text);
    }
    if (answer.type != "welcome") {
      throw Failure("What listens on Kuleshov's socket is not its engine.");
    }
    if (answer.protocol != kProtocol) {
      throw Failure("The Kuleshov engine and this plug-in are of different versions; update both.");
    }
  }

  Curve ask() {
    send("{\"type\":\"analyse\",\"id\":1,\"media\":" + jsonQuote(media_) + "}");
    for (;;) {
      Message answer = await(limits_.silence);
      if (answer.type == "progress") {
        fraction_ = answer.fraction >= 0 ? std::min(answer.fraction, 1.0) : fraction_;
      } else if (answer.type == "result") {
        return parseCurve(answer.curve);
      } else if (answer.type == "cancelled") {
        throw Failure("The Kuleshov engine called the analysis off.");
      } else if (answer.type == "error") {
        throw Failure(answer.text.empty() ? "The Kuleshov engine could not analyse the clip."
                                          : answer.text);
      }
    }
  }

  void send(const std::string& json) {
    if (!socket_->send(frameOf(json), Clock::now() + limits_.greeting)) {
      throw Lost("The Kuleshov engine does not listen.");
    }
  }

  // Tells the host that work goes on, and stops it if the host wishes so or the time is over.
  void pulse() {
    Clock::time_point now = Clock::now();
    if (now > end_) {
      throw Failure("The Kuleshov engine took too long; analyse the film beforehand instead.");
    }
    if (now < nextPulse_) {
      return;
    }
    nextPulse_ = now + kPulse;
    if (!watcher_.update(fraction_)) {
      if (socket_ != nullptr) {
        // An engine that cannot be told any more notices the closed connection.
        socket_->send(frameOf("{\"type\":\"cancel\",\"id\":1}"), now + kPulse);
      }
      throw Cancelled();
    }
  }

  Message await(std::chrono::milliseconds patience) {
    Clock::time_point until = Clock::now() + patience;
    for (;;) {
      pulse();
      std::string frame;
      if (takeFrame(frame)) {
        return parseMessage(frame);
      }
      switch (socket_->receive(received_, std::min(until, Clock::now() + kPulse))) {
        case Socket::Outcome::kData:
          break;
        case Socket::Outcome::kTimeout:
          if (Clock::now() >= until) {
            throw Lost("The Kuleshov engine does not answer.");
          }
          break;
        case Socket::Outcome::kClosed:
          throw Lost("The Kuleshov engine stopped while it analysed the clip.");
      }
      if (Clock::now() >= until && !complete()) {
        throw Lost("The Kuleshov engine does not answer.");
      }
    }
  }

  std::size_t announced() const {
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; i++) {
      size = size << 8 | static_cast<unsigned char>(received_[i]);
    }
    return size;
  }

  bool complete() const { return received_.size() >= 4 && received_.size() - 4 >= announced(); }

  bool takeFrame(std::string& frame) {
    if (received_.size() >= 4 && announced() > kLargestFrame) {
      throw Failure("What listens on Kuleshov's socket is not its engine.");
    }
    if (!complete()) {
      return false;
    }
    std::size_t size = announced();
    frame = received_.substr(4, size);
    received_.erase(0, 4 + size);
    return true;
  }

  const std::string& media_;
  Watcher& watcher_;
  const EngineLimits& limits_;
  Clock::time_point end_;
  Clock::time_point nextPulse_;
  std::unique_ptr<Socket> socket_;
  std::string token_;
  std::string received_;
  double fraction_ = 0;
};

}  // namespace

EngineAnswer analyseWithEngine(const std::string& media, Watcher& watcher,
                               const EngineLimits& limits) {
  EngineAnswer answer;
  try {
    answer.curve = Call(media, watcher, limits).run();
    answer.kind = EngineAnswer::Kind::kCurve;
  } catch (const Cancelled&) {
    answer.kind = EngineAnswer::Kind::kCancelled;
  } catch (const std::exception& e) {
    answer.message = e.what();
  }
  return answer;
}

}  // namespace kuleshov
