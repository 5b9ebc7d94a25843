#include "host.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace kuleshov {

namespace {

ofx::Host* theHost = nullptr;
Suites theSuites;

constexpr std::size_t kLongestText = 1U << 26;

std::string copyText(const char* text) {
  return text == nullptr ? "" : std::string(text, strnlen(text, kLongestText));
}

int labelPlace(const char* const* labels, int count, const char* label, int fallback) {
  for (int i = 0; i < count; i++) {
    if (std::strcmp(labels[i], label) == 0) {
      return i;
    }
  }
  return fallback;
}

// A host that knows no value at a time may still know the value.
template <typename... Out>
bool readValue(ofx::Param param, double time, Out*... out) {
  const ofx::ParameterSuite& suite = *suites().parameter;
  return param != nullptr && (suite.getValueAtTime(param, time, out...) == ofx::kOk ||
                              suite.getValue(param, out...) == ofx::kOk);
}

template <typename Suite>
const Suite* fetch(const char* name, int version) {
  return static_cast<const Suite*>(theHost->fetchSuite(theHost->host, name, version));
}

}  // namespace

void setHost(ofx::Host* host) {
  // A host says so again for every instance, perhaps while another one renders.
  if (theHost != host) {
    theHost = host;
    theSuites = Suites();
  }
}

void fetchSuites() {
  if (theHost == nullptr || theHost->fetchSuite == nullptr) {
    return;
  }
  Suites found;
  found.property = fetch<ofx::PropertySuite>(ofx::suite::kProperty, 1);
  found.effect = fetch<ofx::ImageEffectSuite>(ofx::suite::kImageEffect, 1);
  found.parameter = fetch<ofx::ParameterSuite>(ofx::suite::kParameter, 1);
  found.threads = fetch<ofx::MultiThreadSuite>(ofx::suite::kMultiThread, 1);
  found.lastingMessage = fetch<ofx::MessageSuite>(ofx::suite::kMessage, 2);
  found.message = found.lastingMessage != nullptr
                      ? found.lastingMessage
                      : fetch<ofx::MessageSuite>(ofx::suite::kMessage, 1);
  found.progressV2 = fetch<ofx::ProgressSuiteV2>(ofx::suite::kProgress, 2);
  found.progressV1 = fetch<ofx::ProgressSuiteV1>(ofx::suite::kProgress, 1);
  found.timeLine = fetch<ofx::TimeLineSuite>(ofx::suite::kTimeLine, 1);
  theSuites = found;
}

const Suites& suites() {
  if (!theSuites.complete()) {
    fetchSuites();
  }
  return theSuites;
}

bool hostIsMlt() {
  return theHost != nullptr && suites().complete() &&
         Props(theHost->host).get(ofx::prop::kName) == "MLT";
}

void Props::put(const char* name, const char* value, int index) const {
  if (set_ != nullptr) {
    suites().property->setString(set_, name, index, value);
  }
}

void Props::put(const char* name, int value, int index) const {
  if (set_ != nullptr) {
    suites().property->setInt(set_, name, index, value);
  }
}

void Props::put(const char* name, double value, int index) const {
  if (set_ != nullptr) {
    suites().property->setDouble(set_, name, index, value);
  }
}

int Props::get(const char* name, int fallback, int index) const {
  int value = fallback;
  return set_ != nullptr && suites().property->getInt(set_, name, index, &value) == ofx::kOk
             ? value
             : fallback;
}

double Props::get(const char* name, double fallback, int index) const {
  double value = fallback;
  return set_ != nullptr && suites().property->getDouble(set_, name, index, &value) == ofx::kOk &&
                 std::isfinite(value)
             ? value
             : fallback;
}

std::string Props::get(const char* name) const {
  char* value = nullptr;
  bool found =
      set_ != nullptr && suites().property->getString(set_, name, 0, &value) == ofx::kOk;
  return found ? copyText(value) : "";
}

