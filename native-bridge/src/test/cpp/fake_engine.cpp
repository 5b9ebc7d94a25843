#include "fake_engine.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

std::string FakeEngine::Line::receive() {
  unsigned char head[4];
  if (recv(fd_, head, 4, MSG_WAITALL) != 4) {
    return "";
  }
  std::string json((head[0] << 24) + (head[1] << 16) + (head[2] << 8) + head[3], '\0');
  return recv(fd_, &json[0], json.size(), MSG_WAITALL) == static_cast<ssize_t>(json.size()) ? json
                                                                                             : "";
}

void FakeEngine::Line::send(const std::string& json) {
  auto size = static_cast<unsigned>(json.size());
  std::string frame{static_cast<char>(size >> 24 & 255), static_cast<char>(size >> 16 & 255),
                    static_cast<char>(size >> 8 & 255), static_cast<char>(size & 255)};
  sendRaw(frame + json);
}

void FakeEngine::Line::sendRaw(const std::string& bytes) {
  ssize_t sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  (void)sent;
}

bool FakeEngine::Line::gone() {
  pollfd one{fd_, POLLRDHUP, 0};
  return poll(&one, 1, 0) > 0;
}

FakeEngine::FakeEngine(std::function<void(Line&, int)> behaviour) {
  char folder[] = "/tmp/kuleshov-bridge-XXXXXX";
  home_ = mkdtemp(folder);
  std::ofstream(home_ + "/bridge.token") << token_ << "\n";
  chmod((home_ + "/bridge.token").c_str(), 0600);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, (home_ + "/bridge.sock").c_str(), sizeof address.sun_path - 1);
  listener_ = socket(AF_UNIX, SOCK_STREAM, 0);
  bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
  listen(listener_, 8);
  setenv("KULESHOV_BRIDGE_HOME", home_.c_str(), 1);
  thread_ = std::thread([this, behaviour] {
    while (!stopping) {
      pollfd one{listener_, POLLIN, 0};
      if (poll(&one, 1, 20) <= 0) {
        continue;
      }
      int fd = accept(listener_, nullptr, nullptr);
      timeval patience{5, 0};
      setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
      Line line(fd);
      behaviour(line, connections++);
      close(fd);
    }
  });
}

FakeEngine::~FakeEngine() {
  stopping = true;
  thread_.join();
  close(listener_);
  std::filesystem::remove_all(home_);
  unsetenv("KULESHOV_BRIDGE_HOME");
}

std::string greeted(FakeEngine::Line& line) {
  line.receive();
  line.send("{\"type\":\"welcome\",\"protocol\":1,\"server\":\"fake\"}");
  return line.receive();
}
