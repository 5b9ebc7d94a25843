#include <algorithm>
#include <cmath>
#include <cstring>

#include "test_host.h"

namespace testhost {

Picture::Picture(Pixel pixel, int count, ofx::RectI box)
    : depth(pixel), components(count), bounds(box), frame(box) {
  bytes.resize(static_cast<std::size_t>(pitch() * (bounds.y2 - bounds.y1)), 0xCD);
}

int Picture::bytesPerPixel() const {
  return components * (depth == Pixel::kByte ? 1 : depth == Pixel::kShort ? 2 : 4);
}

int Picture::pitch() const { return (bounds.x2 - bounds.x1) * bytesPerPixel() + padding; }

std::uint8_t* Picture::row(int y) {
  return const_cast<std::uint8_t*>(static_cast<const Picture*>(this)->row(y));
}

const std::uint8_t* Picture::row(int y) const {
  int line = negativeRows ? bounds.y2 - 1 - y : y - bounds.y1;
  return bytes.data() + static_cast<std::ptrdiff_t>(line) * pitch();
}

double Picture::at(int x, int y, int component) const {
  int index = (x - bounds.x1) * components + component;
  const std::uint8_t* start = row(y);
  if (depth == Pixel::kByte) {
    return start[index] / 255.0;
  }
  if (depth == Pixel::kShort) {
    std::uint16_t value;
    std::memcpy(&value, start + 2 * index, 2);
    return value / 65535.0;
  }
  float value;
  std::memcpy(&value, start + 4 * index, 4);
  return value;
}

void Picture::set(int x, int y, int component, double value) {
  int index = (x - bounds.x1) * components + component;
  std::uint8_t* start = row(y);
  if (depth == Pixel::kByte) {
    start[index] = static_cast<std::uint8_t>(std::floor(value * 255 + .5));
  } else if (depth == Pixel::kShort) {
    auto wide = static_cast<std::uint16_t>(std::floor(value * 65535 + .5));
    std::memcpy(start + 2 * index, &wide, 2);
  } else {
    auto narrow = static_cast<float>(value);
    std::memcpy(start + 4 * index, &narrow, 4);
  }
}

}  // namespace testhost
