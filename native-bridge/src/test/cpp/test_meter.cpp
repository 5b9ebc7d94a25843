#include <cmath>
#include <vector>

#include "check.h"
#include "curve_text.h"
#include "goldens.h"
#include "grade.h"
#include "image.h"
#include "meter.h"
#include "test_host.h"

using namespace kuleshov;

namespace {

Curve film() { return parseCurve(readText(filmPath("film/curve.txt"))); }

// The picture in letters, one for each ink, and the inks themselves.
std::string letters(const Canvas& canvas) {
  constexpr const char* kLetters = ".+-actf";
  std::string out;
  for (int y = 0; y < canvas.height(); y++) {
    for (int x = 0; x < canvas.width(); x++) {
      out += kLetters[canvas.row(y)[x]];
    }
    out += '\n';
  }
  for (std::size_t i = 0; i < canvas.palette().size(); i++) {
    const Paint& p = canvas.palette()[i];
    out += kLetters[i];
    for (int part : {p.red, p.green, p.blue, p.alpha}) {
      out += " " + std::to_string(part);
    }
    out += '\n';
  }
  return out;
}

Image imageOf(testhost::Picture& picture, Depth depth, Alpha alpha) {
  Image image;
  image.data = picture.row(picture.bounds.y1);
  image.bounds = picture.bounds;
  image.frame = picture.frame;
  image.rowBytes = picture.negativeRows ? -picture.pitch() : picture.pitch();
  image.depth = depth;
  image.components = picture.components;
  image.alpha = alpha;
  return image;
}

}  // namespace

TEST(meter_everyStyle_matchesItsPicture) {
  for (int style = 0; style < kMeterStyleCount; style++) {
    for (int frame : {0, 100, 200}) {
      MeterLook look;
      look.style = static_cast<MeterStyle>(style);
      look.opacity = .9;
      Canvas canvas = drawMeter(look, film(), frame * kFrameSteps + 512, 55, 1);
      checkGolden("meter/" + std::string(kMeterStyles[style]) + "-" + std::to_string(frame) + ".txt",
                  letters(canvas));
    }
  }
}

TEST(meter_anySize_staysWithinReason) {
  MeterLook look;
  look.size = .5;
  CHECK(drawMeter(look, film(), 0, 1 << 24, 1).height() <= 55 * 64);
  CHECK_EQUAL(112, drawMeter(look, film(), 0, 1, 4).width());
  CHECK_EQUAL(112 * 2, drawMeter(look, film(), 0, 440, 2).width());
  CHECK_EQUAL(112, drawMeter(look, Curve(), 0, 55, 1).width());
}

TEST(blend_everyDepth_agreesWithArithmetic) {
  Canvas canvas({Paint{30, 20, 10, 100}}, 1, 1, 4, 4);
  for (Alpha alpha : {Alpha::kOpaque, Alpha::kPreMultiplied, Alpha::kUnPreMultiplied}) {
    for (double under : {0.0, .5, 1.0}) {
      for (double cover : {0.0, .4, 1.0}) {
        for (int d = 0; d < 3; d++) {
          testhost::Picture picture(static_cast<testhost::Pixel>(d), 4, {0, 0, 4, 4});
          double seen = alpha == Alpha::kPreMultiplied ? under * cover : under;
          for (int i = 0; i < 16; i++) {
            for (int c = 0; c < 4; c++) {
              picture.set(i % 4, i / 4, c, c == 3 ? cover : seen);
            }
          }
          Image image = imageOf(picture, static_cast<Depth>(d), alpha);
          Overlay overlay(canvas, 0, 0, image, false);
          Overlay::Brush(overlay).blend(image.row(1), image.row(1), 1, 0, 4);
          double a = 100 / 255.0;
          double red = 30 / 255.0 + seen * (1 - a);
          double whole = alpha == Alpha::kOpaque ? cover : a + cover * (1 - a);
          if (alpha == Alpha::kUnPreMultiplied) {
            red = (30 / 255.0 + seen * cover * (1 - a)) / whole;
          }
          double step = d == 0 ? 1.5 / 255 : 1.5 / 65535;
          CHECK(std::abs(picture.at(2, 1, 0) - red) <= step);
          CHECK(std::abs(picture.at(2, 1, 3) - whole) <= step);
          CHECK(std::abs(picture.at(2, 2, 3) - cover) <= step);
        }
      }
    }
  }
}

TEST(grade_withoutEmotion_isIdentity) {
  CHECK(gradeOf(GradeLimits(), Reading()).isIdentity());
  CHECK(gradeOf({0, 0, 0}, Reading{9000, 9000, 0, 0}).isIdentity());
  Grade warm = gradeOf({1, 0, 0}, Reading{10000, 0, 0, 0});
  CHECK_EQUAL(1280, warm.matrix[0][0]);
  CHECK_EQUAL(768, warm.matrix[2][2]);
  Grade grey = gradeOf({0, 0, 1}, Reading{-10000, 0, 0, 0});
  CHECK_EQUAL(grey.matrix[0][1], grey.matrix[2][1]);
}