void* Props::pointer(const char* name) const {
  void* value = nullptr;
  bool found =
      set_ != nullptr && suites().property->getPointer(set_, name, 0, &value) == ofx::kOk;
  return found ? value : nullptr;
}

Params::Params(ofx::Effect effect, const char* probe) {
  if (suites().effect->getParamSet(effect, &set_) != ofx::kOk) {
    set_ = nullptr;
  }
  unsetIsNothing_ = hostIsMlt() && number(probe, 0, 1, 0, 1) == 0;
}

ofx::Param Params::find(const char* name) const {
  ofx::Param param = nullptr;
  ofx::PropertySet props = nullptr;
  bool found = set_ != nullptr &&
               suites().parameter->getHandle(set_, name, &param, &props) == ofx::kOk;
  return found ? param : nullptr;
}

double Params::number(const char* name, double time, double fallback, double least,
                      double most) const {
  double value = fallback;
  bool nothing = !readValue(find(name), time, &value) || !std::isfinite(value) ||
                 (unsetIsNothing_ && value == 0);
  return nothing ? fallback : std::clamp(value, least, most);
}

bool Params::flag(const char* name, double time, bool fallback) const {
  int value = fallback ? 1 : 0;
  return readValue(find(name), time, &value) ? value != 0 : fallback;
}

int Params::choice(const char* name, double time, int fallback, const char* const* labels,
                   int count) const {
  // Room for an address, although the interface says int: see the header. The mark in the upper half
  // tells whether a whole address was written.
  constexpr std::uint64_t kMark = 0xA5A5A5A500000000U;
  constexpr std::uint64_t kLowest = 4096;
  std::uint64_t bits = kMark | static_cast<std::uint32_t>(fallback);
  if (!readValue(find(name), time, &bits)) {
    return fallback;
  }
  bool whole = bits >> 32 != kMark >> 32;
  if (whole && bits >= kLowest && sizeof(void*) == sizeof bits) {
    const char* label = nullptr;
    std::memcpy(&label, &bits, sizeof label);
    return labelPlace(labels, count, label, fallback);
  }
  auto place = static_cast<int>(static_cast<std::uint32_t>(bits));
  return place >= 0 && place < count ? place : fallback;
}

void Params::colour(const char* name, double time, double (&rgb)[3]) const {
  double found[3] = {rgb[0], rgb[1], rgb[2]};
  if (!readValue(find(name), time, &found[0], &found[1], &found[2])) {
    return;
  }
  if (unsetIsNothing_ && found[0] == 1 && found[1] == 1 && found[2] == 1) {
    return;
  }
  for (int i = 0; i < 3; i++) {
    rgb[i] = std::isfinite(found[i]) ? std::clamp(found[i], 0.0, 1.0) : rgb[i];
  }
}

std::string Params::text(const char* name) const {
  char* value = nullptr;
  ofx::Param param = find(name);
  bool found = param != nullptr && suites().parameter->getValue(param, &value) == ofx::kOk;
  return found ? copyText(value) : "";
}

bool Params::renewText(const char* name, std::string& known) const {
  char* value = nullptr;
  ofx::Param param = find(name);
  if (param == nullptr || suites().parameter->getValue(param, &value) != ofx::kOk ||
      value == nullptr) {
    bool other = !known.empty();
    known.clear();
    return other;
  }
  if (std::strncmp(value, known.c_str(), known.size() + 1) == 0) {
    return false;
  }
  known = copyText(value);
  return true;
}

void Params::setText(const char* name, const std::string& text) const {
  ofx::Param param = find(name);
  if (param != nullptr) {
    suites().parameter->setValue(param, text.c_str());
  }
}

void Params::setWhole(const char* name, int value) const {
  ofx::Param param = find(name);
  if (param != nullptr) {
    suites().parameter->setValue(param, value);
  }
}

