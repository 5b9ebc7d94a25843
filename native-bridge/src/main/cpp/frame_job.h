// Fetches the images of one render call and works through their rows, on several threads where the
// host lends them.
#pragma once

#include <functional>

#include "effect.h"
#include "image.h"

namespace kuleshov {

// The images of a render call; the host gets them back when this goes.
class Frame {
 public:
  Frame(ofx::Effect effect, const RenderArgs& args);
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;
  ~Frame();

  // kOk if there is something to draw on.
  ofx::Status status() const { return status_; }
  const Image* source() const { return sourceSet_ == nullptr ? nullptr : &source_; }
  const Image& output() const { return output_; }
  const ofx::RectI& window() const { return window_; }
  Rows rows() const { return rows_; }

  // Calls work(firstRow, lastRow) for bands of the window until all are done.
  void forBands(const std::function<void(int, int)>& work) const;

 private:
  ofx::Effect effect_;
  ofx::Status status_ = ofx::kFailed;
  ofx::PropertySet outputSet_ = nullptr;
  ofx::PropertySet sourceSet_ = nullptr;
  Image output_;
  Image source_;
  ofx::RectI window_{0, 0, 0, 0};
  Rows rows_ = Rows::kAll;
};

}  // namespace kuleshov
