// The curve as one line of plain text, kuleshov.BridgeCurve.1: what a host keeps in its project.
//
// Records are parted by '|', fields by spaces; names and sentences are percent-encoded, so that the
// text has no line ends, no '=' and no ';' for a host to trip over. A check sum ends it: a host that
// cuts long parameters short must not give half a curve.
#pragma once

#include <string>

#include "curve.h"

namespace kuleshov {

std::string writeCurve(const Curve& curve);

// Raises a Failure for anything that writeCurve could not have written.
Curve parseCurve(const std::string& text);

}  // namespace kuleshov
