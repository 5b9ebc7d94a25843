// What the tests of the plug-in in its host share.
#pragma once

#include <string>

#include "analysis_file.h"
#include "check.h"
#include "goldens.h"
#include "image.h"
#include "meter.h"
#include "test_host.h"

namespace scene {

using testhost::Bundle;
using testhost::EffectTag;
using testhost::ParamTag;
using testhost::PropertySetTag;
using testhost::Host;
using testhost::Mood;
using testhost::Picture;
using testhost::Pixel;
using testhost::Session;

constexpr int kMeter = 0;
constexpr int kDrive = 1;
constexpr int kGrade = 2;
constexpr ofx::RectI kFrame{0, 0, 320, 180};

inline const Bundle& bundle() {
  static const Bundle one(KULESHOV_BINARY);
  return one;
}

// A picture in which every pixel differs from its neighbours.
inline Picture testCard(Pixel depth, int components, ofx::RectI bounds, const Mood& mood = Mood(),
                        const char* alpha = ofx::value::kUnPreMultiplied) {
  Picture picture(depth, components, bounds);
  picture.negativeRows = mood.negativeRows;
  picture.alpha = alpha;
  for (int y = bounds.y1; y < bounds.y2; y++) {
    for (int x = bounds.x1; x < bounds.x2; x++) {
      double cover = components == 4 && (x + y) % 5 == 0 ? ((x * 3 + y) & 255) / 255.0 : 1;
      for (int c = 0; c < components; c++) {
        double value = ((x * (c + 3) + y * 7 + c * 50) & 255) / 255.0;
        bool multiplied = picture.alpha == ofx::value::kPreMultiplied;
        picture.set(x, y, c, c == 3 ? cover : multiplied ? value * cover : value);
      }
    }
  }
  return picture;
}

inline Picture blank(const Picture& like) {
  Picture picture = like;
  for (std::uint8_t& byte : picture.bytes) {
    byte = 0xCD;
  }
  return picture;
}

// What the plug-in should make of a test card, by the library's own functions.
inline Picture expected(Picture source, const kuleshov::MeterLook& look, double frame,
                        bool upsideDown = false) {
  using namespace kuleshov;
  Curve curve = readAnalysisFile(filmPath("film/analysis.json"));
  Picture made = blank(source);
  auto view = [](Picture& p) {
    Image image;
    image.data = p.row(p.bounds.y1);
    image.bounds = p.bounds;
    image.frame = p.frame;
    image.rowBytes = p.negativeRows ? -p.pitch() : p.pitch();
    image.depth = static_cast<Depth>(p.depth);
    image.components = p.components;
    image.alpha = p.alpha == ofx::value::kOpaque           ? Alpha::kOpaque
                  : p.alpha == ofx::value::kPreMultiplied ? Alpha::kPreMultiplied
                                                          : Alpha::kUnPreMultiplied;
    return image;
  };
  int wide = source.frame.x2 - source.frame.x1;
  int high = source.frame.y2 - source.frame.y1;
  Canvas canvas = drawMeter(look, curve, static_cast<std::int64_t>(frame * kFrameSteps), high, 1);
  int bottom = meterBottom(look, high, canvas.height());
  Image from = view(source);
  Image to = view(made);
  Overlay overlay(canvas, source.frame.x1 + meterLeft(look, wide, canvas.width()),
                  upsideDown ? source.frame.y2 - bottom - canvas.height()
                             : source.frame.y1 + bottom,
                  to, upsideDown);
  renderRows(&from, to, source.bounds, Rows::kAll, source.bounds.y1, source.bounds.y2, &overlay);
  return made;
}

inline EffectTag* withFilm(Session& session) {
  EffectTag* effect = session.create();
  session.setText(effect, "analysisFile", filmPath("film/analysis.json"));
  return effect;
}

inline const Mood& moodNamed(const std::string& name) {
  for (const std::vector<Mood>* moods : {&testhost::moods(), &testhost::limitedMoods()}) {
    for (const Mood& mood : *moods) {
      if (mood.name == name) {
        return mood;
      }
    }
  }
  throw std::runtime_error(name);
}

// The first place where two pictures differ, or nothing.
inline std::string difference(const Picture& a, const Picture& b) {
  for (int y = a.bounds.y1; y < a.bounds.y2; y++) {
    for (int x = a.bounds.x1; x < a.bounds.x2; x++) {
      for (int c = 0; c < a.components; c++) {
        if (a.at(x, y, c) != b.at(x, y, c)) {
          return "at " + std::to_string(x) + "," + std::to_string(y) + ": " +
                 std::to_string(a.at(x, y, c)) + " and " + std::to_string(b.at(x, y, c));
        }
      }
    }
  }
  return "";
}

// No fault, nothing left open.
inline void checkClean(const Host& host) {
  if (!host.faults.empty()) {
    check::fail(__FILE__, __LINE__, host.mood().name + ": " + host.faults.front());
  }
  CHECK_EQUAL(0U, host.openImages.size());
  CHECK_EQUAL(0, host.openEdits);
  CHECK(!host.progressOpen);
}

inline bool heard(const Host& host, const std::string& part) {
  for (const std::string& message : host.messages) {
    if (message.find(part) != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace scene
