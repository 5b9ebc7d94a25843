// Emotion Drive: hands the curve to the editor as keyframes that other effects can follow.
#include <algorithm>
#include <cmath>

#include "frame_job.h"

namespace kuleshov {

namespace {

constexpr const char* kValence = "valence";
constexpr const char* kArousal = "arousal";
constexpr const char* kTension = "tension";
constexpr const char* kCut = "cut";
constexpr const char* kTolerance = "keyTolerance";
constexpr const char* kWriteKeys = "writeKeys";
constexpr const char* kKeysNow = "keysNow";
constexpr const char* kNext = "nextCut";
constexpr const char* kPrevious = "previousCut";
// A host slows down with more, and nobody could read them.
constexpr std::size_t kMostKeys = 5000;

double fraction(int value) { return static_cast<double>(value) / kFullValue; }

// In a host without keyframes the parameters hold what is true now.
void writeReading(const Params& params, const Curve& curve, std::int64_t place) {
  Reading reading = readCurve(curve, place);
  params.setNumber(kValence, fraction(reading.valence));
  params.setNumber(kArousal, fraction(reading.arousal));
  params.setNumber(kTension, fraction(tension(reading.valence, reading.arousal)));
  auto passed = [place](const CurveCut& cut) { return cut.frame * kFrameSteps <= place; };
  auto number = std::count_if(curve.cuts.begin(), curve.cuts.end(), passed);
  params.setWhole(kCut, static_cast<int>(number));
}

std::vector<CurvePoint> keyPoints(const Curve& curve, double tolerance) {
  std::vector<CurvePoint> points = curve.points;
  for (CurvePoint& point : points) {
    point.emotion = 0;
  }
  int step = std::max(1, static_cast<int>(tolerance * kFullValue));
  points = simplify(points, step);
  while (points.size() > kMostKeys) {
    step *= 2;
    points = simplify(points, step);
  }
  return points;
}

void writeKeys(Instance& instance, double time) {
  std::shared_ptr<const Curve> curve = instance.curveForRender();
  if (curve == nullptr) {
    return;
  }
  Params params = instance.params();
  instance.noteKeys();
  params.beginEdit("Emotion keys");
  for (const char* name : {kValence, kArousal, kTension, kCut}) {
    params.deleteKeys(name);
  }
  // One key tells whether the host has any: else thousands would be in vain, perhaps each frame.
  const CurvePoint first = curve->points.empty() ? CurvePoint() : curve->points.front();
  if (!params.key(kValence, instance.timeOf(*curve, first.frame, time), fraction(first.valence)) ||
      params.keyCount(kValence) == 0) {
    writeReading(params, *curve, instance.placeAt(*curve, time));
    params.endEdit();
    return;
  }
  for (const CurvePoint& p : keyPoints(*curve, params.number(kTolerance, time, .02, .001, .5))) {
    double at = instance.timeOf(*curve, p.frame, time);
    params.key(kValence, at, fraction(p.valence));
    params.key(kArousal, at, fraction(p.arousal));
    params.key(kTension, at, fraction(tension(p.valence, p.arousal)));
  }
  int number = 0;
  for (const CurveCut& cut : curve->cuts) {
    params.key(kCut, instance.timeOf(*curve, cut.frame, time), ++number);
  }
  params.endEdit();
}

// Whether valence has keys. Where the host cannot count them, it has some if it moves.
bool hasKeys(Instance& instance, const Params& params, double time) {
  int count = params.keyCount(kValence);
  if (count >= 0 || instance.keysWritten()) {
    return count != 0;
  }
  std::shared_ptr<const Curve> curve = instance.curveForRender();
  if (curve == nullptr || curve->points.empty()) {
    return false;
  }
  auto lower = [](const CurvePoint& a, const CurvePoint& b) { return a.valence < b.valence; };
  auto [least, most] = std::minmax_element(curve->points.begin(), curve->points.end(), lower);
  auto valueAt = [&](const CurvePoint& point) {
    return params.number(kValence, instance.timeOf(*curve, point.frame, time), 0, -1, 1);
  };
  return valueAt(*least) != valueAt(*most);
}

void jump(Instance& instance, double time, bool forward) {
  std::shared_ptr<const Curve> curve = instance.curveForRender();
  if (curve == nullptr) {
    return;
  }
  timeLineTime(instance.effect(), time);
  double target = time;
  for (const CurveCut& cut : curve->cuts) {
    double at = std::floor(instance.timeOf(*curve, cut.frame, time) + .5);
    if (forward && at > time + .5) {
      target = at;
      break;
    }
    if (!forward && at < time - .5) {
      target = at;
    }
  }
  if (target != time) {
    goTo(instance.effect(), target);
  }
}

class DriveEffect : public EffectType {
 public:
  const char* identifier() const override { return "dev.kuleshov.EmotionDrive"; }
  const char* label() const override { return "Emotion Drive"; }
  const char* description() const override {
    return "Writes the film's emotion and the suggested cuts as keyframes for other effects to "
           "follow; leaves the picture as it is.";
  }

