// The meter's own 5 by 7 letters, the same as the Java meter's.
#pragma once

#include <cstdint>

namespace kuleshov {

constexpr int kGlyphWidth = 5;
constexpr int kGlyphHeight = 7;
constexpr int kGlyphAdvance = 6;

struct Glyph {
  // One bit a pixel, the highest of the five at the left.
  std::uint8_t rows[kGlyphHeight];
};

// Small letters look like capitals, unknown characters like a question mark.
const Glyph& glyphOf(char c);

}  // namespace kuleshov
