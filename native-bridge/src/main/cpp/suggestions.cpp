#include "suggestions.h"

#include <algorithm>
#include <utility>

#include "utf8.h"

namespace kuleshov {

namespace {

constexpr std::size_t kLongestReason = 120;

// Cuts come in media frames; only a film of even frame rate has the same numbers on a timeline.
CurveCut readCut(JsonReader& json, std::int64_t& media, const Clock* clock) {
  CurveCut cut;
  std::string field;
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "kind") {
      cut.kind = name(json, kKinds, kKindCount);
    } else if (field == "media") {
      media = json.integer();
    } else if (field == "frame") {
      cut.frame = json.integer();
    } else if (field == "score") {
      cut.score = level(json.number(), -1);
    } else if (field == "reasons") {
      json.enterArray();
      while (json.nextElement()) {
        std::string text = readMember(json, "text");
        if (cut.reason.empty()) {
          cut.reason = std::string(utf8Prefix(text, kLongestReason));
        }
      }
    } else {
      json.skip();
    }
  }
  cut.frame = clock == nullptr ? cut.frame : clock->nominal(cut.frame);
  if (cut.frame < 0) {
    wrong("list of suggestions");
  }
  return cut;
}

void keepBest(std::vector<CurveCut>& cuts) {
  std::stable_sort(cuts.begin(), cuts.end(), [](const CurveCut& a, const CurveCut& b) {
    return a.frame != b.frame ? a.frame < b.frame : a.score > b.score;
  });
  cuts.erase(std::unique(cuts.begin(), cuts.end(),
                         [](const CurveCut& a, const CurveCut& b) { return a.frame == b.frame; }),
             cuts.end());
}

}  // namespace

void readSuggestions(Curve& curve, std::string_view document, const Clock* clock) {
  std::vector<std::string> media;
  std::vector<std::pair<std::int64_t, CurveCut>> cuts;
  std::string schema;
  std::string field;
  JsonReader json(document);
  json.enterObject();
  while (json.nextField(field)) {
    if (field == "schema") {
      schema = json.string();
    } else if (field == "media") {
      json.enterArray();
      while (json.nextElement()) {
        media.push_back(readMember(json, "file"));
      }
    } else if (field == "suggestions") {
      json.enterArray();
      while (json.nextElement()) {
        std::int64_t index = 0;
        CurveCut cut = readCut(json, index, clock);
        cuts.emplace_back(index, cut);
      }
    } else {
      json.skip();
    }
  }
  json.finish();
  checkSchema(schema, "Suggestions");
  // A film that was moved since has another path; the first one is then the best guess.
  auto found = std::find(media.begin(), media.end(), curve.media);
  std::int64_t wanted = found == media.end() ? 0 : found - media.begin();
  curve.cuts.clear();
  for (auto& [index, cut] : cuts) {
    if (index == wanted) {
      curve.cuts.push_back(cut);
    }
  }
  keepBest(curve.cuts);
}

}  // namespace kuleshov
