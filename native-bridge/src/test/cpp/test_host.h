// An OpenFX host of our own, in the moods that real hosts were seen in. It traces every call, and
// writes down each breach of the interface as a fault.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "ofx_abi.h"

namespace testhost {

struct Mood {
  std::string name = "strict";
  // Complains of unknown properties and of parameters set while rendering.
  bool strict = true;
  // Offers messages, progress, time line and threads.
  bool optionalSuites = true;
  // The last versions of these suites that it knows, and how many threads it lends.
  int messageVersion = 2;
  int progressVersion = 2;
  unsigned int threads = 3;
  // Strings die at the next call into the host.
  bool dyingStrings = true;
  // A choice is a label's address.
  bool choiceLabels = false;
  bool buttons = true;
  bool keyframes = true;
  // Can say how many keys there are, and take them all away.
  bool countsKeys = true;
  bool deletesKeys = true;
  // Parameters have a value, but none at a time.
  bool valuesInTime = true;
  // What the plug-in sets comes back at once as a change.
  bool echoes = false;
  // No parameter has a value, and none takes one.
  bool muteParams = false;
  // The same, but that every number is 2 and every switch is on.
  bool cannedParams = false;
  // Before each frame it sets every parameter, to 0 or white what nobody has named.
  bool unsetIsNothing = false;
  // The frame rate is a property of the effect's handle, which is none of a property set.
  bool rateOnHandle = false;
  // Every frame is rendered at the time 0.
  bool timeStands = false;
  // Setting a string or a colour does nothing, and a colour reads as nothing.
  bool deafParams = false;
  // Never says that a parameter changed, and never asks for identity.
  bool rendersOnly = false;
  bool instancePerFrame = false;
  // One property set for clip and image, as if images were never released.
  bool clipIsImage = false;
  bool negativeRows = false;
  // Claims to be MLT.
  bool mlt = false;
  // The thread suite accepts work and does none.
  bool lazyThreads = false;
};

const std::vector<Mood>& moods();
// Moods that lack what a picture of the meter takes: values of parameters, or the time.
const std::vector<Mood>& limitedMoods();

class Host;
class Session;

struct Property {
  char type = 0;
  std::vector<int> ints;
  std::vector<double> doubles;
  std::vector<std::string> strings;
  std::vector<void*> pointers;
};

enum class Pixel { kByte, kShort, kFloat };

// Rows count upwards from bounds.y1.
struct Picture {
  Pixel depth = Pixel::kByte;
  int components = 4;
  std::string alpha = ofx::value::kUnPreMultiplied;
  ofx::RectI bounds{0, 0, 0, 0};
  ofx::RectI frame{0, 0, 0, 0};
  double aspect = 1;
  std::string field = ofx::value::kFieldNone;
  bool negativeRows = false;
  int padding = 16;
  std::vector<std::uint8_t> bytes;

  Picture() = default;
  Picture(Pixel depth, int components, ofx::RectI bounds);

  int bytesPerPixel() const;
  int pitch() const;
  std::uint8_t* row(int y);
  const std::uint8_t* row(int y) const;
  // One component as a fraction of white.
  double at(int x, int y, int component) const;
  void set(int x, int y, int component, double value);
};

}  // namespace testhost

// What the interface's handles point at.
namespace ofx {

struct PropertySetTag {
  testhost::Host* host = nullptr;
  std::map<std::string, testhost::Property> values;
  bool image = false;
};

struct ParamTag {
  testhost::Host* host = nullptr;
  std::string name;
  std::string type;
  PropertySetTag props;
  double number[4] = {0, 0, 0, 0};
  std::string text;
  std::map<double, double> keys;
  // Whether the editor has set it.
  bool named = false;
};

struct ParamSetTag {
  testhost::Host* host = nullptr;
  PropertySetTag* props = nullptr;
  std::vector<std::unique_ptr<ParamTag>> params;

