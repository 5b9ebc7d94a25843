#include "json.h"

#include <cmath>

#include "failure.h"
#include "utf8.h"

namespace kuleshov {

namespace {

constexpr std::size_t kDeepest = 64;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Exact for up to 15 digits and a power of ten up to 22 (both are then exact doubles, and one
// division rounds once); far more than measurements of four places need.
double decimal(std::string_view text) {
  bool negative = text[0] == '-';
  std::size_t i = negative ? 1 : 0;
  std::uint64_t digits = 0;
  int exponent = 0;
  bool fraction = false;
  for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; i++) {
    if (text[i] == '.') {
      fraction = true;
      continue;
    }
    if (digits < 100000000000000000ULL) {
      digits = digits * 10 + static_cast<std::uint64_t>(text[i] - '0');
      exponent -= fraction ? 1 : 0;
    } else {
      exponent += fraction ? 0 : 1;
    }
  }
  if (i < text.size()) {
    i++;
    bool down = text[i] == '-';
    i += text[i] == '-' || text[i] == '+' ? 1 : 0;
    int written = 0;
    for (; i < text.size(); i++) {
      written = written < 10000 ? written * 10 + (text[i] - '0') : written;
    }
    exponent += down ? -written : written;
  }
  double scale = std::pow(10.0, std::abs(exponent));
  double value = static_cast<double>(digits);
  value = exponent < 0 ? value / scale : value * scale;
  return negative ? -value : value;
}

}  // namespace

JsonReader::JsonReader(std::string_view document) : text_(document) {}

void JsonReader::fail() const {
  throw Failure("The text is not JSON, or not what was expected, at byte " + std::to_string(at_) +
                ".");
}

char JsonReader::peek() {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' ||
                                text_[at_] == '\t')) {
    at_++;
  }
  return at_ < text_.size() ? text_[at_] : '\0';
}

void JsonReader::expect(char c) {
  if (peek() != c || at_ >= text_.size()) {
    fail();
  }
  at_++;
}

void JsonReader::literal(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) {
    fail();
  }
  at_ += word.size();
}

void JsonReader::enterObject() {
  expect('{');
  if (first_.size() >= kDeepest) {
    fail();
  }
  first_.push_back(true);
}

void JsonReader::enterArray() {
  expect('[');
  if (first_.size() >= kDeepest) {
    fail();
  }
  first_.push_back(true);
}

bool JsonReader::next(char close) {
  if (first_.empty()) {
    fail();
  }
  if (peek() == close) {
    at_++;
    first_.pop_back();
    return false;
  }
  if (!first_.back()) {
    expect(',');
    if (peek() == close) {
      fail();
    }
  }
  first_.back() = false;
  return true;
}

bool JsonReader::nextField(std::string& name) {
  if (!next('}')) {
    return false;
  }
  name = string();
  expect(':');
  return true;
}

bool JsonReader::nextElement() { return next(']'); }

unsigned JsonReader::hexUnit() {
  unsigned unit = 0;
  for (int i = 0; i < 4; i++) {
    char c = at_ < text_.size() ? text_[at_++] : '\0';
    unsigned digit = isDigit(c)               ? static_cast<unsigned>(c - '0')
                     : (c >= 'a' && c <= 'f') ? static_cast<unsigned>(c - 'a' + 10)
                     : (c >= 'A' && c <= 'F') ? static_cast<unsigned>(c - 'A' + 10)
                                              : 16U;
    if (digit > 15) {
      fail();
    }
    unit = unit * 16 + digit;
  }
  return unit;
}

void JsonReader::escape(std::string& out) {
  static constexpr std::string_view kLetters = "\"\\/bfnrt";
  static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  char c = at_ < text_.size() ? text_[at_++] : '\0';
  if (c != 'u') {
    std::size_t known = kLetters.find(c);
    if (known == std::string_view::npos) {
      fail();
    }
    out += kMeanings[known];
    return;
  }
  unsigned unit = hexUnit();
  if (unit >= 0xD800 && unit < 0xDC00 && text_.substr(at_, 2) == "\\u") {
    at_ += 2;
    unsigned low = hexUnit();
    if (low < 0xDC00 || low > 0xDFFF) {
      fail();
    }
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  } else if (unit >= 0xD800 && unit < 0xE000) {
    fail();
  }
  appendUtf8(out, unit);
}

std::string JsonReader::string() {
  expect('"');
  std::string out;
  while (at_ < text_.size()) {
    char c = text_[at_++];
    if (c == '"') {
      return out;
    }
    if (static_cast<unsigned char>(c) < 0x20) {
      fail();
    }
    if (c == '\\') {
      escape(out);
    } else {
      out += c;
    }
  }
  fail();
}

std::string_view JsonReader::numberText() {
  peek();
  std::size_t start = at_;
  auto digits = [&] {
    std::size_t from = at_;
    while (at_ < text_.size() && isDigit(text_[at_])) {
      at_++;
    }
    if (at_ == from) {
      fail();
    }
  };
  auto take = [&](char c) {
    bool found = at_ < text_.size() && text_[at_] == c;
    at_ += found ? 1 : 0;
    return found;
  };
  take('-');
  if (!take('0')) {
    digits();
  }
  if (take('.')) {
    digits();
  }
  if (take('e') || take('E')) {
    if (!take('-')) {
      take('+');
    }
    digits();
  }
  return text_.substr(start, at_ - start);
}

double JsonReader::number() { return decimal(numberText()); }

std::int64_t JsonReader::integer() {
  std::string_view digits = numberText();
  if (digits.size() > 18 || digits.find_first_of(".eE") != std::string_view::npos) {
    fail();
  }
  std::int64_t value = 0;
  for (char c : digits) {
    value = c == '-' ? value : value * 10 + (c - '0');
  }
  return digits[0] == '-' ? -value : value;
}

bool JsonReader::null() {
  if (peek() != 'n') {
    return false;
  }
  literal("null");
  return true;
}

void JsonReader::skip() {
  std::string name;
  switch (peek()) {
    case '{':
      enterObject();
      while (nextField(name)) {
        skip();
      }
      break;
    case '[':
      enterArray();
      while (nextElement()) {
        skip();
      }
      break;
    case '"':
      string();
      break;
    case 't':
      literal("true");
      break;
    case 'f':
      literal("false");
      break;
    case 'n':
      literal("null");
      break;
    default:
      numberText();
  }
}

void JsonReader::finish() {
  peek();
  if (at_ != text_.size() || !first_.empty()) {
    fail();
  }
}

std::string jsonQuote(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += kHex[(c >> 4) & 15];
      out += kHex[c & 15];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace kuleshov