  void defineParams(ParamDefiner& definer) const override {
    definer.group("drive", "Emotion", true);
    writable(definer.number(kValence, "Valence", "How pleasant, keyed from the curve.", 0, -1, 1,
                            -1, 1));
    writable(definer.number(kArousal, "Arousal", "How excited, keyed from the curve.", 0, -1, 1, -1,
                            1));
    writable(definer.number(kTension, "Tension", "Arousal against valence, keyed from the curve.",
                            .5, 0, 1, 0, 1));
    writable(definer.integer(kCut, "Cut", "A key on every suggested cut, numbered from 1."));
    definer.button(kPrevious, "Previous cut", "Moves the playhead to the suggested cut before.");
    definer.button(kNext, "Next cut", "Moves the playhead to the next suggested cut.");
    definer.number(kTolerance, "Key tolerance", "How far the keys may miss the curve.", .02, .001,
                   .5, .001, .2);
    definer.button(kWriteKeys, "Write keys", "Writes all keys again.");
    definer.flag(kKeysNow, "Write keys now",
                 "Does what the button does, for hosts without buttons.");
  }

  bool isIdentity(Instance&, double) const override { return true; }
  bool framesVary() const override { return false; }

  ofx::Status render(Instance& instance, const RenderArgs& args) const override {
    Frame frame(instance.effect(), args);
    if (frame.status() != ofx::kOk) {
      return frame.status();
    }
    frame.forBands([&](int firstRow, int lastRow) {
      renderRows(frame.source(), frame.output(), frame.window(), frame.rows(), firstRow, lastRow,
                 nullptr);
    });
    return ofx::kOk;
  }

  void changed(Instance& instance, const std::string& name, double time) const override {
    if (name == kWriteKeys || (name == kKeysNow && instance.params().flag(kKeysNow, time, false)) ||
        name == kTolerance || name == param::kTimeOffset) {
      writeKeys(instance, time);
    } else if (name == kNext || name == kPrevious) {
      jump(instance, time, name == kNext);
    }
  }

  void curveChanged(Instance& instance, double time) const override { writeKeys(instance, time); }

  // A host that never tells of changed parameters has no other moment for it. Keys that are there
  // stay: they may be the editor's own by now.
  void beginRender(Instance& instance, double time) const override {
    Params params = instance.params();
    if (params.flag(kKeysNow, time, false) && !hasKeys(instance, params, time)) {
      writeKeys(instance, time);
    }
  }

 private:
  static void writable(const Props& props) { props.put(ofx::prop::kPluginMayWrite, 1); }
};

}  // namespace

const EffectType& driveEffect() {
  static const DriveEffect effect;
  return effect;
}

}  // namespace kuleshov
