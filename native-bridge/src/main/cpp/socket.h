// A byte stream to the engine that never waits longer than it was told to.
#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace kuleshov {

using Clock = std::chrono::steady_clock;

// Where the engine leaves its socket and its token: a folder that only this user can enter.
// KULESHOV_BRIDGE_HOME names another one.
std::string bridgeHome();

class Socket {
 public:
  enum class Outcome { kData, kTimeout, kClosed };

  // Connects to the engine; null if none listens.
  static std::unique_ptr<Socket> connect(const std::string& home);

  virtual ~Socket() = default;

  // Sends everything before the deadline, or returns false.
  virtual bool send(const std::string& bytes, Clock::time_point deadline) = 0;

  // Appends what has arrived; waits for it until the deadline.
  virtual Outcome receive(std::string& bytes, Clock::time_point deadline) = 0;
};

// Reads the token that proves to the engine who calls; empty if there is none, or if others than
// this user could have written or read it.
std::string readToken(const std::string& home);

}  // namespace kuleshov
