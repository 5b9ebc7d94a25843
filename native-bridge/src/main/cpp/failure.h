// What goes wrong inside the plug-in, as one type: caught where the host's call came in.
#pragma once

#include <stdexcept>
#include <string>

namespace kuleshov {

// Carries one sentence for the editor.
class Failure : public std::runtime_error {
 public:
  explicit Failure(const std::string& sentence) : std::runtime_error(sentence) {}
};

}  // namespace kuleshov
