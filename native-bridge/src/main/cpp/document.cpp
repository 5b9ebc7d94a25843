#include "document.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "failure.h"

namespace kuleshov {

namespace {

Ratio ratio(const std::string& text) {
  std::size_t slash = text.find('/');
  JsonReader numerator(std::string_view(text).substr(0, slash));
  Ratio value{numerator.integer(), 1};
  numerator.finish();
  if (slash != std::string::npos) {
    JsonReader denominator(std::string_view(text).substr(slash + 1));
    value.denominator = denominator.integer();
    denominator.finish();
  }
  if (value.denominator <= 0) {
    wrong("time");
  }
  return value;
}

}  // namespace

std::int64_t Clock::nominal(std::int64_t frame) const {
  if (ticks.empty()) {
    return frame;
  }
  auto last = static_cast<std::int64_t>(ticks.size()) - 1;
  long double shown = static_cast<long double>(ticks[std::clamp<std::int64_t>(frame, 0, last)]) *
                      tick.numerator / tick.denominator * rate.numerator / rate.denominator;
  return static_cast<std::int64_t>(std::floor(shown + 0.5L));
}

void wrong(const std::string& what) {
  throw Failure("The analysis file's " + what + " is missing or wrong; analyse the film again.");
}

int level(double value, double least) {
  if (!(value >= least && value <= 1)) {
    wrong("curve");
  }
  return static_cast<int>(std::floor(value * kFullValue + 0.5));
}

int name(JsonReader& json, const char* const* names, int count) {
  int found = indexOf(names, count, json.string());
  if (found < 0) {
    wrong("curve");
  }
  return found;
}

Clock readClock(JsonReader& json) {
  Clock clock;
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "rate") {
      clock.rate = ratio(json.string());
    } else if (field == "frames") {
      clock.frames = json.integer();
    } else if (field == "tick") {
      clock.tick = ratio(json.string());
    } else if (field == "ticks") {
      json.enterArray();
      while (json.nextElement()) {
        clock.ticks.push_back(json.integer());
      }
    } else {
      json.skip();
    }
  }
  if (clock.rate.numerator <= 0 || clock.frames < 0) {
    wrong("clock");
  }
  return clock;
}

std::string readMember(JsonReader& json, const char* member) {
  std::string value;
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == member) {
      value = json.string();
    } else {
      json.skip();
    }
  }
  return value;
}

void checkSchema(const std::string& found, const std::string& kind) {
  std::string prefix = "kuleshov." + kind + ".";
  if (found.compare(0, prefix.size(), prefix) != 0) {
    throw Failure("The file is not a Kuleshov " + kind + " document.");
  }
  if (found != prefix + "1") {
    throw Failure("A newer Kuleshov wrote the file (" + found + "); update to read it.");
  }
}

}  // namespace kuleshov
