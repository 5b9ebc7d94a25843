// Draws the emotion meter: what the curve says of one place, as bars, words and a graph.
#pragma once

#include "canvas.h"
#include "curve.h"

namespace kuleshov {

enum class MeterStyle { kPanel, kBars, kGraph };
constexpr const char* kMeterStyles[] = {"Panel", "Bars", "Graph"};
constexpr int kMeterStyleCount = 3;

// A colour as the editor sets it, each part in [0,1].
struct Colour {
  double red;
  double green;
  double blue;
};

struct MeterLook {
  MeterStyle style = MeterStyle::kPanel;
  // Height over the frame's height, position of the meter between the frame's edges, opacity: [0,1].
  double size = .16;
  double positionX = .03;
  double positionY = .05;
  double opacity = 1;
  Colour positive{.36, .8, .42};
  Colour negative{.91, .33, .31};
  Colour arousal{.98, .71, .2};
  Colour cut{.35, .7, .98};
  Colour text{.95, .95, .95};
  Colour panel{.05, .05, .07};
};

// Returns the meter for a frame of so many pixels; aspect is a pixel's width over its height.
Canvas drawMeter(const MeterLook& look, const Curve& curve, std::int64_t place, int frameHeight,
                 double aspect);

// Where the meter's left and lower edges lie, counted from the frame's.
int meterLeft(const MeterLook& look, int frameWidth, int meterWidth);
int meterBottom(const MeterLook& look, int frameHeight, int meterHeight);

}  // namespace kuleshov
