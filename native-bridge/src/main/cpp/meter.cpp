#include "meter.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace kuleshov {

namespace {

constexpr int kWide = 112;
constexpr int kEdge = 4;
constexpr int kLine = 10;
constexpr int kHeights[kMeterStyleCount] = {55, 25, 61};
constexpr int kGraphTop = 14;
constexpr int kGraphHigh = 30;
constexpr std::int64_t kGraphSeconds = 10;
// A frame of 8640 rows; more is a host's mistake that must not ask for gigabytes.
constexpr int kLargestUnit = 64;
constexpr double kPanelAlpha = .62;

int byteOf(double fraction) {
  return static_cast<int>(std::floor(std::clamp(fraction, 0.0, 1.0) * 255 + .5));
}

Paint paintOf(const Colour& colour, double alpha) {
  int a = byteOf(alpha);
  auto part = [a](double value) { return static_cast<std::uint8_t>(times255(byteOf(value), a)); };
  return {part(colour.red), part(colour.green), part(colour.blue), static_cast<std::uint8_t>(a)};
}

// The order of the palette.
constexpr Ink kPanel = 0;
constexpr Ink kPositive = 1;
constexpr Ink kNegative = 2;
constexpr Ink kArousal = 3;
constexpr Ink kCut = 4;
constexpr Ink kText = 5;
constexpr Ink kFaint = 6;

std::vector<Paint> paletteOf(const MeterLook& look) {
  Colour faint{(look.text.red + look.panel.red) / 2, (look.text.green + look.panel.green) / 2,
               (look.text.blue + look.panel.blue) / 2};
  return {paintOf(look.panel, look.opacity * kPanelAlpha),
          paintOf(look.positive, look.opacity),
          paintOf(look.negative, look.opacity),
          paintOf(look.arousal, look.opacity),
          paintOf(look.cut, look.opacity),
          paintOf(look.text, look.opacity),
          paintOf(faint, look.opacity)};
}

std::string words(const char* name) {
  std::string text = name;
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

int rounded(int value, int step) {
  return value >= 0 ? (value + step / 2) / step : -((-value + step / 2) / step);
}

// "+0.52": hundredths, always with a sign.
std::string signedHundredths(int value) {
  int hundredths = rounded(value, kFullValue / 100);
  int size = std::abs(hundredths);
  std::string digits = std::to_string(size % 100);
  return std::string(hundredths < 0 ? "-" : "+") + std::to_string(size / 100) + "." +
         (digits.size() < 2 ? "0" : "") + digits;
}

// "12.3s" until the cut, "125s" when it is far away, "now" on its frame.
std::string countdown(const Curve& curve, std::int64_t steps) {
  std::int64_t tenths = steps * 10 / kFrameSteps * curve.rateDenominator / curve.rateNumerator;
  if (steps < kFrameSteps) {
    return "now";
  }
  return tenths >= 1000 ? std::to_string(tenths / 10) + "s"
                        : std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "s";
}

class Drawing {
 public:
  Drawing(Canvas& canvas, const Curve& curve, std::int64_t place)
      : canvas_(canvas), curve_(curve), place_(place), reading_(readCurve(curve, place)) {}

  void panel() {
    emotionLine(kEdge);
    bar(kEdge + kLine, "v", reading_.valence, valenceInk());
    bar(kEdge + 2 * kLine, "a", reading_.arousal, kArousal);
    const CurveShot* shot = shotAt(curve_, place_);
    if (shot != nullptr) {
      canvas_.text(kEdge, kEdge + 3 * kLine, "shot " + words(kTrends[shot->trend]), kText);
    }
    cutLine(kEdge + 4 * kLine);
  }

  void bars() {
    bar(kEdge, "v", reading_.valence, valenceInk());
    bar(kEdge + kLine, "a", reading_.arousal, kArousal);
  }

  void graph() {
    emotionLine(kEdge);
    canvas_.fillPixels(kEdge * canvas_.unitX(), graphY(0), graphWidth(), 1, kFaint);
    cutMarks();
    readWindow();
    line(&Level::arousal, kArousal);
    line(&Level::valence, valenceInk());
    canvas_.fillPixels(kEdge * canvas_.unitX() + graphWidth() / 2, kGraphTop * canvas_.unitY(),
                       std::max(1, canvas_.unitX() / 2), kGraphHigh * canvas_.unitY(), kText);
    cutLine(kGraphTop + kGraphHigh + 6);
  }

 private:
  Ink valenceInk() const {
    return reading_.valence < 0 ? kNegative : kPositive;
  }

  void emotionLine(int y) {
    canvas_.text(kEdge, y, kEmotions[reading_.emotion], valenceInk());
    std::string sure = std::to_string(rounded(reading_.confidence, kFullValue / 100)) + "%";
    canvas_.textEndingAt(kWide - kEdge, y, sure, kFaint);
  }

  void cutLine(int y) {
    const CurveCut* cut = nextCut(curve_, place_);
    if (cut == nullptr) {
      canvas_.text(kEdge, y, "no cut ahead", kFaint);
      return;
    }
    std::string left = countdown(curve_, cut->frame * kFrameSteps - place_);
    canvas_.text(kEdge, y, words(kKinds[cut->kind]), kCut);
    canvas_.textEndingAt(kWide - kEdge, y, left, kCut);
  }

  void bar(int y, const char* label, int value, Ink ink) {
    constexpr int kLeft = 14;
    constexpr int kHalf = 30;
    canvas_.text(kEdge, y, label, kText);
    canvas_.fill(kLeft, y + 3, 2 * kHalf, 1, kFaint);
    int middle = (kLeft + kHalf) * canvas_.unitX();
    int length = rounded(std::abs(value) * (kHalf * canvas_.unitX() / 2), kFullValue / 2);
    canvas_.fillPixels(value < 0 ? middle - length : middle, (y + 1) * canvas_.unitY(), length,
                       5 * canvas_.unitY(), ink);
    canvas_.fillPixels(middle, y * canvas_.unitY(), std::max(1, canvas_.unitX() / 2),
                       7 * canvas_.unitY(), kText);
    canvas_.textEndingAt(kWide - kEdge, y, signedHundredths(value), kText);
  }

  int graphWidth() const { return (kWide - 2 * kEdge) * canvas_.unitX(); }

  int graphY(int value) const {
    int half = kGraphHigh * canvas_.unitY() / 2;
    return kGraphTop * canvas_.unitY() + half - rounded(value * half / 2, kFullValue / 2);
  }

  std::int64_t window() const {
    return kGraphSeconds * kFrameSteps * curve_.rateNumerator / curve_.rateDenominator;
  }

  void cutMarks() {
    std::int64_t begin = place_ - window() / 2;
    for (const CurveCut* cut = nextCut(curve_, begin);
         cut != nullptr && cut != curve_.cuts.data() + curve_.cuts.size(); cut++) {
      std::int64_t x = (cut->frame * kFrameSteps - begin) * graphWidth() / window();
      if (x >= graphWidth()) {
        return;
      }
      canvas_.fillPixels(kEdge * canvas_.unitX() + static_cast<int>(x),
                         kGraphTop * canvas_.unitY(), std::max(1, canvas_.unitX() / 2),
                         kGraphHigh * canvas_.unitY(), kCut);
    }
  }

  // The curve at every column of the graph; columns outside the film come first and last.
  void readWindow() {
    int columns = graphWidth();
    columns_.reserve(static_cast<std::size_t>(columns));
    CurveReader reader(curve_);
    std::int64_t at = place_ - window() / 2;
    // The column x lies at window * x / columns, which needs no division if one goes step by step.
    std::int64_t step = window() / columns;
    std::int64_t more = window() % columns;
    std::int64_t rest = 0;
    for (int x = 0; x < columns; x++) {
      if (at < 0) {
        firstColumn_ = x + 1;
      } else if (at < curve_.frames * kFrameSteps) {
        columns_.push_back(reader.at(at));
      }
      rest += more;
      at += step + (rest >= columns ? 1 : 0);
      rest -= rest >= columns ? columns : 0;
    }
  }

  // Columns of equal height are drawn as one.
  void line(int Level::*value, Ink ink) {
    int thick = std::max(1, canvas_.unitY() / 2);
    int left = kEdge * canvas_.unitX() + firstColumn_;
    int before = columns_.empty() ? 0 : graphY(columns_.front().*value);
    int start = 0;
    int top = before;
    int bottom = before;
    for (int i = 0; i <= static_cast<int>(columns_.size()); i++) {
      bool end = i == static_cast<int>(columns_.size());
      int y = end ? before : graphY(columns_[static_cast<std::size_t>(i)].*value);
      if (end || std::min(before, y) != top || std::max(before, y) != bottom) {
        canvas_.fillPixels(left + start, top - thick / 2, i - start, bottom - top + thick, ink);
        start = i;
        top = std::min(before, y);
        bottom = std::max(before, y);
      }
      before = y;
    }
  }

  Canvas& canvas_;
  const Curve& curve_;
  std::int64_t place_;
  Reading reading_;
  std::vector<Level> columns_;
  int firstColumn_ = 0;
};

}  // namespace

Canvas drawMeter(const MeterLook& look, const Curve& curve, std::int64_t place, int frameHeight,
                 double aspect) {
  int high = kHeights[static_cast<int>(look.style)];
  int panelHigh = kHeights[0];
  // Every style has letters of the same size: that of a panel as high as was asked for.
  int unitY = std::clamp(static_cast<int>(std::floor(look.size * frameHeight / panelHigh + .5)), 1,
                         kLargestUnit);
  int unitX = std::clamp(static_cast<int>(std::floor(unitY / aspect + .5)), 1, kLargestUnit);
  Canvas canvas(paletteOf(look), kWide, high, unitX, unitY);
  Drawing drawing(canvas, curve, place);
  switch (look.style) {
    case MeterStyle::kPanel:
      drawing.panel();
      break;
    case MeterStyle::kBars:
      drawing.bars();
      break;
    case MeterStyle::kGraph:
      drawing.graph();
      break;
  }
  return canvas;
}

int meterLeft(const MeterLook& look, int frameWidth, int meterWidth) {
  return static_cast<int>(std::floor(look.positionX * (frameWidth - meterWidth) + .5));
}

int meterBottom(const MeterLook& look, int frameHeight, int meterHeight) {
  return static_cast<int>(std::floor(look.positionY * (frameHeight - meterHeight) + .5));
}

}  // namespace kuleshov
