// Emotion Grade: colour temperature, contrast and saturation follow the curve.
#include "frame_job.h"
#include "grade.h"

namespace kuleshov {

namespace {

class GradeEffect : public EffectType {
 public:
  const char* identifier() const override { return "dev.kuleshov.EmotionGrade"; }
  const char* label() const override { return "Emotion Grade"; }
  const char* description() const override {
    return "Lets colour temperature, contrast and saturation follow the film's emotion.";
  }

  void defineParams(ParamDefiner& definer) const override {
    GradeLimits limits;
    definer.group("grade", "Grade", true);
    definer.number("warmth", "Warmth", "How far colour temperature follows valence.", limits.warmth,
                   -1, 1, -1, 1);
    definer.number("contrast", "Contrast", "How far contrast follows arousal.", limits.contrast, -1,
                   1, -1, 1);
    definer.number("saturation", "Saturation", "How far saturation follows valence.",
                   limits.saturation, -1, 1, -1, 1);
  }

  bool isIdentity(Instance& instance, double time) const override {
    return gradeAt(instance, time).isIdentity();
  }

  ofx::Status render(Instance& instance, const RenderArgs& args) const override {
    Frame frame(instance.effect(), args);
    if (frame.status() != ofx::kOk) {
      return frame.status();
    }
    Grade grade = gradeAt(instance, args.time);
    bool plain = grade.isIdentity();
    frame.forBands([&](int firstRow, int lastRow) {
      renderRows(frame.source(), frame.output(), frame.window(), frame.rows(), firstRow, lastRow,
                 nullptr);
      if (!plain) {
        gradeRows(frame.output(), frame.window(), frame.rows(), firstRow, lastRow, grade);
      }
    });
    return ofx::kOk;
  }

 private:
  static Grade gradeAt(Instance& instance, double time) {
    Params params = instance.params();
    GradeLimits limits;
    limits.warmth = params.number("warmth", time, limits.warmth, -1, 1);
    limits.contrast = params.number("contrast", time, limits.contrast, -1, 1);
    limits.saturation = params.number("saturation", time, limits.saturation, -1, 1);
    std::shared_ptr<const Curve> curve = instance.curveForRender();
    return gradeOf(limits, curve == nullptr ? Reading()
                                            : readCurve(*curve, instance.placeAt(*curve, time)));
  }
};

}  // namespace

const EffectType& gradeEffect() {
  static const GradeEffect effect;
  return effect;
}

}  // namespace kuleshov
