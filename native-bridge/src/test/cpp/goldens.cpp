#include "goldens.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "check.h"

std::string filmPath(const std::string& name) { return std::string(KULESHOV_FILMS) + "/" + name; }

std::string readText(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw std::runtime_error("cannot read " + path);
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void checkGolden(const std::string& name, const std::string& found) {
  const char* mode = std::getenv("KULESHOV_GOLDENS");
  if (mode != nullptr && std::string(mode) == "write") {
    std::filesystem::create_directories(std::filesystem::path(filmPath(name)).parent_path());
    std::ofstream(filmPath(name), std::ios::binary) << found;
  }
  if (readText(filmPath(name)) != found) {
    throw std::runtime_error("differs from " + name + "; if it should, set KULESHOV_GOLDENS=write:\n" +
                             found);
  }
}

std::string hashOf(const void* bytes, std::size_t size) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (std::size_t i = 0; i < size; i++) {
    hash = (hash ^ static_cast<const std::uint8_t*>(bytes)[i]) * 0x100000001b3ULL;
  }
  static const char digits[] = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) {
    out += digits[(hash >> shift) & 15];
  }
  return out;
}
