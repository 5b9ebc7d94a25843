#include "grade.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kuleshov {

namespace {

constexpr int kOne = 1024;
constexpr double kPivot = .435;
// Rec. 709 luma.
constexpr double kLuma[3] = {.2126, .7152, .0722};
// At full warmth red gains as much as blue loses: about 1,500 K around daylight.
constexpr double kWarmGain = .25;

int fixed(double value) { return static_cast<int>(std::floor(value * kOne + .5)); }

template <typename T>
T part(const Grade& grade, const T* in, int row, std::int64_t offset) {
  std::int64_t sum = offset;
  for (int c = 0; c < 3; c++) {
    sum += static_cast<std::int64_t>(grade.matrix[row][c]) * in[c];
  }
  std::int64_t most = std::numeric_limits<T>::max();
  return static_cast<T>(std::clamp<std::int64_t>((sum + kOne / 2) >> 10, 0, most));
}

template <typename T>
void gradeRow(T* pixels, int count, int components, Alpha alpha, const Grade& grade) {
  for (int i = 0; i < count; i++, pixels += components) {
    // Black that is see-through must stay black where colours are multiplied by alpha.
    std::int64_t white = components == 4 && alpha == Alpha::kPreMultiplied
                             ? pixels[3]
                             : std::numeric_limits<T>::max();
    T in[3] = {pixels[0], pixels[1], pixels[2]};
    for (int c = 0; c < 3; c++) {
      T out = part(grade, in, c, grade.offset * white);
      pixels[c] = components == 4 && alpha == Alpha::kPreMultiplied ? std::min(out, pixels[3]) : out;
    }
  }
}

void gradeRow(float* pixels, int count, int components, Alpha alpha, const Grade& grade) {
  float m[3][3];
  for (int r = 0; r < 3; r++) {
    for (int c = 0; c < 3; c++) {
      m[r][c] = static_cast<float>(grade.matrix[r][c]) / kOne;
    }
  }
  float offset = static_cast<float>(grade.offset) / kOne;
  bool multiplied = components == 4 && alpha == Alpha::kPreMultiplied;
  for (int i = 0; i < count; i++, pixels += components) {
    float base = multiplied ? offset * pixels[3] : offset;
    float in[3] = {pixels[0], pixels[1], pixels[2]};
    for (int r = 0; r < 3; r++) {
      pixels[r] = base + m[r][0] * in[0] + m[r][1] * in[1] + m[r][2] * in[2];
    }
  }
}

}  // namespace

bool Grade::isIdentity() const {
  for (int r = 0; r < 3; r++) {
    for (int c = 0; c < 3; c++) {
      if (matrix[r][c] != (r == c ? kOne : 0)) {
        return false;
      }
    }
  }
  return offset == 0;
}

Grade gradeOf(const GradeLimits& limits, const Reading& reading) {
  double valence = static_cast<double>(reading.valence) / kFullValue;
  double arousal = static_cast<double>(reading.arousal) / kFullValue;
  double warm = kWarmGain * limits.warmth * valence;
  double contrast = 1 + limits.contrast * arousal;
  double saturation = 1 + limits.saturation * valence;
  double gain[3] = {1 + warm, 1, 1 - warm};
  Grade grade{};
  for (int r = 0; r < 3; r++) {
    for (int c = 0; c < 3; c++) {
      double mixed = kLuma[c] * (1 - saturation) + (r == c ? saturation : 0);
      grade.matrix[r][c] = fixed(contrast * mixed * gain[c]);
    }
  }
  grade.offset = fixed(kPivot * (1 - contrast));
  return grade;
}

void gradeRows(const Image& image, const ofx::RectI& window, Rows rows, int firstRow, int lastRow,
               const Grade& grade) {
  for (int y = std::max(firstRow, window.y1); y < std::min(lastRow, window.y2); y++) {
    if (rows != Rows::kAll && (y & 1) != (rows == Rows::kOdd ? 1 : 0)) {
      continue;
    }
    std::uint8_t* start = image.row(y) + static_cast<std::ptrdiff_t>(window.x1 - image.bounds.x1) *
                                             image.bytesPerPixel();
    int count = window.x2 - window.x1;
    switch (image.depth) {
      case Depth::kByte:
        gradeRow(start, count, image.components, image.alpha, grade);
        break;
      case Depth::kShort:
        gradeRow(reinterpret_cast<std::uint16_t*>(start), count, image.components, image.alpha,
                 grade);
        break;
      case Depth::kFloat:
        gradeRow(reinterpret_cast<float*>(start), count, image.components, image.alpha, grade);
        break;
    }
  }
}

}  // namespace kuleshov
