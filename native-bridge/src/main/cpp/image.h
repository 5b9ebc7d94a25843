// An image of the host's, and the copying and blending of its rows.
#pragma once

#include <cstddef>
#include <cstdint>

#include "canvas.h"
#include "ofx_abi.h"

namespace kuleshov {

enum class Depth { kByte, kShort, kFloat };
enum class Alpha { kOpaque, kPreMultiplied, kUnPreMultiplied };

// Rows count upwards; rowBytes may be negative.
struct Image {
  std::uint8_t* data = nullptr;
  ofx::RectI bounds{0, 0, 0, 0};
  // The whole frame, of which the image may hold a part only.
  ofx::RectI frame{0, 0, 0, 0};
  std::ptrdiff_t rowBytes = 0;
  Depth depth = Depth::kByte;
  int components = 4;
  Alpha alpha = Alpha::kUnPreMultiplied;
  double aspect = 1;
  // The image holds one field only, so that its rows have no parity.
  bool singleField = false;

  std::uint8_t* row(int y) const { return data + (y - bounds.y1) * rowBytes; }
  std::uint8_t* pixel(int x, int y) const {
    return row(y) + static_cast<std::ptrdiff_t>(x - bounds.x1) * bytesPerPixel();
  }
  int bytesPerPixel() const {
    return components * (depth == Depth::kByte ? 1 : depth == Depth::kShort ? 2 : 4);
  }
};

enum class Rows { kAll, kEven, kOdd };

// A meter at its place over one kind of image.
class Overlay {
 public:
  // The canvas' bottom row lies at the row bottom, its left column at the column left; upsideDown
  // puts its top row there instead. The image's place in memory is not looked at.
  Overlay(Canvas canvas, int left, int bottom, const Image& like, bool upsideDown);

  int left() const { return left_; }
  int right() const { return left_ + canvas_.width(); }
  bool covers(int y) const { return y >= bottom_ && y < bottom_ + canvas_.height(); }
  const Canvas& canvas() const { return canvas_; }

  // Lays rows over pixels, one after the other; one for each thread.
  class Brush {
   public:
    explicit Brush(const Overlay& overlay) : overlay_(overlay) {}

    // The first pixel is that of the column x1, in from as in to, which may be the same.
    void blend(const std::uint8_t* from, std::uint8_t* to, int y, int x1, int x2);

   private:
    template <typename T>
    void blendRow(const T* from, T* to, int line, int x1, int x2);
    template <typename T>
    void mix();
    template <typename T>
    void layOut(const Ink* row);

    const Overlay& overlay_;
    // The row that is laid out: its inks, and for every component of it what to add to the frame's
    // own, and how much of that stays; as numbers of the image's own kind.
    std::vector<Ink> laidOut_;
    std::vector<std::uint8_t> added_;
    std::vector<std::uint8_t> kept_;
    // The same for one pixel of each ink.
    std::vector<std::uint8_t> addedOf_;
    std::vector<std::uint8_t> keptOf_;
  };

 private:
  Canvas canvas_;
  int left_;
  int bottom_;
  Depth depth_;
  int components_;
  Alpha alpha_;
  bool upsideDown_;
};

// Copies the window's rows from firstRow up to before lastRow, transparent where there is no source,
// and lays the overlay (which may be null) over them.
void renderRows(const Image* source, const Image& output, const ofx::RectI& window, Rows rows,
                int firstRow, int lastRow, const Overlay* overlay);

}  // namespace kuleshov
