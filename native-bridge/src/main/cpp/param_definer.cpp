#include "effect.h"

namespace kuleshov {

Props ParamDefiner::define(const char* type, const char* name, const char* label,
                           const char* hint) const {
  ofx::PropertySet set = nullptr;
  if (suites().parameter->define(set_, type, name, &set) != ofx::kOk) {
    return Props(nullptr);
  }
  Props props(set);
  props.put(ofx::prop::kLabel, label);
  props.put(ofx::prop::kShortLabel, label);
  props.put(ofx::prop::kLongLabel, label);
  props.put(ofx::prop::kHint, hint);
  if (group_ != nullptr && type != ofx::type::kGroup) {
    props.put(ofx::prop::kParent, group_);
  }
  return props;
}

void ParamDefiner::group(const char* name, const char* label, bool open) {
  define(ofx::type::kGroup, name, label, "").put(ofx::prop::kGroupOpen, open ? 1 : 0);
  group_ = name;
}

Props ParamDefiner::number(const char* name, const char* label, const char* hint, double initial,
                           double least, double most, double shownLeast, double shownMost) const {
  Props props = define(ofx::type::kDouble, name, label, hint);
  props.put(ofx::prop::kDefault, initial);
  props.put(ofx::prop::kMin, least);
  props.put(ofx::prop::kMax, most);
  props.put(ofx::prop::kDisplayMin, shownLeast);
  props.put(ofx::prop::kDisplayMax, shownMost);
  props.put(ofx::prop::kIncrement, (shownMost - shownLeast) / 100);
  props.put(ofx::prop::kDigits, 3);
  return props;
}

Props ParamDefiner::integer(const char* name, const char* label, const char* hint) const {
  Props props = define(ofx::type::kInteger, name, label, hint);
  props.put(ofx::prop::kDefault, 0);
  props.put(ofx::prop::kMin, 0);
  props.put(ofx::prop::kMax, 1000000);
  props.put(ofx::prop::kDisplayMin, 0);
  props.put(ofx::prop::kDisplayMax, 100);
  return props;
}

Props ParamDefiner::flag(const char* name, const char* label, const char* hint) const {
  Props props = define(ofx::type::kBoolean, name, label, hint);
  props.put(ofx::prop::kDefault, 0);
  props.put(ofx::prop::kAnimates, 0);
  return props;
}

Props ParamDefiner::choice(const char* name, const char* label, const char* hint,
                           const char* const* options, int count, int initial) const {
  Props props = define(ofx::type::kChoice, name, label, hint);
  for (int i = 0; i < count; i++) {
    props.put(ofx::prop::kChoiceOption, options[i], i);
  }
  props.put(ofx::prop::kDefault, initial);
  props.put(ofx::prop::kAnimates, 0);
  return props;
}

Props ParamDefiner::colour(const char* name, const char* label, const char* hint,
                           const double (&rgb)[3]) const {
  Props props = define(ofx::type::kRgb, name, label, hint);
  for (int i = 0; i < 3; i++) {
    props.put(ofx::prop::kDefault, rgb[i], i);
  }
  return props;
}

Props ParamDefiner::text(const char* name, const char* label, const char* hint) const {
  Props props = define(ofx::type::kString, name, label, hint);
  props.put(ofx::prop::kDefault, "");
  props.put(ofx::prop::kAnimates, 0);
  return props;
}

Props ParamDefiner::button(const char* name, const char* label, const char* hint) const {
  return define(ofx::type::kPushButton, name, label, hint);
}

}  // namespace kuleshov
