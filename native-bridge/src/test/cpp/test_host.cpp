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

Mood named(const char* name) {
  Mood mood;
  mood.name = name;
  return mood;
}

// Forgiving, and sends nothing but what leads to a picture; there are no keys.
Mood rendersOnly(const char* name) {
  Mood mood = named(name);
  mood.strict = false;
  mood.rendersOnly = true;
  mood.keyframes = false;
  mood.clipIsImage = true;
  return mood;
}

std::vector<Mood> allMoods() {
  Mood bare = named("bare");
  bare.optionalSuites = false;
  bare.buttons = false;
  Mood old = named("old");
  old.messageVersion = 1;
  old.progressVersion = 1;
  Mood labels = named("labels");
  labels.strict = false;
  labels.choiceLabels = true;
  Mood deaf = rendersOnly("deaf");
  deaf.deafParams = true;
  Mood perFrame = named("instance-per-frame");
  perFrame.strict = false;
  perFrame.instancePerFrame = true;
  Mood negative = named("negative-rows");
  negative.negativeRows = true;
  Mood lazy = named("lazy-threads");
  lazy.lazyThreads = true;
  Mood timeless = named("timeless");
  timeless.valuesInTime = false;
  // MLT's module as it is now.
  Mood mlt = rendersOnly("mlt");
  mlt.mlt = true;
  mlt.negativeRows = true;
  mlt.rateOnHandle = true;
  // A host on ASWF's library that stores parameters and keys and nothing more.
  Mood aswf = named("aswf");
  aswf.progressVersion = 1;
  aswf.threads = 1;
  aswf.echoes = true;
  aswf.countsKeys = false;
  aswf.deletesKeys = false;
  return {Mood(),   bare,     old,  labels,   rendersOnly("renders-only"), deaf,
          perFrame, negative, lazy, timeless, mlt,                         aswf};
}

std::vector<Mood> allLimitedMoods() {
  // The example host of ASWF's library, of old and of late.
  Mood example = named("aswf-example");
  example.muteParams = true;
  example.optionalSuites = false;
  Mood canned = example;
  canned.name = "aswf-example-2";
  canned.strict = false;
  canned.cannedParams = true;
  // MLT's module as it was first written, and as it was before it asked which parameters are set.
  Mood first = rendersOnly("mlt-first");
  first.mlt = true;
  first.buttons = false;
  first.deafParams = true;
  first.timeStands = true;
  Mood zeros = rendersOnly("mlt-zeros");
  zeros.mlt = true;
  zeros.unsetIsNothing = true;
  zeros.timeStands = true;
  return {example, canned, first, zeros};
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
