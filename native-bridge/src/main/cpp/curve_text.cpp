#include "curve_text.h"

#include <string_view>

#include "failure.h"

namespace kuleshov {

namespace {

constexpr std::string_view kSchema = "kuleshov.BridgeCurve.1";
constexpr char kHex[] = "0123456789abcdef";
constexpr std::int64_t kMostFrames = 1LL << 31;

[[noreturn]] void damaged() {
  throw Failure("The emotion curve kept in the project is damaged; analyse the clip again.");
}

bool plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '/' || c == '_' || c == ',';
}

std::string encode(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (plain(c)) {
      out += c;
    } else {
      out += '%';
      out += kHex[(static_cast<unsigned char>(c) >> 4) & 15];
      out += kHex[static_cast<unsigned char>(c) & 15];
    }
  }
  return out.empty() ? "-" : out == "-" ? "%2d" : out;
}

int hexDigit(char c) {
  std::size_t digit = std::string_view(kHex).find(c);
  if (c == '\0' || digit > 15) {
    damaged();
  }
  return static_cast<int>(digit);
}

std::string decode(std::string_view text) {
  if (text == "-") {
    return "";
  }
  std::string out;
  for (std::size_t i = 0; i < text.size(); i++) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) {
        damaged();
      }
      out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
      i += 2;
    } else if (plain(text[i])) {
      out += text[i];
    } else {
      damaged();
    }
  }
  return out;
}

// FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
std::string checkSum(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) {
    out += kHex[(hash >> shift) & 15];
  }
  return out;
}

std::string_view takeUntil(std::string_view& rest, char end) {
  std::size_t at = rest.find(end);
  std::string_view taken = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return taken;
}

// The fields of one record, each taken once.
class Fields {
 public:
  explicit Fields(std::string_view record) : rest_(record) {}

  std::string_view word() {
    std::string_view taken = takeUntil(rest_, ' ');
    if (taken.empty()) {
      damaged();
    }
    return taken;
  }

  std::int64_t number(std::int64_t least, std::int64_t most) {
    std::string_view digits = word();
    bool negative = digits[0] == '-';
    std::int64_t value = 0;
    if (digits.size() > 16 || digits.size() == (negative ? 1U : 0U)) {
      damaged();
    }
    for (char c : digits.substr(negative ? 1 : 0)) {
      if (c < '0' || c > '9') {
        damaged();
      }
      value = value * 10 + (c - '0');
    }
    value = negative ? -value : value;
    if (value < least || value > most) {
      damaged();
    }
    return value;
  }

  int level(int least) { return static_cast<int>(number(least, kFullValue)); }

  int name(const char* const* names, int count) {
    int found = indexOf(names, count, std::string(word()));
    if (found < 0) {
      damaged();
    }
    return found;
  }

  void end() {
    if (!rest_.empty()) {
      damaged();
    }
  }

 private:
  std::string_view rest_;
};

void parsePoint(Fields& fields, Curve& curve) {
  CurvePoint point;
  point.frame = fields.number(curve.points.empty() ? 0 : curve.points.back().frame + 1, kMostFrames);
  point.valence = fields.level(-kFullValue);
  point.arousal = fields.level(-kFullValue);
  point.confidence = fields.level(0);
  point.emotion = fields.name(kEmotions, kEmotionCount);
  curve.points.push_back(point);
}

void parseShot(Fields& fields, Curve& curve) {
  CurveShot shot;
  shot.start = fields.number(curve.shots.empty() ? 0 : curve.shots.back().end, kMostFrames);
  shot.end = fields.number(shot.start, kMostFrames);
  shot.valence = fields.level(-kFullValue);
  shot.arousal = fields.level(-kFullValue);
  shot.emotion = fields.name(kEmotions, kEmotionCount);
  shot.trend = fields.name(kTrends, kTrendCount);
  curve.shots.push_back(shot);
}

void parseCut(Fields& fields, Curve& curve) {
  CurveCut cut;
  cut.frame = fields.number(curve.cuts.empty() ? 0 : curve.cuts.back().frame + 1, kMostFrames);
  cut.kind = fields.name(kKinds, kKindCount);
  cut.score = fields.level(-kFullValue);
  cut.reason = decode(fields.word());
  curve.cuts.push_back(cut);
}

void parseRecord(std::string_view record, Curve& curve) {
  Fields fields(record);
  std::string_view tag = fields.word();
  if (tag == "p") {
    parsePoint(fields, curve);
  } else if (tag == "s") {
    parseShot(fields, curve);
  } else if (tag == "c") {
    parseCut(fields, curve);
  } else if (tag == "rate") {
    curve.rateNumerator = fields.number(1, 1000000000);
    curve.rateDenominator = fields.number(1, 1000000000);
    if (!plausibleRate(curve)) {
      damaged();
    }
  } else if (tag == "frames") {
    curve.frames = fields.number(0, kMostFrames);
  } else if (tag == "media") {
    curve.media = decode(fields.word());
  } else if (tag == "origin") {
    curve.origin = decode(fields.word());
  } else {
    damaged();
  }
  fields.end();
}

void append(std::string& out, std::initializer_list<std::string> fields) {
  out += '|';
  bool first = true;
  for (const std::string& field : fields) {
    out += first ? "" : " ";
    out += field;
    first = false;
  }
}

}  // namespace

std::string writeCurve(const Curve& curve) {
  auto text = [](std::int64_t number) { return std::to_string(number); };
  std::string out(kSchema);
  append(out, {"rate", text(curve.rateNumerator), text(curve.rateDenominator)});
  append(out, {"frames", text(curve.frames)});
  append(out, {"media", encode(curve.media)});
  append(out, {"origin", encode(curve.origin)});
  for (const CurvePoint& p : curve.points) {
    append(out, {"p", text(p.frame), text(p.valence), text(p.arousal), text(p.confidence),
                 kEmotions[p.emotion]});
  }
  for (const CurveShot& s : curve.shots) {
    append(out, {"s", text(s.start), text(s.end), text(s.valence), text(s.arousal),
                 kEmotions[s.emotion], kTrends[s.trend]});
  }
  for (const CurveCut& c : curve.cuts) {
    append(out, {"c", text(c.frame), kKinds[c.kind], text(c.score), encode(c.reason)});
  }
  return out + "|end " + checkSum(out);
}

Curve parseCurve(const std::string& text) {
  std::size_t end = text.rfind("|end ");
  if (text.compare(0, kSchema.size() - 1, kSchema.substr(0, kSchema.size() - 1)) == 0 &&
      text.compare(0, kSchema.size() + 1, std::string(kSchema) + "|") != 0) {
    throw Failure("A newer Kuleshov made the emotion curve kept in the project; update to read it.");
  }
  if (end == std::string::npos || text.compare(0, kSchema.size(), kSchema) != 0 ||
      text.substr(end + 5) != checkSum(std::string_view(text).substr(0, end))) {
    damaged();
  }
  Curve curve;
  std::string_view rest = std::string_view(text).substr(0, end);
  takeUntil(rest, '|');
  while (!rest.empty()) {
    parseRecord(takeUntil(rest, '|'), curve);
  }
  return curve;
}

}  // namespace kuleshov
