#include "test_host.h"

#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace testhost {

namespace {

Host* theHost = nullptr;

const void* fetchSuite(ofx::PropertySet, const char* name, int version) {
  if (version == 1 && std::strcmp(name, ofx::suite::kProperty) == 0) {
    return propertySuite();
  }
  if (version == 1 && std::strcmp(name, ofx::suite::kParameter) == 0) {
    return parameterSuite();
  }
  if (version == 1 && std::strcmp(name, ofx::suite::kImageEffect) == 0) {
    return imageEffectSuite();
  }
  return optionalSuite(Host::current()->mood(), name, version);
}

std::vector<Mood> allMoods() {
  std::vector<Mood> all(11);
  all[1].name = "bare";
  all[1].optionalSuites = false;
  all[1].buttons = false;
  all[2].name = "old";
  all[2].oldSuites = true;
  all[3].name = "labels";
  all[3].strict = false;
  all[3].choiceLabels = true;
  all[4].name = "renders-only";
  all[4].strict = false;
  all[4].rendersOnly = true;
  all[4].keyframes = false;
  all[4].clipIsImage = true;
  all[5].name = "deaf";
  all[5].strict = false;
  all[5].rendersOnly = true;
  all[5].deafParams = true;
  all[5].keyframes = false;
  all[5].clipIsImage = true;
  all[6].name = "instance-per-frame";
  all[6].strict = false;
  all[6].instancePerFrame = true;
  all[7].name = "negative-rows";
  all[7].negativeRows = true;
  all[8].name = "mlt";
  all[8].strict = false;
  all[8].mlt = true;
  all[8].rendersOnly = true;
  all[8].keyframes = false;
  all[8].negativeRows = true;
  all[8].clipIsImage = true;
  all[9].name = "lazy-threads";
  all[9].lazyThreads = true;
  // A host on ASWF's library that stores parameters and keys and nothing more.
  all[10].name = "aswf";
  all[10].echoes = true;
  all[10].countsKeys = false;
  return all;
}

std::vector<Mood> allLimitedMoods() {
  std::vector<Mood> all(2);
  // The example host of ASWF's library.
  all[0].name = "aswf-example";
  all[0].muteParams = true;
  all[0].optionalSuites = false;
  // MLT's module as it was first released.
  all[1].name = "mlt-first";
  all[1].strict = false;
  all[1].mlt = true;
  all[1].rendersOnly = true;
  all[1].keyframes = false;
  all[1].buttons = false;
  all[1].deafParams = true;
  all[1].clipIsImage = true;
  all[1].timeStands = true;
  return all;
}

}  // namespace

const std::vector<Mood>& moods() {
  static const std::vector<Mood> all = allMoods();
  return all;
}

const std::vector<Mood>& limitedMoods() {
  static const std::vector<Mood> all = allLimitedMoods();
  return all;
}

Host::Host(const Mood& mood) : mood_(mood), before_(theHost) {
  theHost = this;
  properties.host = this;
  properties.values[ofx::prop::kName].strings = {mood.mlt ? "MLT" : "dev.kuleshov.TestHost"};
  handle_.host = &properties;
  handle_.fetchSuite = fetchSuite;
}

Host::~Host() { theHost = before_; }

Host* Host::current() { return theHost; }

void Host::trace(const std::string& what) {
  std::lock_guard<std::mutex> lock(guard);
  static const bool aloud = std::getenv("TESTHOST_TRACE") != nullptr;
  if (aloud) {
    std::printf("  %s\n", what.c_str());
  }
  calls.push_back(what);
}

void Host::fault(const std::string& what) {
  std::lock_guard<std::mutex> lock(guard);
  faults.push_back(what);
}

void Host::nextCall() {
  std::lock_guard<std::mutex> lock(guard);
  if (mood_.dyingStrings) {
    lastStrings_[std::this_thread::get_id()].reset();
  }
}

char* Host::handOut(const std::string& text) {
  std::unique_ptr<char[]> copy(new char[text.size() + 1]);
  std::memcpy(copy.get(), text.c_str(), text.size() + 1);
  std::lock_guard<std::mutex> lock(guard);
  auto& last = lastStrings_[std::this_thread::get_id()];
  last = std::move(copy);
  return last.get();
}

Bundle::Bundle(const std::string& path) : library_(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) {
  if (library_ == nullptr) {
    throw std::runtime_error(std::string("cannot load: ") + dlerror());
  }
}

Bundle::~Bundle() { dlclose(library_); }

void* Bundle::symbol(const char* name) const { return dlsym(library_, name); }

int Bundle::count() const {
  return reinterpret_cast<int (*)()>(symbol("OfxGetNumberOfPlugins"))();
}

ofx::Plugin* Bundle::plugin(int nth) const {
  return reinterpret_cast<ofx::Plugin* (*)(int)>(symbol("OfxGetPlugin"))(nth);
}

}  // namespace testhost
