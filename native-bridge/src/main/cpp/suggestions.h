// Reads the suggested cuts of a film.
#pragma once

#include <string_view>

#include "document.h"

namespace kuleshov {

// Puts the cuts that a suggestions document (kuleshov.Suggestions.1) holds for the curve's film in
// place of those it has. Without a clock, the document's frames are taken as the timeline's.
void readSuggestions(Curve& curve, std::string_view document, const Clock* clock);

}  // namespace kuleshov
