// Runs the cases whose names are given, or all; --list names them.
#include <cstdio>
#include <cstring>
#include <exception>

#include "check.h"

namespace {

bool wanted(int count, char** names, const char* name) {
  for (int i = 1; i < count; i++) {
    if (std::strcmp(names[i], name) == 0) {
      return true;
    }
  }
  return count == 1;
}

}  // namespace

int main(int count, char** names) {
  int run = 0;
  int failed = 0;
  for (const check::Case& one : check::cases()) {
    if (count == 2 && std::strcmp(names[1], "--list") == 0) {
      std::puts(one.name);
      continue;
    }
    if (!wanted(count, names, one.name)) {
      continue;
    }
    run++;
    try {
      one.run();
      std::printf("ok %s\n", one.name);
    } catch (const std::exception& e) {
      failed++;
      std::printf("FAILED %s\n  %s\n", one.name, e.what());
    }
    std::fflush(stdout);
  }
  bool listing = count == 2 && std::strcmp(names[1], "--list") == 0;
  return listing || (run > 0 && failed == 0) ? 0 : 1;
}
