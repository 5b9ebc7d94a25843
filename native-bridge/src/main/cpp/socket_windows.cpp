// Windows: the loopback port that the engine wrote into bridge.port. Built, but never run, so far.
#ifdef _WIN32

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <winsock2.h>
#include <ws2tcpip.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "socket.h"

namespace kuleshov {

namespace {

constexpr long kConnectMillis = 1000;

// Winsock counts its users: one that never leaves would keep the library loaded with the host.
class Winsock {
 public:
  Winsock() { ready_ = WSAStartup(MAKEWORD(2, 2), &data_) == 0; }
  ~Winsock() {
    if (ready_) {
      WSACleanup();
    }
  }
  bool ready() const { return ready_; }

 private:
  WSADATA data_{};
  bool ready_ = false;
};

long millisUntil(Clock::time_point deadline) {
  auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<long>(std::clamp<long long>(left.count(), 0, 60000));
}

bool await(SOCKET handle, bool toWrite, long millis) {
  fd_set one;
  FD_ZERO(&one);
  FD_SET(handle, &one);
  fd_set failed = one;
  timeval time{millis / 1000, (millis % 1000) * 1000};
  return select(0, toWrite ? nullptr : &one, toWrite ? &one : nullptr, &failed, &time) > 0;
}

class WindowsSocket : public Socket {
 public:
  WindowsSocket(std::unique_ptr<Winsock> winsock, SOCKET handle)
      : winsock_(std::move(winsock)), handle_(handle) {}
  WindowsSocket(const WindowsSocket&) = delete;
  WindowsSocket& operator=(const WindowsSocket&) = delete;
  ~WindowsSocket() override { closesocket(handle_); }

  bool send(const std::string& bytes, Clock::time_point deadline) override {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
      int part = static_cast<int>(std::min<std::size_t>(bytes.size() - sent, 1 << 20));
      int count = ::send(handle_, bytes.data() + sent, part, 0);
      if (count > 0) {
        sent += static_cast<std::size_t>(count);
      } else if (WSAGetLastError() != WSAEWOULDBLOCK ||
                 !await(handle_, true, millisUntil(deadline))) {
        return false;
      }
    }
    return true;
  }

  Outcome receive(std::string& bytes, Clock::time_point deadline) override {
    char buffer[16384];
    for (;;) {
      int count = recv(handle_, buffer, sizeof buffer, 0);
      if (count > 0) {
        bytes.append(buffer, static_cast<std::size_t>(count));
        return Outcome::kData;
      }
      if (count == 0 || WSAGetLastError() != WSAEWOULDBLOCK) {
        return Outcome::kClosed;
      }
      if (!await(handle_, false, millisUntil(deadline))) {
        return Outcome::kTimeout;
      }
    }
  }

 private:
  std::unique_ptr<Winsock> winsock_;
  SOCKET handle_;
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string firstWord(const std::string& home, const char* name) {
  std::ifstream in(std::filesystem::u8path(home) / name);
  std::string word;
  in >> word;
  return word.size() > 256 ? "" : word;
}

}  // namespace

std::string bridgeHome() {
  std::string named = environment("KULESHOV_BRIDGE_HOME");
  return named.empty() ? environment("LOCALAPPDATA") + "\\Kuleshov\\bridge" : named;
}

std::unique_ptr<Socket> Socket::connect(const std::string& home) {
  int port = std::atoi(firstWord(home, "bridge.port").c_str());
  auto winsock = std::make_unique<Winsock>();
  if (port <= 0 || port > 65535 || !winsock->ready()) {
    return nullptr;
  }
  SOCKET handle = ::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  if (handle == INVALID_SOCKET) {
    return nullptr;
  }
  u_long on = 1;
  ioctlsocket(handle, FIONBIO, &on);
  auto result = std::make_unique<WindowsSocket>(std::move(winsock), handle);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<u_short>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(handle, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 &&
      (WSAGetLastError() != WSAEWOULDBLOCK || !await(handle, true, kConnectMillis))) {
    return nullptr;
  }
  int error = 0;
  int size = sizeof error;
  getsockopt(handle, SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&error), &size);
  return error == 0 ? std::move(result) : nullptr;
}

// The folder under LOCALAPPDATA is this user's alone by Windows' own defaults.
std::string readToken(const std::string& home) { return firstWord(home, "bridge.token"); }

}  // namespace kuleshov

#endif