void Params::setNumber(const char* name, double value) const {
  ofx::Param param = find(name);
  if (param != nullptr) {
    suites().parameter->setValue(param, value);
  }
}

bool Params::key(const char* name, double time, double value) const {
  ofx::Param param = find(name);
  return param != nullptr && suites().parameter->setValueAtTime(param, time, value) == ofx::kOk;
}

bool Params::key(const char* name, double time, int value) const {
  ofx::Param param = find(name);
  return param != nullptr && suites().parameter->setValueAtTime(param, time, value) == ofx::kOk;
}

void Params::deleteKeys(const char* name) const {
  ofx::Param param = find(name);
  if (param != nullptr) {
    suites().parameter->deleteAllKeys(param);
  }
}

int Params::keyCount(const char* name) const {
  unsigned count = 0;
  ofx::Param param = find(name);
  if (param != nullptr && suites().parameter->getNumKeys(param, &count) != ofx::kOk) {
    return -1;
  }
  return static_cast<int>(std::min(count, 1U << 30));
}

void Params::beginEdit(const char* label) const {
  if (set_ != nullptr) {
    suites().parameter->editBegin(set_, label);
  }
}

void Params::endEdit() const {
  if (set_ != nullptr) {
    suites().parameter->editEnd(set_);
  }
}

void tell(ofx::Effect effect, Severity severity, const std::string& sentence, bool rendering) {
  const Suites& host = suites();
  const char* kind = severity == Severity::kError     ? ofx::value::kMessageError
                     : severity == Severity::kWarning ? ofx::value::kMessageWarning
                                                      : ofx::value::kMessageInfo;
  if (rendering && host.lastingMessage != nullptr &&
      host.lastingMessage->setPersistent != nullptr) {
    // Never as an error: a host then refuses the frame, which renders all the same.
    host.lastingMessage->setPersistent(effect, ofx::value::kMessageWarning, "", "%s",
                                       sentence.c_str());
  } else if (host.message != nullptr && host.message->message != nullptr) {
    host.message->message(effect, rendering ? ofx::value::kMessageLog : kind, "", "%s",
                          sentence.c_str());
  } else {
    std::fprintf(stderr, "Kuleshov: %s\n", sentence.c_str());
  }
}

void clearMessage(ofx::Effect effect) {
  const Suites& host = suites();
  if (host.lastingMessage != nullptr && host.lastingMessage->clearPersistent != nullptr) {
    host.lastingMessage->clearPersistent(effect);
  }
}

HostProgress::HostProgress(ofx::Effect effect, const char* label) : effect_(effect) {
  const Suites& host = suites();
  if (host.progressV2 != nullptr) {
    started_ = host.progressV2->start(effect, label, "") == ofx::kOk;
  } else if (host.progressV1 != nullptr) {
    started_ = host.progressV1->start(effect, label) == ofx::kOk;
  }
}

HostProgress::~HostProgress() {
  const Suites& host = suites();
  if (started_ && host.progressV2 != nullptr) {
    host.progressV2->end(effect_);
  } else if (started_) {
    host.progressV1->end(effect_);
  }
}

bool HostProgress::update(double fraction) {
  const Suites& host = suites();
  if (!started_) {
    return true;
  }
  ofx::Status status = host.progressV2 != nullptr ? host.progressV2->update(effect_, fraction)
                                                  : host.progressV1->update(effect_, fraction);
  return status != ofx::kReplyNo;
}

void goTo(ofx::Effect effect, double time) {
  if (suites().timeLine != nullptr) {
    suites().timeLine->gotoTime(effect, time);
  }
}

bool timeLineTime(ofx::Effect effect, double& time) {
  double found = std::nan("");
  bool known = suites().timeLine != nullptr &&
               suites().timeLine->getTime(effect, &found) == ofx::kOk && std::isfinite(found);
  time = known ? found : time;
  return known;
}

}  // namespace kuleshov
