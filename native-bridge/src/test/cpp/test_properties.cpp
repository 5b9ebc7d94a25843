// The host's property suite.
#include "test_host.h"

namespace testhost {

namespace {

// What this host knows, and the type of it: the strict mood complains of everything else.
const std::map<std::string, char>& known() {
  static const std::map<std::string, char> types = {
      {ofx::prop::kType, 's'},
      {ofx::prop::kName, 's'},
      {ofx::prop::kLabel, 's'},
      {ofx::prop::kShortLabel, 's'},
      {ofx::prop::kLongLabel, 's'},
      {ofx::prop::kDescription, 's'},
      {ofx::prop::kTime, 'd'},
      {ofx::prop::kChangeReason, 's'},
      {ofx::prop::kContext, 's'},
      {ofx::prop::kSupportedContexts, 's'},
      {ofx::prop::kGrouping, 's'},
      {ofx::prop::kThreadSafety, 's'},
      {ofx::prop::kHostFrameThreading, 'i'},
      {ofx::prop::kSupportedDepths, 's'},
      {ofx::prop::kSupportsMultipleDepths, 'i'},
      {ofx::prop::kSupportsTiles, 'i'},
      {ofx::prop::kSupportsMultiResolution, 'i'},
      {ofx::prop::kTemporalAccess, 'i'},
      {ofx::prop::kSupportedComponents, 's'},
      {ofx::prop::kFieldExtraction, 's'},
      {ofx::prop::kConnected, 'i'},
      {ofx::prop::kFrameRate, 'd'},
      {ofx::prop::kFrameVarying, 'i'},
      {ofx::prop::kRenderWindow, 'i'},
      {ofx::prop::kRenderScale, 'd'},
      {ofx::prop::kFieldToRender, 's'},
      {ofx::prop::kPixelDepth, 's'},
      {ofx::prop::kComponents, 's'},
      {ofx::prop::kPreMultiplication, 's'},
      {ofx::prop::kImageData, 'p'},
      {ofx::prop::kImageBounds, 'i'},
      {ofx::prop::kImageRod, 'i'},
      {ofx::prop::kImageRowBytes, 'i'},
      {ofx::prop::kImageField, 's'},
      {ofx::prop::kPixelAspect, 'd'},
      {ofx::prop::kDefault, '*'},
      {ofx::prop::kMin, '*'},
      {ofx::prop::kMax, '*'},
      {ofx::prop::kDisplayMin, '*'},
      {ofx::prop::kDisplayMax, '*'},
      {ofx::prop::kIncrement, 'd'},
      {ofx::prop::kDigits, 'i'},
      {ofx::prop::kHint, 's'},
      {ofx::prop::kParent, 's'},
      {ofx::prop::kSecret, 'i'},
      {ofx::prop::kEnabled, 'i'},
      {ofx::prop::kAnimates, 'i'},
      {ofx::prop::kPersistent, 'i'},
      {ofx::prop::kEvaluateOnChange, 'i'},
      {ofx::prop::kPluginMayWrite, 'i'},
      {ofx::prop::kChoiceOption, 's'},
      {ofx::prop::kStringMode, 's'},
      {ofx::prop::kFilePathExists, 'i'},
      {ofx::prop::kGroupOpen, 'i'},
      {"OfxImageEffectPropFrameRange", 'd'},
  };
  return types;
}

bool allowed(PropertySetTag* set, const char* name, char type) {
  if (set == nullptr || set->host == nullptr) {
    return false;
  }
  set->host->nextCall();
  auto found = known().find(name);
  if (found != known().end() && (found->second == type || found->second == '*')) {
    return true;
  }
  if (set->host->mood().strict) {
    set->host->fault(std::string("property ") + name + " of type " + type);
  }
  return found == known().end() && !set->host->mood().strict;
}

template <typename T>
std::vector<T>& listOf(Property& property);
template <>
std::vector<int>& listOf<int>(Property& property) { return property.ints; }
template <>
std::vector<double>& listOf<double>(Property& property) { return property.doubles; }
template <>
std::vector<std::string>& listOf<std::string>(Property& property) { return property.strings; }
template <>
std::vector<void*>& listOf<void*>(Property& property) { return property.pointers; }

template <typename T, char type>
ofx::Status set(PropertySetTag* properties, const char* name, int index, const T& value) {
  if (properties == nullptr) {
    return ofx::kErrBadHandle;
  }
  if (!allowed(properties, name, type)) {
    return ofx::kErrUnknown;
  }
  Property& property = properties->values[name];
  property.type = type;
  std::vector<T>& list = listOf<T>(property);
  if (index < 0 || index > 64) {
    return ofx::kErrBadIndex;
  }
  if (static_cast<std::size_t>(index) >= list.size()) {
    list.resize(static_cast<std::size_t>(index) + 1);
  }
  list[static_cast<std::size_t>(index)] = value;
  return ofx::kOk;
}

template <typename T, char type>
const T* find(PropertySetTag* properties, const char* name, int index) {
  if (properties == nullptr || !allowed(properties, name, type)) {
    return nullptr;
  }
  auto found = properties->values.find(name);
  if (found == properties->values.end()) {
    return nullptr;
  }
  std::vector<T>& list = listOf<T>(found->second);
  return index >= 0 && static_cast<std::size_t>(index) < list.size()
             ? &list[static_cast<std::size_t>(index)]
             : nullptr;
}

template <typename T, char type>
ofx::Status get(ofx::PropertySet properties, const char* name, int index, T* value) {
  const T* found = find<T, type>(properties, name, index);
  if (found == nullptr) {
    return ofx::kErrUnknown;
  }
  *value = *found;
  return ofx::kOk;
}

ofx::Status setString(ofx::PropertySet properties, const char* name, int index, const char* value) {
  return set<std::string, 's'>(properties, name, index, value);
}

ofx::Status getString(ofx::PropertySet properties, const char* name, int index, char** value) {
  const std::string* found = find<std::string, 's'>(properties, name, index);
  if (found == nullptr) {
    return ofx::kErrUnknown;
  }
  *value = properties->host->handOut(*found);
  return ofx::kOk;
}

template <typename T, char type>
ofx::Status setOne(ofx::PropertySet properties, const char* name, int index, T value) {
  return set<T, type>(properties, name, index, value);
}

ofx::Status dimension(ofx::PropertySet properties, const char* name, int* count) {
  auto found = properties->values.find(name);
  *count = found == properties->values.end()
               ? 0
               : static_cast<int>(found->second.ints.size() + found->second.doubles.size() +
                                  found->second.strings.size() + found->second.pointers.size());
  return ofx::kOk;
}

}  // namespace

const ofx::PropertySuite* propertySuite() {
  // The functions for several values at once are left out: no host lacks them, the plug-in does.
  static const ofx::PropertySuite suite = {setOne<void*, 'p'>,
                                           setString,
                                           setOne<double, 'd'>,
                                           setOne<int, 'i'>,
                                           nullptr,
                                           nullptr,
                                           nullptr,
                                           nullptr,
                                           get<void*, 'p'>,
                                           getString,
                                           get<double, 'd'>,
                                           get<int, 'i'>,
                                           nullptr,
                                           nullptr,
                                           nullptr,
                                           nullptr,
                                           nullptr,
                                           dimension};
  return &suite;
}

}  // namespace testhost
