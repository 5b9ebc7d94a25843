// Linux and macOS: a Unix domain socket in a folder of the user's own.
#ifndef _WIN32

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "socket.h"

namespace kuleshov {

namespace {

constexpr const char* kSocketName = "/bridge.sock";
constexpr const char* kTokenName = "/bridge.token";
constexpr int kConnectMillis = 1000;

int millisUntil(Clock::time_point deadline) {
  auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<int>(std::clamp<long long>(left.count(), 0, 60000));
}

bool await(int fd, short events, int millis) {
  pollfd one{fd, events, 0};
  int ready;
  do {
    ready = poll(&one, 1, millis);
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

// A write to an engine that died must be an error code, not a signal that ends the host.
#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
void silence(int) {}
#else
constexpr int kSendFlags = 0;
void silence(int fd) {
  int on = 1;
  setsockopt(fd, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
}
#endif

class PosixSocket : public Socket {
 public:
  explicit PosixSocket(int fd) : fd_(fd) {}
  PosixSocket(const PosixSocket&) = delete;
  PosixSocket& operator=(const PosixSocket&) = delete;
  ~PosixSocket() override { close(fd_); }

  bool send(const std::string& bytes, Clock::time_point deadline) override {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
      ssize_t count = ::send(fd_, bytes.data() + sent, bytes.size() - sent, kSendFlags);
      if (count > 0) {
        sent += static_cast<std::size_t>(count);
      } else if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
        if (!await(fd_, POLLOUT, millisUntil(deadline))) {
          return false;
        }
      } else {
        return false;
      }
    }
    return true;
  }

  Outcome receive(std::string& bytes, Clock::time_point deadline) override {
    char buffer[16384];
    for (;;) {
      ssize_t count = recv(fd_, buffer, sizeof buffer, 0);
      if (count > 0) {
        bytes.append(buffer, static_cast<std::size_t>(count));
        return Outcome::kData;
      }
      if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) {
        return Outcome::kClosed;
      }
      if (!await(fd_, POLLIN, millisUntil(deadline))) {
        return Outcome::kTimeout;
      }
    }
  }

 private:
  int fd_;
};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

std::string bridgeHome() {
  std::string named = environment("KULESHOV_BRIDGE_HOME");
  if (!named.empty()) {
    return named;
  }
  std::string runtime = environment("XDG_RUNTIME_DIR");
  if (!runtime.empty()) {
    return runtime + "/kuleshov";
  }
  return environment("HOME") + "/.cache/kuleshov/bridge";
}

std::unique_ptr<Socket> Socket::connect(const std::string& home) {
  sockaddr_un address{};
  std::string path = home + kSocketName;
  if (path.size() >= sizeof address.sun_path) {
    return nullptr;
  }
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0) {
    return nullptr;
  }
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  fcntl(fd, F_SETFL, O_NONBLOCK);
  silence(fd);
  auto result = std::make_unique<PosixSocket>(fd);
  if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    return result;
  }
  // EAGAIN: a full backlog, which a Unix socket does not let one wait for.
  if (errno != EINPROGRESS || !await(fd, POLLOUT, kConnectMillis)) {
    return nullptr;
  }
  int error = 0;
  socklen_t size = sizeof error;
  getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
  return error == 0 ? std::move(result) : nullptr;
}

std::string readToken(const std::string& home) {
  int fd = open((home + kTokenName).c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0) {
    return "";
  }
  struct stat info {};
  char buffer[256];
  ssize_t count = -1;
  if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == geteuid() &&
      (info.st_mode & (S_IRWXG | S_IRWXO)) == 0) {
    count = read(fd, buffer, sizeof buffer);
  }
  close(fd);
  std::string token(buffer, count > 0 ? static_cast<std::size_t>(count) : 0);
  token.erase(token.find_last_not_of(" \r\n") + 1);
  return token;
}

}  // namespace kuleshov

#endif