  ParamTag* find(const std::string& name);
};

struct ClipTag {
  testhost::Host* host = nullptr;
  PropertySetTag props;
  testhost::Picture* picture = nullptr;
};

// A property set itself, as every handle of MLT's is; its own properties lie beside.
struct EffectTag : PropertySetTag {
  bool instance = false;
  PropertySetTag props;
  ParamSetTag params;
  std::map<std::string, ClipTag> clips;
};

}  // namespace ofx

namespace testhost {

using ofx::ClipTag;
using ofx::EffectTag;
using ofx::ParamSetTag;
using ofx::ParamTag;
using ofx::PropertySetTag;

class Host {
 public:
  explicit Host(const Mood& mood);
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host();

  const Mood& mood() const { return mood_; }
  ofx::Host* handle() { return &handle_; }
  // The host that callbacks without a handle belong to.
  static Host* current();

  void trace(const std::string& what);
  void fault(const std::string& what);
  // Lets the string that was handed out last die.
  void nextCall();
  char* handOut(const std::string& text);

  PropertySetTag properties;
  std::vector<std::string> calls;
  std::vector<std::string> faults;
  std::vector<std::string> messages;
  std::set<PropertySetTag*> openImages;
  std::string action;
  // What progressUpdate answers; called with the fraction.
  std::function<bool(double)> progress = [](double) { return true; };
  bool progressOpen = false;
  double timeLine = 0;
  int openEdits = 0;
  std::vector<Session*> sessions;
  std::mutex guard;

 private:
  Mood mood_;
  ofx::Host handle_{};
  Host* before_;
  std::map<std::thread::id, std::unique_ptr<char[]>> lastStrings_;
};

const ofx::PropertySuite* propertySuite();
const ofx::ParameterSuite* parameterSuite();
const ofx::ImageEffectSuite* imageEffectSuite();
const void* optionalSuite(const Mood& mood, const std::string& name, int version);

// The plug-in's binary, loaded and let go.
class Bundle {
 public:
  explicit Bundle(const std::string& path);
  Bundle(const Bundle&) = delete;
  Bundle& operator=(const Bundle&) = delete;
  ~Bundle();

  int count() const;
  ofx::Plugin* plugin(int nth) const;
  void* symbol(const char* name) const;

 private:
  void* library_;
};

// One effect in a host: described, and with instances made from the description.
class Session {
 public:
  Session(Host& host, ofx::Plugin* plugin);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  ofx::Status act(const char* action, EffectTag* effect, PropertySetTag* in = nullptr,
                  PropertySetTag* out = nullptr);
  EffectTag& descriptor() { return descriptor_; }
  EffectTag* create();
  void destroy(EffectTag* effect);
  // Sets a parameter as an editor would and, if the host does that, tells the plug-in.
  void setText(EffectTag* effect, const std::string& name, const std::string& value);
  void setNumber(EffectTag* effect, const std::string& name, double value);
  void press(EffectTag* effect, const std::string& name);
  // Tells the plug-in of what it has set itself.
  void echo(ParamTag* param);
  // Tells the plug-in of a change, with Begin and End.
  void changed(EffectTag* effect, const std::string& name, const char* reason);
  bool identity(EffectTag* effect, double time);
  // Describes the effect once more, in this context.
  ofx::Status describe(EffectTag& descriptor, const char* context);
  // Renders as the host's mood has it: an instance of its own, actions left out.
  ofx::Status render(EffectTag* effect, double time, Picture& source, Picture& output,
                     ofx::RectI window, const std::string& field = ofx::value::kFieldNone);
  ofx::Status render(EffectTag* effect, double time, Picture& source, Picture& output);

 private:
  PropertySetTag changeOf(const std::string& name, const char* reason);
  ofx::Status renderOn(EffectTag* effect, double time, ofx::RectI window, const std::string& field);

  Host& host_;
  ofx::Plugin* plugin_;
  EffectTag descriptor_;
  std::vector<std::unique_ptr<EffectTag>> instances_;
};

}  // namespace testhost
