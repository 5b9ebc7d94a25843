// What Kuleshov's documents of an analysis and of suggestions have in common.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "curve.h"
#include "json.h"

namespace kuleshov {

struct Ratio {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

// When frames are shown: evenly, or at the ticks of a variable frame rate.
struct Clock {
  Ratio rate{25, 1};
  std::int64_t frames = 0;
  Ratio tick;
  std::vector<std::int64_t> ticks;

  // The frame that an editor's timeline shows then, which counts at the nominal rate.
  std::int64_t nominal(std::int64_t frame) const;
};

// Raises a Failure that names what of the document is wrong.
[[noreturn]] void wrong(const std::string& what);

Clock readClock(JsonReader& json);

// A value in [least, 1] as ten-thousandths.
int level(double value, double least);

// The place of a name in a table.
int name(JsonReader& json, const char* const* names, int count);

// One text of an object, of which the rest is skipped.
std::string readMember(JsonReader& json, const char* member);

// Raises a Failure unless this is a document of the kind, in the version that is known here.
void checkSchema(const std::string& found, const std::string& kind);

}  // namespace kuleshov
