// Reads what Kuleshov saved (analysis.json and suggestions.json beside it) without Kuleshov running.
#pragma once

#include <string>
#include <string_view>

#include "curve.h"

namespace kuleshov {

// Reads an analysis file, and the suggestions beside it if there are any.
// Raises a Failure if the file cannot be read or is something else.
Curve readAnalysisFile(const std::string& path);

// Makes the curve of an analysis document (kuleshov.Analysis.1), without cuts.
Curve curveOfAnalysis(std::string_view document);

// Adds the cuts that a suggestions document (kuleshov.Suggestions.1) holds for the curve's film.
void addSuggestions(Curve& curve, std::string_view document);

}  // namespace kuleshov
