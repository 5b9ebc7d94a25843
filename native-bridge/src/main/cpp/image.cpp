#include "image.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

namespace kuleshov {

namespace {

template <typename T>
constexpr std::uint64_t kMost = std::numeric_limits<T>::max();

// One component over another, colours multiplied by alpha. What is added and how much is kept have
// the range of the picture's own numbers; quotients are rounded to the nearest.
inline std::uint8_t over(std::uint8_t under, std::uint8_t added, std::uint8_t kept) {
  auto product = static_cast<std::uint16_t>(under * kept + 128);
  return static_cast<std::uint8_t>(added + (product * 257U >> 16));
}

inline std::uint16_t over(std::uint16_t under, std::uint16_t added, std::uint16_t kept) {
  std::uint32_t product = static_cast<std::uint32_t>(under) * kept + 32768U;
  return static_cast<std::uint16_t>(added + ((product + (product >> 16)) >> 16));
}

inline float over(float under, float added, float kept) { return added + under * kept; }

// GCC can compile a function twice and let the loader choose what this processor runs best. The
// sanitizers are not ready yet when the loader does that.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__gnu_linux__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define KULESHOV_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define KULESHOV_WIDE
#endif

// Plain loops over all components, which compilers turn into vector instructions. Bytes go in pairs,
// the even and the odd ones each in a lane of 16 bits, since widening them would take longer than
// the sums do. No sum is more than a byte, as no paint is more than its alpha.
KULESHOV_WIDE void overRow(const std::uint8_t* from, std::uint8_t* to, const std::uint8_t* added,
                           const std::uint8_t* kept, int count) {
  for (int i = 0; i + 1 < count; i += 2) {
    std::uint16_t under;
    std::uint16_t stays;
    std::uint16_t sum;
    std::memcpy(&under, from + i, 2);
    std::memcpy(&stays, kept + i, 2);
    std::memcpy(&sum, added + i, 2);
    auto low = static_cast<std::uint16_t>((under & 255) * (stays & 255) + 128);
    auto high = static_cast<std::uint16_t>((under >> 8) * (stays >> 8) + 128);
    auto lowByte = static_cast<std::uint16_t>(low * 257U >> 16);
    auto highByte = static_cast<std::uint16_t>(high * 257U >> 16);
    sum = static_cast<std::uint16_t>(sum + (lowByte | highByte << 8));
    std::memcpy(to + i, &sum, 2);
  }
  if (count % 2 != 0) {
    to[count - 1] = over(from[count - 1], added[count - 1], kept[count - 1]);
  }
}

KULESHOV_WIDE void overRow(const std::uint16_t* from, std::uint16_t* to, const std::uint16_t* added,
                           const std::uint16_t* kept, int count) {
  for (int i = 0; i < count; i++) {
    to[i] = over(from[i], added[i], kept[i]);
  }
}

KULESHOV_WIDE void overRow(const float* from, float* to, const float* added, const float* kept,
                           int count) {
  for (int i = 0; i < count; i++) {
    to[i] = over(from[i], added[i], kept[i]);
  }
}

// Whether no pixel is see-through. All bits of a full alpha are set, so that ANDing whole pixels
// finds any other.
template <typename T, typename Whole>
inline bool solidBits(const T* pixels, int count) {
  Whole all = static_cast<Whole>(-1);
  for (int i = 0; i < count; i += 4) {
    Whole pixel;
    std::memcpy(&pixel, pixels + i, sizeof pixel);
    all &= pixel;
  }
  T parts[4];
  std::memcpy(parts, &all, sizeof parts);
  return parts[3] == std::numeric_limits<T>::max();
}

KULESHOV_WIDE bool solid(const std::uint8_t* pixels, int count) {
  return solidBits<std::uint8_t, std::uint32_t>(pixels, count);
}

KULESHOV_WIDE bool solid(const std::uint16_t* pixels, int count) {
  return solidBits<std::uint16_t, std::uint64_t>(pixels, count);
}

KULESHOV_WIDE bool solid(const float* pixels, int count) {
  bool all = true;
  for (int i = 3; i < count; i += 4) {
    all &= pixels[i] >= 1;
  }
  return all;
}

// Colour times alpha of both, over the alpha that results; exact in whole numbers.
template <typename T>
void overStraightPixel(const T* from, T* to, const Paint& paint) {
  const std::uint64_t added[3] = {paint.red, paint.green, paint.blue};
  std::uint64_t kept = 255U - paint.alpha;
  std::uint64_t alpha = from[3];
  std::uint64_t whole = paint.alpha * kMost<T> + alpha * kept;
  if (whole == 0) {
    std::memcpy(to, from, 4 * sizeof(T));
    return;
  }
  for (int c = 0; c < 3; c++) {
    std::uint64_t sum = added[c] * kMost<T> * kMost<T> + from[c] * alpha * kept;
    to[c] = static_cast<T>(std::min(kMost<T>, (sum + whole / 2) / whole));
  }
  to[3] = static_cast<T>((whole + 127) / 255);
}

void overStraightPixel(const float* from, float* to, const Paint& paint) {
  const std::uint8_t added[3] = {paint.red, paint.green, paint.blue};
  float stays = static_cast<float>(255 - paint.alpha) / 255.0F;
  float alpha = from[3];
  float whole = 1 - stays + alpha * stays;
  if (!(whole > 0)) {
    std::memcpy(to, from, 4 * sizeof(float));
    return;
  }
  for (int c = 0; c < 3; c++) {
    to[c] = (static_cast<float>(added[c]) / 255.0F + from[c] * alpha * stays) / whole;
  }
  to[3] = whole;
}

template <typename T>
T inRange(std::uint8_t part) {
  return static_cast<T>(std::is_floating_point_v<T> ? static_cast<T>(part) / T(255)
                                                    : part * (std::numeric_limits<T>::max() / 255));
}

void copyRow(const Image* source, const Image& output, int y, int x1, int x2) {
  if (x1 >= x2) {
    return;
  }
  auto bytes = static_cast<std::ptrdiff_t>(output.bytesPerPixel());
  std::uint8_t* to = output.row(y) + (x1 - output.bounds.x1) * bytes;
  int from1 = x2;
  int from2 = x2;
  if (source != nullptr && y >= source->bounds.y1 && y < source->bounds.y2) {
    from1 = std::clamp(source->bounds.x1, x1, x2);
    from2 = std::clamp(source->bounds.x2, from1, x2);
  }
  if (from2 > from1) {
    const std::uint8_t* from = source->row(y) + (from1 - source->bounds.x1) * bytes;
    std::uint8_t* middle = to + (from1 - x1) * bytes;
    if (from != middle) {
      std::memmove(middle, from, static_cast<std::size_t>((from2 - from1) * bytes));
    }
  }
  if (from1 > x1 || from2 < x2) {
    std::memset(to, 0, static_cast<std::size_t>((from1 - x1) * bytes));
    std::memset(to + (from2 - x1) * bytes, 0, static_cast<std::size_t>((x2 - from2) * bytes));
  }
}

// So many pixels are laid out at once; no canvas is narrower.
constexpr int kStep = 8;

// What these pixels add and keep, from tables with one pixel of each ink.
template <std::size_t bytes>
void putPixels(const Ink* inks, const std::uint8_t* addedOf, const std::uint8_t* keptOf,
               std::uint8_t* added, std::uint8_t* kept) {
  for (std::size_t i = 0; i < kStep; i++) {
    std::memcpy(added + i * bytes, addedOf + inks[i] * bytes, bytes);
    std::memcpy(kept + i * bytes, keptOf + inks[i] * bytes, bytes);
  }
}

}  // namespace

Overlay::Overlay(Canvas canvas, int left, int bottom, const Image& like, bool upsideDown)
    : canvas_(std::move(canvas)),
      left_(left),
      bottom_(bottom),
      depth_(like.depth),
      components_(like.components),
      alpha_(like.alpha),
      upsideDown_(upsideDown) {}

// Mixes a pixel of each ink, and lays a row of the first one, of which a new canvas is full.
template <typename T>
void Overlay::Brush::mix() {
  constexpr bool kFloat = std::is_floating_point_v<T>;
  constexpr T kFull = kFloat ? T(1) : std::numeric_limits<T>::max();
  auto part = [](int value) {
    return static_cast<T>(kFloat ? static_cast<T>(value) / T(255) : value * (kFull / 255));
  };
  auto bytes = static_cast<std::size_t>(overlay_.components_) * sizeof(T);
  // Where a picture's alpha says nothing, it stays as it is.
  bool opaque = overlay_.components_ == 4 && overlay_.alpha_ == Alpha::kOpaque;
  for (const Paint& p : overlay_.canvas_.palette()) {
    T stays = part(255 - p.alpha);
    const T more[4] = {part(p.red), part(p.green), part(p.blue), opaque ? T(0) : part(p.alpha)};
    const T less[4] = {stays, stays, stays, opaque ? kFull : stays};
    std::size_t end = addedOf_.size();
    addedOf_.resize(end + bytes);
    keptOf_.resize(end + bytes);
    std::memcpy(addedOf_.data() + end, more, bytes);
    std::memcpy(keptOf_.data() + end, less, bytes);
  }
  auto width = static_cast<std::size_t>(overlay_.canvas_.width());
  laidOut_.resize(width);
  added_.resize(width * bytes);
  kept_.resize(width * bytes);
  for (std::size_t at = 0; at < added_.size(); at += bytes) {
    std::memcpy(added_.data() + at, addedOf_.data(), bytes);
    std::memcpy(kept_.data() + at, keptOf_.data(), bytes);
  }
}

// Most of a row is as the one before, so that only what differs is written.
template <typename T>
void Overlay::Brush::layOut(const Ink* row) {
  int width = overlay_.canvas_.width();
  Ink* laidOut = laidOut_.data();
  if (std::memcmp(row, laidOut, static_cast<std::size_t>(width)) == 0) {
    return;
  }
  auto put = overlay_.components_ == 4 ? putPixels<4 * sizeof(T)> : putPixels<3 * sizeof(T)>;
  std::ptrdiff_t bytes = overlay_.components_ * static_cast<std::ptrdiff_t>(sizeof(T));
  for (int next = 0; next < width; next += kStep) {
    int x = std::min(next, width - kStep);
    if (std::memcmp(row + x, laidOut + x, kStep) != 0) {
      put(row + x, addedOf_.data(), keptOf_.data(), added_.data() + x * bytes,
          kept_.data() + x * bytes);
      std::memcpy(laidOut + x, row + x, kStep);
    }
  }
}

template <typename T>
void Overlay::Brush::blendRow(const T* from, T* to, int line, int x1, int x2) {
  int components = overlay_.components_;
  int count = (x2 - x1) * components;
  if (components == 4 && overlay_.alpha_ == Alpha::kUnPreMultiplied && !solid(from, count)) {
    const Ink* inks = overlay_.canvas_.row(line) + x1;
    for (int i = 0; i < count; i += 4) {
      overStraightPixel(from + i, to + i, overlay_.canvas_.palette()[inks[i / 4]]);
    }
    return;
  }
  if (laidOut_.empty()) {
    mix<T>();
  }
  layOut<T>(overlay_.canvas_.row(line));
  std::ptrdiff_t start = static_cast<std::ptrdiff_t>(x1) * components;
  overRow(from, to, reinterpret_cast<const T*>(added_.data()) + start,
          reinterpret_cast<const T*>(kept_.data()) + start, count);
}

void Overlay::Brush::blend(const std::uint8_t* from, std::uint8_t* to, int y, int x1, int x2) {
  int line = overlay_.upsideDown_ ? y - overlay_.bottom_
                                  : overlay_.bottom_ + overlay_.canvas_.height() - 1 - y;
  x1 -= overlay_.left_;
  x2 -= overlay_.left_;
  switch (overlay_.depth_) {
    case Depth::kByte:
      blendRow(from, to, line, x1, x2);
      break;
    case Depth::kShort:
      blendRow(reinterpret_cast<const std::uint16_t*>(from), reinterpret_cast<std::uint16_t*>(to),
               line, x1, x2);
      break;
    case Depth::kFloat:
      blendRow(reinterpret_cast<const float*>(from), reinterpret_cast<float*>(to), line, x1, x2);
      break;
  }
}

void renderRows(const Image* source, const Image& output, const ofx::RectI& window, Rows rows,
                int firstRow, int lastRow, const Overlay* overlay) {
  int x1 = std::max(window.x1, output.bounds.x1);
  int x2 = std::min(window.x2, output.bounds.x2);
  int y1 = std::max({window.y1, output.bounds.y1, firstRow});
  int y2 = std::min({window.y2, output.bounds.y2, lastRow});
  int over1 = overlay == nullptr ? x2 : std::clamp(overlay->left(), x1, std::max(x1, x2));
  int over2 = overlay == nullptr ? x2 : std::clamp(overlay->right(), over1, std::max(x1, x2));
  // Where the source has all that lies below the meter, it is blended on its way over.
  bool direct = source != nullptr && over1 >= source->bounds.x1 && over2 <= source->bounds.x2;
  std::optional<Overlay::Brush> brush;
  if (overlay != nullptr) {
    brush.emplace(*overlay);
  }
  for (int y = y1; y < y2 && x1 < x2; y++) {
    if (rows != Rows::kAll && (y & 1) != (rows == Rows::kOdd ? 1 : 0)) {
      continue;
    }
    if (overlay == nullptr || !overlay->covers(y) || over1 == over2) {
      copyRow(source, output, y, x1, x2);
      continue;
    }
    std::uint8_t* to = output.pixel(over1, y);
    if (direct && y >= source->bounds.y1 && y < source->bounds.y2) {
      copyRow(source, output, y, x1, over1);
      brush->blend(source->pixel(over1, y), to, y, over1, over2);
      copyRow(source, output, y, over2, x2);
    } else {
      copyRow(source, output, y, x1, x2);
      brush->blend(to, to, y, over1, over2);
    }
  }
}

}  // namespace kuleshov
