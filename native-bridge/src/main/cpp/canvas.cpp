#include "canvas.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "font.h"

namespace kuleshov {

Canvas::Canvas(std::vector<Paint> palette, int unitsWide, int unitsHigh, int unitX, int unitY)
    : palette_(std::move(palette)),
      width_(unitsWide * unitX),
      height_(unitsHigh * unitY),
      unitX_(unitX),
      unitY_(unitY),
      pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {}

const Ink* Canvas::row(int y) const {
  return pixels_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width_);
}

void Canvas::fillPixels(int x, int y, int width, int height, Ink ink) {
  int right = std::min(x + width, width_);
  int bottom = std::min(y + height, height_);
  int left = std::max(x, 0);
  if (left >= right) {
    return;
  }
  for (int line = std::max(y, 0); line < bottom; line++) {
    Ink* start = pixels_.data() + static_cast<std::size_t>(line) * static_cast<std::size_t>(width_);
    std::memset(start + left, ink, static_cast<std::size_t>(right - left));
  }
}

void Canvas::fill(int x, int y, int width, int height, Ink ink) {
  fillPixels(x * unitX_, y * unitY_, width * unitX_, height * unitY_, ink);
}

void Canvas::text(int x, int y, const std::string& text, Ink ink) {
  for (char c : text) {
    const Glyph& glyph = glyphOf(c);
    for (int row = 0; row < kGlyphHeight; row++) {
      auto set = [&](int column) {
        return column < kGlyphWidth && (glyph.rows[row] >> (kGlyphWidth - 1 - column) & 1) != 0;
      };
      for (int from = 0; from < kGlyphWidth; from++) {
        int to = from;
        while (set(to)) {
          to++;
        }
        fill(x + from, y + row, to - from, 1, ink);
        from = to;
      }
    }
    x += kGlyphAdvance;
  }
}

void Canvas::textEndingAt(int x, int y, const std::string& words, Ink ink) {
  text(x - static_cast<int>(words.size()) * kGlyphAdvance + 1, y, words, ink);
}

}  // namespace kuleshov
