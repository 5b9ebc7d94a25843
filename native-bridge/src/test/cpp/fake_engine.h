// An engine that behaves as a test wishes.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

class FakeEngine {
 public:
  // One connection, as seen from the engine.
  class Line {
   public:
    explicit Line(int fd) : fd_(fd) {}
    // The next message's JSON; empty when the plug-in has gone.
    std::string receive();
    void send(const std::string& json);
    void sendRaw(const std::string& bytes);
    bool gone();

   private:
    int fd_;
  };

  // Answers each connection by a call; the number counts connections from 0.
  explicit FakeEngine(std::function<void(Line&, int)> behaviour);
  FakeEngine(const FakeEngine&) = delete;
  FakeEngine& operator=(const FakeEngine&) = delete;
  ~FakeEngine();

  const std::string& home() const { return home_; }
  std::string token() const { return token_; }
  std::atomic<int> connections{0};
  std::atomic<bool> stopping{false};

 private:
  std::string home_;
  std::string token_ = "0123456789abcdef";
  int listener_ = -1;
  std::thread thread_;
};

// Greets as an engine does and returns the request.
std::string greeted(FakeEngine::Line& line);
