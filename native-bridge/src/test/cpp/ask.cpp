// Asks the engine for a film's curve and prints it: the plug-in's end of the protocol on its own.
#include <cstdio>
#include <cstdlib>

#include "curve_text.h"
#include "engine.h"

namespace {

// Cancels after so many updates.
class Counted : public kuleshov::Watcher {
 public:
  explicit Counted(long most) : left_(most) {}
  bool update(double) override { return left_ < 0 || --left_ > 0; }

 private:
  long left_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: bridge-ask MEDIA [UPDATES-UNTIL-CANCEL]\n");
    return 2;
  }
  Counted watcher(count > 2 ? std::atol(arguments[2]) : -1);
  kuleshov::EngineAnswer answer =
      kuleshov::analyseWithEngine(arguments[1], watcher, kuleshov::EngineLimits());
  switch (answer.kind) {
    case kuleshov::EngineAnswer::Kind::kCurve:
      std::puts(kuleshov::writeCurve(answer.curve).c_str());
      return 0;
    case kuleshov::EngineAnswer::Kind::kCancelled:
      std::puts("cancelled");
      return 130;
    case kuleshov::EngineAnswer::Kind::kFailed:
      std::puts(answer.message.c_str());
      return 1;
  }
  return 1;
}
