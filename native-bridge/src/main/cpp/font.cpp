#include "font.h"

#include <array>
#include <sstream>
#include <string>

#include "font_data.h"

namespace kuleshov {

namespace {

std::array<Glyph, 128> readFont() {
  std::array<Glyph, 128> glyphs{};
  std::istringstream in(kFontText);
  std::string name;
  while (in >> name) {
    auto code = static_cast<std::size_t>(name == "space" ? ' ' : name[0]);
    std::string row;
    for (std::uint8_t& bits : glyphs[code].rows) {
      in >> row;
      for (char pixel : row) {
        bits = static_cast<std::uint8_t>(bits << 1 | (pixel == '#' ? 1 : 0));
      }
    }
  }
  for (char c = 'a'; c <= 'z'; c++) {
    glyphs[static_cast<std::size_t>(c)] = glyphs[static_cast<std::size_t>(c - 'a' + 'A')];
  }
  return glyphs;
}

bool isEmpty(const Glyph& glyph) {
  for (std::uint8_t row : glyph.rows) {
    if (row != 0) {
      return false;
    }
  }
  return true;
}

}  // namespace

const Glyph& glyphOf(char c) {
  static const std::array<Glyph, 128> glyphs = readFont();
  auto code = static_cast<unsigned char>(c);
  const Glyph& found = glyphs[code < 128 ? code : static_cast<unsigned char>('?')];
  return c != ' ' && isEmpty(found) ? glyphs['?'] : found;
}

}  // namespace kuleshov
