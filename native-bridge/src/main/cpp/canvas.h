// A small picture of few colours that the meter is drawn on before it is laid over the frame.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kuleshov {

// A colour already multiplied by its alpha.
struct Paint {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 0;
};

// A colour's place in the canvas' palette.
using Ink = std::uint8_t;

// Multiplies two fractions of 255, rounded to the nearest.
inline int times255(int a, int b) {
  int product = a * b + 128;
  return (product + (product >> 8)) >> 8;
}

// Counts from the top left. Filling replaces what was there; what lies outside is left out. A new
// canvas is full of the first ink.
class Canvas {
 public:
  // Text and shapes are laid out in units of unitX by unitY pixels.
  Canvas(std::vector<Paint> palette, int unitsWide, int unitsHigh, int unitX, int unitY);

  int width() const { return width_; }
  int height() const { return height_; }
  int unitX() const { return unitX_; }
  int unitY() const { return unitY_; }
  const std::vector<Paint>& palette() const { return palette_; }
  const Ink* row(int y) const;

  void fillPixels(int x, int y, int width, int height, Ink ink);
  void fill(int x, int y, int width, int height, Ink ink);
  void text(int x, int y, const std::string& text, Ink ink);
  // Ends the text before the unit x.
  void textEndingAt(int x, int y, const std::string& text, Ink ink);

 private:
  std::vector<Paint> palette_;
  int width_;
  int height_;
  int unitX_;
  int unitY_;
  std::vector<Ink> pixels_;
};

}  // namespace kuleshov
