// A strict reader and a small writer of JSON; numbers never depend on the host's locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kuleshov {

// Pulls one value after the other out of a document that stays in memory. Everything that RFC 8259
// does not allow raises a Failure, as does a document nested deeper than 64.
class JsonReader {
 public:
  explicit JsonReader(std::string_view document);

  void enterObject();
  // Moves to the next field of the innermost object; false leaves the object.
  bool nextField(std::string& name);
  void enterArray();
  // Moves to the next element of the innermost array; false leaves the array.
  bool nextElement();

  std::string string();
  double number();
  // Reads a number without a fraction or exponent.
  std::int64_t integer();
  // Takes a null if one comes next.
  bool null();
  void skip();
  // Checks that nothing follows the document.
  void finish();

 private:
  [[noreturn]] void fail() const;
  char peek();
  void expect(char c);
  void literal(std::string_view word);
  std::string_view numberText();
  unsigned hexUnit();
  void escape(std::string& out);
  bool next(char close);

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<bool> first_;
};

// Returns a JSON string with its quotes.
std::string jsonQuote(std::string_view text);

}  // namespace kuleshov
