// The host as the plug-in sees it: its suites, property sets, parameters, messages and progress.
// Nothing here trusts a host: what it leaves unset keeps the caller's fallback, and strings, which
// die at the host's next call, are copied at once.
#pragma once

#include <string>

#include "engine.h"
#include "ofx_abi.h"

namespace kuleshov {

struct Suites {
  const ofx::PropertySuite* property = nullptr;
  const ofx::ImageEffectSuite* effect = nullptr;
  const ofx::ParameterSuite* parameter = nullptr;
  // Null where the host offers none.
  const ofx::MultiThreadSuite* threads = nullptr;
  const ofx::MessageSuite* message = nullptr;
  // The same suite where it is of version 2, which has messages that stay.
  const ofx::MessageSuite* lastingMessage = nullptr;
  const ofx::ProgressSuiteV1* progressV1 = nullptr;
  const ofx::ProgressSuiteV2* progressV2 = nullptr;
  const ofx::TimeLineSuite* timeLine = nullptr;

  bool complete() const {
    return property != nullptr && effect != nullptr && parameter != nullptr;
  }
};

// Remembers the host; the suites are asked for at the next use.
void setHost(ofx::Host* host);
const Suites& suites();
// Asks the host for its suites again.
void fetchSuites();
// Whether the host says that it is MLT.
bool hostIsMlt();

class Props {
 public:
  explicit Props(ofx::PropertySet set) : set_(set) {}

  ofx::PropertySet set() const { return set_; }
  void put(const char* name, const char* value, int index = 0) const;
  void put(const char* name, int value, int index = 0) const;
  void put(const char* name, double value, int index = 0) const;
  int get(const char* name, int fallback, int index = 0) const;
  double get(const char* name, double fallback, int index = 0) const;
  std::string get(const char* name) const;
  void* pointer(const char* name) const;

 private:
  ofx::PropertySet set_;
};

// The parameters of one instance.
class Params {
 public:
  // The probe is a number that no editor can set to 0. MLT had versions that set every parameter
  // before each frame, to 0 or white where nobody had named it: there the fallback counts instead.
  Params(ofx::Effect effect, const char* probe);

  double number(const char* name, double time, double fallback, double least, double most) const;
  bool flag(const char* name, double time, bool fallback) const;
  // The place of the chosen label. Hosts give the place; a careless one leaves a label's address.
  int choice(const char* name, double time, int fallback, const char* const* labels,
             int count) const;
  void colour(const char* name, double time, double (&rgb)[3]) const;
  std::string text(const char* name) const;
  // Copies a text over one that is known if they differ, which may be long; returns whether.
  bool renewText(const char* name, std::string& known) const;

  void setText(const char* name, const std::string& text) const;
  void setWhole(const char* name, int value) const;
  void setNumber(const char* name, double value) const;
  // Returns whether the host took the key, or said so.
  bool key(const char* name, double time, double value) const;
  bool key(const char* name, double time, int value) const;
  void deleteKeys(const char* name) const;
  // How many keys there are, or -1: not every host counts them.
  int keyCount(const char* name) const;
  // Makes one step of undo out of everything until the matching end.
  void beginEdit(const char* label) const;
  void endEdit() const;

 private:
  ofx::Param find(const char* name) const;

  ofx::ParamSet set_ = nullptr;
  // Whether the host says 0 or white of all that nobody has set.
  bool unsetIsNothing_ = false;
};

enum class Severity { kInfo, kWarning, kError };

// Shows a sentence in the host's own way. In a render nobody may be asked to press a button, so it
// goes to the host's log, or stays beside the effect where the host can do that.
void tell(ofx::Effect effect, Severity severity, const std::string& sentence, bool rendering);
void clearMessage(ofx::Effect effect);

// The host's progress bar with its cancel button; without one, work simply goes on.
class HostProgress : public Watcher {
 public:
  HostProgress(ofx::Effect effect, const char* label);
  HostProgress(const HostProgress&) = delete;
  HostProgress& operator=(const HostProgress&) = delete;
  ~HostProgress() override;

  bool update(double fraction) override;

 private:
  ofx::Effect effect_;
  bool started_ = false;
};

// Moves the host's playhead.
void goTo(ofx::Effect effect, double time);
bool timeLineTime(ofx::Effect effect, double& time);

}  // namespace kuleshov
