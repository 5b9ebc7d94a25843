// The smallest test frame that does: named cases in one program, run by name.
#pragma once

#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace check {

struct Case {
  const char* name;
  std::function<void()> run;
};

inline std::vector<Case>& cases() {
  static std::vector<Case> all;
  return all;
}

struct Registration {
  Registration(const char* name, void (*run)()) { cases().push_back({name, run}); }
};

inline void fail(const char* file, int line, const std::string& what) {
  throw std::runtime_error(std::string(file) + ":" + std::to_string(line) + ": " + what);
}

template <typename A, typename B>
void equal(const char* file, int line, const A& expected, const B& found) {
  if (!(expected == found)) {
    std::ostringstream text;
    text << "expected " << expected << ", found " << found;
    fail(file, line, text.str());
  }
}

}  // namespace check

#define TEST(name)                                        \
  static void name();                                     \
  static check::Registration name##_registered(#name, name); \
  static void name()
#define CHECK(condition) \
  ((condition) ? void() : check::fail(__FILE__, __LINE__, "not so: " #condition))
#define CHECK_EQUAL(expected, found) check::equal(__FILE__, __LINE__, expected, found)
