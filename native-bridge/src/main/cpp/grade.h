// Colour that follows the curve: every pixel goes through one matrix.
#pragma once

#include "curve.h"
#include "image.h"

namespace kuleshov {

// How strongly the picture follows, in [-1,1]; 0 leaves it alone.
struct GradeLimits {
  double warmth = .3;
  double contrast = .2;
  double saturation = .3;
};

// Colour out = matrix * colour in + offset, in fractions of full white. Kept as whole numbers of
// 1024ths, so that integer pictures come out equal everywhere.
struct Grade {
  int matrix[3][3];
  int offset;

  bool isIdentity() const;
};

Grade gradeOf(const GradeLimits& limits, const Reading& reading);

// Grades the window's rows from firstRow up to before lastRow in place.
void gradeRows(const Image& image, const ofx::RectI& window, Rows rows, int firstRow, int lastRow,
               const Grade& grade);

}  // namespace kuleshov
