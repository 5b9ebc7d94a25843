#include "curve.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kuleshov {

namespace {

// Division that rounds to the nearest whole number, halves away from zero; the divisor is positive.
std::int64_t divideRounded(std::int64_t dividend, std::int64_t divisor) {
  return (dividend >= 0 ? dividend + divisor / 2 : dividend - divisor / 2) / divisor;
}

int between(int from, int to, std::int64_t passed, std::int64_t whole) {
  return from == to ? from : from + static_cast<int>(divideRounded((to - from) * passed, whole));
}

bool isBefore(std::int64_t place, const CurvePoint& point) {
  return place < point.frame * kFrameSteps;
}

// How far the line from a to b misses m, times the length of the line in frames.
std::int64_t miss(const CurvePoint& a, const CurvePoint& m, const CurvePoint& b) {
  std::int64_t whole = b.frame - a.frame;
  std::int64_t passed = m.frame - a.frame;
  std::int64_t valence = (m.valence - a.valence) * whole - (b.valence - a.valence) * passed;
  std::int64_t arousal = (m.arousal - a.arousal) * whole - (b.arousal - a.arousal) * passed;
  return std::max(std::abs(valence), std::abs(arousal));
}

// Without recursion: a curve may be long, and a host's threads may have small stacks.
void keepNeeded(const std::vector<CurvePoint>& points, std::size_t from, std::size_t to,
                int tolerance, std::vector<bool>& kept) {
  std::vector<std::pair<std::size_t, std::size_t>> open{{from, to}};
  while (!open.empty()) {
    auto [a, b] = open.back();
    open.pop_back();
    std::int64_t worst = static_cast<std::int64_t>(tolerance) * (points[b].frame - points[a].frame);
    std::size_t found = b;
    for (std::size_t m = a + 1; m < b; m++) {
      std::int64_t missed = miss(points[a], points[m], points[b]);
      if (missed > worst) {
        worst = missed;
        found = m;
      }
    }
    if (found != b) {
      kept[found] = true;
      open.emplace_back(a, found);
      open.emplace_back(found, b);
    }
  }
}

}  // namespace

Reading readCurve(const Curve& curve, std::int64_t place) {
  if (curve.points.empty()) {
    return {};
  }
  auto after = std::upper_bound(curve.points.begin(), curve.points.end(), place, isBefore);
  const CurvePoint& before = after == curve.points.begin() ? *after : *(after - 1);
  Reading reading{before.valence, before.arousal, before.confidence, before.emotion};
  if (after == curve.points.begin() || after == curve.points.end()) {
    return reading;
  }
  std::int64_t passed = place - before.frame * kFrameSteps;
  std::int64_t whole = (after->frame - before.frame) * kFrameSteps;
  reading.valence = between(before.valence, after->valence, passed, whole);
  reading.arousal = between(before.arousal, after->arousal, passed, whole);
  reading.confidence = between(before.confidence, after->confidence, passed, whole);
  return reading;
}

Level CurveReader::at(std::int64_t place) {
  if (points_.empty()) {
    return {};
  }
  if (after_ < points_.size() && !isBefore(place, points_[after_])) {
    auto from = points_.begin() + static_cast<std::ptrdiff_t>(after_);
    after_ = static_cast<std::size_t>(std::upper_bound(from, points_.end(), place, isBefore) -
                                      points_.begin());
  }
  const CurvePoint& before = points_[after_ == 0 ? 0 : after_ - 1];
  if (after_ == 0 || after_ == points_.size()) {
    return {before.valence, before.arousal};
  }
  const CurvePoint& after = points_[after_];
  std::int64_t passed = place - before.frame * kFrameSteps;
  std::int64_t whole = (after.frame - before.frame) * kFrameSteps;
  return {between(before.valence, after.valence, passed, whole),
          between(before.arousal, after.arousal, passed, whole)};
}

const CurveShot* shotAt(const Curve& curve, std::int64_t place) {
  auto after = std::upper_bound(
      curve.shots.begin(), curve.shots.end(), place,
      [](std::int64_t p, const CurveShot& shot) { return p < shot.start * kFrameSteps; });
  if (after == curve.shots.begin()) {
    return curve.shots.empty() ? nullptr : &curve.shots.front();
  }
  return &*(after - 1);
}

const CurveCut* nextCut(const Curve& curve, std::int64_t place) {
  auto found = std::lower_bound(
      curve.cuts.begin(), curve.cuts.end(), place,
      [](const CurveCut& cut, std::int64_t p) { return cut.frame * kFrameSteps < p; });
  return found == curve.cuts.end() ? nullptr : &*found;
}

std::vector<CurvePoint> simplify(const std::vector<CurvePoint>& points, int tolerance) {
  if (points.size() < 3) {
    return points;
  }
  std::vector<bool> kept(points.size());
  std::size_t last = 0;
  kept[0] = true;
  for (std::size_t i = 1; i < points.size(); i++) {
    if (i + 1 == points.size() || points[i].emotion != points[i - 1].emotion) {
      kept[i] = true;
      keepNeeded(points, last, i, tolerance, kept);
      last = i;
    }
  }
  std::vector<CurvePoint> needed;
  for (std::size_t i = 0; i < points.size(); i++) {
    if (kept[i]) {
      needed.push_back(points[i]);
    }
  }
  return needed;
}

int indexOf(const char* const* names, int count, const std::string& name) {
  for (int i = 0; i < count; i++) {
    if (name == names[i]) {
      return i;
    }
  }
  return -1;
}

}  // namespace kuleshov
