#include "frame_job.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <exception>

namespace kuleshov {

namespace {

constexpr int kBand = 64;
// Below this many bytes, waking threads costs more than they save.
constexpr std::ptrdiff_t kWorthThreads = 1 << 21;

ofx::RectI rect(const Props& props, const char* name) {
  return {props.get(name, 0, 0), props.get(name, 0, 1), props.get(name, 0, 2),
          props.get(name, 0, 3)};
}

bool sensible(const ofx::RectI& r) {
  constexpr int kFarthest = 1 << 24;
  return r.x1 < r.x2 && r.y1 < r.y2 && r.x1 > -kFarthest && r.y1 > -kFarthest && r.x2 < kFarthest &&
         r.y2 < kFarthest;
}

ofx::PropertySet fetch(ofx::Effect effect, const char* name, double time) {
  ofx::Clip clip = nullptr;
  ofx::PropertySet props = nullptr;
  ofx::PropertySet image = nullptr;
  if (suites().effect->clipGetHandle(effect, name, &clip, &props) != ofx::kOk || clip == nullptr ||
      suites().effect->clipGetImage(clip, time, nullptr, &image) != ofx::kOk) {
    return nullptr;
  }
  return image;
}

bool readDepth(const Props& props, Image& image) {
  std::string depth = props.get(ofx::prop::kPixelDepth);
  image.depth = depth == ofx::value::kDepthByte    ? Depth::kByte
                : depth == ofx::value::kDepthShort ? Depth::kShort
                                                   : Depth::kFloat;
  std::string components = props.get(ofx::prop::kComponents);
  image.components = components == ofx::value::kRgb ? 3 : 4;
  return (image.depth != Depth::kFloat || depth == ofx::value::kDepthFloat) &&
         (components == ofx::value::kRgb || components == ofx::value::kRgba);
}

// MLT once gave the picture's width over its height in place of the pixel's.
double readAspect(const Props& props, const ofx::RectI& frame) {
  double aspect = props.get(ofx::prop::kPixelAspect, 1.0);
  double picture =
      static_cast<double>(frame.x2 - frame.x1) / static_cast<double>(frame.y2 - frame.y1);
  bool mistaken = hostIsMlt() && std::abs(aspect - picture) < .001;
  return mistaken || !(aspect >= .25 && aspect <= 4) ? 1 : aspect;
}

ofx::Status readImage(ofx::PropertySet set, Image& image) {
  Props props(set);
  image.data = static_cast<std::uint8_t*>(props.pointer(ofx::prop::kImageData));
  image.bounds = rect(props, ofx::prop::kImageBounds);
  if (image.data == nullptr || !sensible(image.bounds)) {
    return ofx::kFailed;
  }
  if (!readDepth(props, image)) {
    return ofx::kErrImageFormat;
  }
  std::ptrdiff_t packed =
      static_cast<std::ptrdiff_t>(image.bounds.x2 - image.bounds.x1) * image.bytesPerPixel();
  image.rowBytes = props.get(ofx::prop::kImageRowBytes, 0);
  if (image.rowBytes == 0) {
    image.rowBytes = packed;
  }
  if (std::abs(image.rowBytes) < packed) {
    return ofx::kErrImageFormat;
  }
  image.frame = rect(props, ofx::prop::kImageRod);
  if (!sensible(image.frame)) {
    image.frame = image.bounds;
  }
  image.aspect = readAspect(props, image.frame);
  std::string alpha = props.get(ofx::prop::kPreMultiplication);
  image.alpha = alpha == ofx::value::kOpaque           ? Alpha::kOpaque
                : alpha == ofx::value::kPreMultiplied ? Alpha::kPreMultiplied
                                                      : Alpha::kUnPreMultiplied;
  std::string field = props.get(ofx::prop::kImageField);
  image.singleField = field == ofx::value::kFieldLower || field == ofx::value::kFieldUpper;
  return ofx::kOk;
}

// Bands are handed out one after the other: however many threads a host grants, and even if it
// grants none, all of them are done.
struct Bands {
  const std::function<void(int, int)>& work;
  int top;
  std::atomic<int> next;

  void run() {
    for (int y = next.fetch_add(kBand); y < top; y = next.fetch_add(kBand)) {
      work(y, std::min(y + kBand, top));
    }
  }
};

void runBands(unsigned int, unsigned int, void* argument) {
  static_cast<Bands*>(argument)->run();
}

}  // namespace

Frame::Frame(ofx::Effect effect, const RenderArgs& args) : effect_(effect) {
  outputSet_ = fetch(effect, "Output", args.time);
  if (outputSet_ == nullptr) {
    return;
  }
  status_ = readImage(outputSet_, output_);
  if (status_ != ofx::kOk) {
    return;
  }
  sourceSet_ = fetch(effect, "Source", args.time);
  if (sourceSet_ != nullptr && readImage(sourceSet_, source_) != ofx::kOk) {
    suites().effect->clipReleaseImage(sourceSet_);
    sourceSet_ = nullptr;
  }
  if (sourceSet_ != nullptr &&
      (source_.depth != output_.depth || source_.components != output_.components)) {
    status_ = ofx::kErrImageFormat;
    return;
  }
  window_ = sensible(args.window) ? args.window : output_.bounds;
  window_ = {std::max(window_.x1, output_.bounds.x1), std::max(window_.y1, output_.bounds.y1),
             std::min(window_.x2, output_.bounds.x2), std::min(window_.y2, output_.bounds.y2)};
  // OpenFX counts the lower field's lines 0, 2, 4 and the upper field's 1, 3, 5.
  if (!output_.singleField && args.field == ofx::value::kFieldLower) {
    rows_ = Rows::kEven;
  } else if (!output_.singleField && args.field == ofx::value::kFieldUpper) {
    rows_ = Rows::kOdd;
  }
}

Frame::~Frame() {
  if (sourceSet_ != nullptr) {
    suites().effect->clipReleaseImage(sourceSet_);
  }
  if (outputSet_ != nullptr) {
    suites().effect->clipReleaseImage(outputSet_);
  }
}

void Frame::forBands(const std::function<void(int, int)>& work) const {
  const ofx::MultiThreadSuite* threads = suites().threads;
  std::ptrdiff_t bytes = static_cast<std::ptrdiff_t>(window_.x2 - window_.x1) *
                         (window_.y2 - window_.y1) * output_.bytesPerPixel();
  unsigned int count = 1;
  if (bytes >= kWorthThreads && threads != nullptr && threads->isSpawnedThread() == 0 &&
      threads->numCpus(&count) == ofx::kOk && count > 1) {
    Bands bands{work, window_.y2, {window_.y1}};
    threads->multiThread(runBands, std::min(count, 16U), &bands);
    bands.run();
  } else {
    work(window_.y1, window_.y2);
  }
}

}  // namespace kuleshov
