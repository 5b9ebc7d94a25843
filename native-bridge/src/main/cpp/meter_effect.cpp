// Emotion Meter: burns the curve's reading into the picture.
#include <optional>
#include <utility>

#include "frame_job.h"
#include "meter.h"

namespace kuleshov {

namespace {

constexpr const char* kRowOrders[] = {"Automatic", "Bottom up", "Top down"};
constexpr int kRowOrderCount = 3;

struct ColourParam {
  const char* name;
  const char* label;
  const char* hint;
  Colour MeterLook::*colour;
};

constexpr ColourParam kColours[] = {
    {"colourPositive", "Pleasant", "Colour of valence above zero.", &MeterLook::positive},
    {"colourNegative", "Unpleasant", "Colour of valence below zero.", &MeterLook::negative},
    {"colourArousal", "Arousal", "Colour of arousal.", &MeterLook::arousal},
    {"colourCut", "Cut", "Colour of suggested cuts.", &MeterLook::cut},
    {"colourText", "Text", "Colour of words and scales.", &MeterLook::text},
    {"colourPanel", "Panel", "Colour behind the meter.", &MeterLook::panel},
};

class MeterEffect : public EffectType {
 public:
  const char* identifier() const override { return "dev.kuleshov.EmotionMeter"; }
  const char* label() const override { return "Emotion Meter"; }
  const char* description() const override {
    return "Shows the film's emotion at every frame, what the shot does, and the next suggested cut.";
  }

  void defineParams(ParamDefiner& definer) const override {
    MeterLook look;
    definer.group("look", "Meter", true);
    definer.choice("style", "Style", "What the meter shows.", kMeterStyles, kMeterStyleCount, 0);
    definer.number("size", "Size", "Height of the panel over the picture's height.", look.size, .02,
                   .5, .05, .5);
    definer.number("positionX", "Position X", "0 is the left edge, 1 the right one.",
                   look.positionX, 0, 1, 0, 1);
    definer.number("positionY", "Position Y", "0 is the lower edge, 1 the upper one.",
                   look.positionY, 0, 1, 0, 1);
    definer.number("opacity", "Opacity", "0 leaves the picture untouched.", look.opacity, 0, 1, 0,
                   1);
    for (const ColourParam& c : kColours) {
      const Colour& initial = look.*c.colour;
      definer.colour(c.name, c.label, c.hint, {initial.red, initial.green, initial.blue});
    }
    definer.choice("rowOrder", "Row order",
                   "Only for a host that shows the meter upside down.", kRowOrders, kRowOrderCount,
                   0);
  }

  bool isIdentity(Instance& instance, double time) const override {
    return readLook(instance.params(), time).opacity <= 0 || instance.curveForRender() == nullptr;
  }

  ofx::Status render(Instance& instance, const RenderArgs& args) const override {
    Frame frame(instance.effect(), args);
    if (frame.status() != ofx::kOk) {
      return frame.status();
    }
    std::optional<Overlay> overlay;
    MeterLook look = readLook(instance.params(), args.time);
    std::shared_ptr<const Curve> curve =
        look.opacity > 0 ? instance.curveForRender() : nullptr;
    if (curve != nullptr) {
      overlay.emplace(layOut(instance, *curve, look, args.time, frame.output()));
    }
    const Overlay* over = overlay ? &*overlay : nullptr;
    frame.forBands([&](int firstRow, int lastRow) {
      renderRows(frame.source(), frame.output(), frame.window(), frame.rows(), firstRow, lastRow,
                 over);
    });
    return ofx::kOk;
  }

 private:
  static MeterLook readLook(const Params& params, double time) {
    MeterLook look;
    look.style = static_cast<MeterStyle>(
        params.choice("style", time, 0, kMeterStyles, kMeterStyleCount));
    look.size = params.number("size", time, look.size, .02, .5);
    look.positionX = params.number("positionX", time, look.positionX, 0, 1);
    look.positionY = params.number("positionY", time, look.positionY, 0, 1);
    look.opacity = params.number("opacity", time, look.opacity, 0, 1);
    for (const ColourParam& c : kColours) {
      Colour& colour = look.*c.colour;
      double rgb[3] = {colour.red, colour.green, colour.blue};
      params.colour(c.name, time, rgb);
      colour = {rgb[0], rgb[1], rgb[2]};
    }
    return look;
  }

  static Overlay layOut(const Instance& instance, const Curve& curve, const MeterLook& look,
                        double time, const Image& output) {
    int wide = output.frame.x2 - output.frame.x1;
    int high = output.frame.y2 - output.frame.y1;
    Canvas canvas = drawMeter(look, curve, instance.placeAt(curve, time), high, output.aspect);
    int order = instance.params().choice("rowOrder", time, 0, kRowOrders, kRowOrderCount);
    // MLT's pictures run from the top down, whatever OpenFX says; lately it says so by negative
    // row bytes.
    bool down = order == 2 || (order == 0 && output.rowBytes > 0 && hostIsMlt());
    int left = output.frame.x1 + meterLeft(look, wide, canvas.width());
    int bottom = meterBottom(look, high, canvas.height());
    int row = down ? output.frame.y2 - bottom - canvas.height() : output.frame.y1 + bottom;
    return Overlay(std::move(canvas), left, row, output, down);
  }
};

}  // namespace

const EffectType& meterEffect() {
  static const MeterEffect effect;
  return effect;
}

}  // namespace kuleshov
