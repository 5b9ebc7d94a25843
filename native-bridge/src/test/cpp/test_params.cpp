// The host's parameter suite.
#include <cstdarg>
#include <cstring>

#include "test_host.h"

ofx::ParamTag* ofx::ParamSetTag::find(const std::string& name) {
  for (auto& param : params) {
    if (param->name == name) {
      return param.get();
    }
  }
  return nullptr;
}

namespace testhost {

namespace {

bool isNumber(const ParamTag* p) {
  return p->type == ofx::type::kDouble || p->type == ofx::type::kInteger ||
         p->type == ofx::type::kBoolean || p->type == ofx::type::kChoice;
}

// Linear between keys, as double parameters are.
double valueAt(const ParamTag* p, double time) {
  if (p->keys.empty()) {
    return p->number[0];
  }
  auto after = p->keys.upper_bound(time);
  if (after == p->keys.begin()) {
    return after->second;
  }
  auto before = std::prev(after);
  if (after == p->keys.end() || p->type != ofx::type::kDouble) {
    return before->second;
  }
  double part = (time - before->first) / (after->first - before->first);
  return before->second + part * (after->second - before->second);
}

ofx::Status read(ParamTag* p, double time, va_list list) {
  p->host->nextCall();
  const Mood& mood = p->host->mood();
  if (mood.cannedParams && p->type == ofx::type::kDouble) {
    *va_arg(list, double*) = 2;
    return ofx::kOk;
  }
  if (mood.cannedParams && p->type == ofx::type::kBoolean) {
    *va_arg(list, int*) = 1;
    return ofx::kOk;
  }
  if (mood.muteParams) {
    return ofx::kErrMissingHostFeature;
  }
  if (p->type == ofx::type::kDouble) {
    *va_arg(list, double*) = valueAt(p, time);
  } else if (p->type == ofx::type::kChoice && mood.choiceLabels) {
    auto option = static_cast<std::size_t>(valueAt(p, time));
    const std::string& label = p->props.values[ofx::prop::kChoiceOption].strings[option];
    char* text = p->host->handOut(label);
    std::memcpy(va_arg(list, int*), &text, sizeof text);
  } else if (isNumber(p)) {
    *va_arg(list, int*) = static_cast<int>(valueAt(p, time));
  } else if (p->type == ofx::type::kRgb) {
    for (int i = 0; i < 3 && !mood.deafParams; i++) {
      *va_arg(list, double*) = p->number[i];
    }
  } else if (p->type == ofx::type::kString) {
    *va_arg(list, char**) = p->host->handOut(p->text);
  } else {
    p->host->fault("value of " + p->name);
    return ofx::kErrUnsupported;
  }
  return ofx::kOk;
}

ofx::Status write(ParamTag* p, const double* time, va_list list) {
  p->host->nextCall();
  const Mood& mood = p->host->mood();
  const std::string& action = p->host->action;
  p->host->trace("set " + p->name);
  if (mood.muteParams) {
    return ofx::kErrMissingHostFeature;
  }
  if (mood.strict && action != ofx::action::kInstanceChanged &&
      action != ofx::action::kSyncPrivateData) {
    p->host->fault("set " + p->name + " in " + action);
  }
  auto may = p->props.values.find(ofx::prop::kPluginMayWrite);
  if (mood.strict && (may == p->props.values.end() || may->second.ints[0] != 1)) {
    p->host->fault(p->name + " set, but not declared so");
  }
  if (p->type == ofx::type::kString) {
    const char* text = va_arg(list, const char*);
    p->text = mood.deafParams ? p->text : text;
    return ofx::kOk;
  }
  if (!isNumber(p)) {
    p->host->fault("set " + p->name);
    return ofx::kErrUnsupported;
  }
  double value = p->type == ofx::type::kDouble ? va_arg(list, double) : va_arg(list, int);
  if (time != nullptr && mood.keyframes) {
    p->keys[*time] = value;
  } else {
    p->number[0] = value;
  }
  return ofx::kOk;
}

ofx::Status writeAndTell(ofx::Param param, const double* time, va_list list) {
  ofx::Status status = write(param, time, list);
  if (status == ofx::kOk && param->host->mood().echoes) {
    for (Session* session : param->host->sessions) {
      session->echo(param);
    }
  }
  return status;
}

ofx::Status define(ofx::ParamSet set, const char* type, const char* name,
                   ofx::PropertySet* properties) {
  set->host->nextCall();
  if (!set->host->mood().buttons && std::string(type) == ofx::type::kPushButton) {
    return ofx::kErrUnsupported;
  }
  if (set->find(name) != nullptr) {
    set->host->fault(std::string("two parameters named ") + name);
    return ofx::kErrExists;
  }
  set->params.push_back(std::make_unique<ParamTag>());
  ParamTag& param = *set->params.back();
  param.host = set->host;
  param.name = name;
  param.type = type;
  param.props.host = set->host;
  if (properties != nullptr) {
    *properties = &param.props;
  }
  return ofx::kOk;
}

ofx::Status getHandle(ofx::ParamSet set, const char* name, ofx::Param* param,
                      ofx::PropertySet* properties) {
  set->host->nextCall();
  ParamTag* found = set->find(name);
  if (found == nullptr) {
    return ofx::kErrUnknown;
  }
  *param = found;
  if (properties != nullptr) {
    *properties = &found->props;
  }
  return ofx::kOk;
}

ofx::Status getValue(ofx::Param param, ...) {
  va_list list;
  va_start(list, param);
  ofx::Status status = read(param, 0, list);
  va_end(list);
  return status;
}

ofx::Status getValueAtTime(ofx::Param param, ofx::Time time, ...) {
  if (!param->host->mood().valuesInTime) {
    return ofx::kErrMissingHostFeature;
  }
  va_list list;
  va_start(list, time);
  ofx::Status status = read(param, time, list);
  va_end(list);
  return status;
}

ofx::Status setValue(ofx::Param param, ...) {
  va_list list;
  va_start(list, param);
  ofx::Status status = writeAndTell(param, nullptr, list);
  va_end(list);
  return status;
}

ofx::Status setValueAtTime(ofx::Param param, ofx::Time time, ...) {
  va_list list;
  va_start(list, time);
  ofx::Status status = writeAndTell(param, &time, list);
  va_end(list);
  return status;
}

ofx::Status getNumKeys(ofx::Param param, unsigned int* count) {
  if (!param->host->mood().countsKeys || param->host->mood().muteParams) {
    return ofx::kErrMissingHostFeature;
  }
  if (param->host->mood().keyframes) {
    *count = static_cast<unsigned int>(param->keys.size());
  }
  return ofx::kOk;
}

ofx::Status getKeyTime(ofx::Param param, unsigned int index, ofx::Time* time) {
  if (index >= param->keys.size()) {
    return ofx::kErrBadIndex;
  }
  *time = std::next(param->keys.begin(), index)->first;
  return ofx::kOk;
}

ofx::Status deleteAllKeys(ofx::Param param) {
  param->host->trace("clear " + param->name);
  if (!param->host->mood().deletesKeys) {
    return ofx::kErrMissingHostFeature;
  }
  param->keys.clear();
  return ofx::kOk;
}

ofx::Status editBegin(ofx::ParamSet set, const char*) {
  if (set->host->mood().muteParams) {
    return ofx::kErrMissingHostFeature;
  }
  set->host->openEdits++;
  return ofx::kOk;
}

ofx::Status editEnd(ofx::ParamSet set) {
  if (set->host->mood().muteParams) {
    return ofx::kErrMissingHostFeature;
  }
  set->host->openEdits--;
  return ofx::kOk;
}

}  // namespace

const ofx::ParameterSuite* parameterSuite() {
  static const ofx::ParameterSuite suite = {
      define,        getHandle, nullptr,    nullptr,        getValue,   getValueAtTime,
      nullptr,       nullptr,   setValue,   setValueAtTime, getNumKeys, getKeyTime,
      nullptr,       nullptr,   deleteAllKeys, nullptr,     editBegin,  editEnd};
  return &suite;
}

}  // namespace testhost
