#include <algorithm>
#include <stdexcept>

#include "test_host.h"

namespace testhost {

namespace {

// As a host does that asks for the value of every parameter, whether it is set or not.
void setToNothing(EffectTag& effect) {
  for (auto& param : effect.params.params) {
    double nothing = param->type == ofx::type::kRgb ? 1 : 0;
    for (int i = 0; i < 3 && !param->named; i++) {
      param->number[i] = nothing;
    }
  }
}

void putTime(PropertySetTag& props, double time) {
  props.values[ofx::prop::kTime].doubles = {time};
}

void attach(Host& host, EffectTag& effect) {
  effect.host = &host;
  effect.props.host = &host;
  effect.params.host = &host;
  effect.params.props = &effect.props;
}

// A value of its own for each parameter, from the description's default.
std::unique_ptr<ParamTag> instanceOf(const ParamTag& described) {
  auto param = std::make_unique<ParamTag>(described);
  auto found = param->props.values.find(ofx::prop::kDefault);
  if (found != param->props.values.end()) {
    const Property& initial = found->second;
    for (std::size_t i = 0; i < initial.doubles.size() && i < 4; i++) {
      param->number[i] = initial.doubles[i];
    }
    if (!initial.ints.empty()) {
      param->number[0] = initial.ints[0];
    }
    if (!initial.strings.empty()) {
      param->text = initial.strings[0];
    }
  }
  return param;
}

}  // namespace

Session::Session(Host& host, ofx::Plugin* plugin) : host_(host), plugin_(plugin) {
  plugin->setHost(host.handle());
  ofx::Status loaded = act(ofx::action::kLoad, nullptr);
  if (loaded != ofx::kOk || describe(descriptor_, ofx::value::kContextFilter) != ofx::kOk) {
    throw std::runtime_error("the plug-in could not be described");
  }
  host.sessions.push_back(this);
}

ofx::Status Session::describe(EffectTag& descriptor, const char* context) {
  attach(host_, descriptor);
  PropertySetTag in;
  in.host = &host_;
  in.values[ofx::prop::kContext].strings = {context};
  ofx::Status described = act(ofx::action::kDescribe, &descriptor);
  return described == ofx::kOk ? act(ofx::action::kDescribeInContext, &descriptor, &in) : described;
}

Session::~Session() {
  while (!instances_.empty()) {
    destroy(instances_.back().get());
  }
  act(ofx::action::kUnload, nullptr);
  host_.sessions.erase(std::find(host_.sessions.begin(), host_.sessions.end(), this));
}

ofx::Status Session::act(const char* action, EffectTag* effect, PropertySetTag* in,
                         PropertySetTag* out) {
  std::string before = host_.action;
  host_.action = action;
  host_.trace(action);
  ofx::Status status = plugin_->mainEntry(action, effect, in, out);
  host_.action = before;
  return status;
}

EffectTag* Session::create() {
  auto effect = std::make_unique<EffectTag>();
  attach(host_, *effect);
  effect->instance = true;
  for (auto& param : descriptor_.params.params) {
    effect->params.params.push_back(instanceOf(*param));
  }
  for (auto& [name, clip] : descriptor_.clips) {
    effect->clips[name] = clip;
  }
  PropertySetTag* rated = effect.get();
  if (!host_.mood().rateOnHandle) {
    rated = &effect->clips["Source"].props;
  }
  rated->values[ofx::prop::kFrameRate].doubles = {25};
  instances_.push_back(std::move(effect));
  EffectTag* made = instances_.back().get();
  if (act(ofx::action::kCreateInstance, made) != ofx::kOk) {
    throw std::runtime_error("no instance");
  }
  return made;
}

void Session::destroy(EffectTag* effect) {
  act(ofx::action::kDestroyInstance, effect);
  auto found = std::find_if(instances_.begin(), instances_.end(),
                            [effect](auto& one) { return one.get() == effect; });
  instances_.erase(found);
}

PropertySetTag Session::changeOf(const std::string& name, const char* reason) {
  PropertySetTag in;
  in.host = &host_;
  in.values[ofx::prop::kType].strings = {ofx::value::kTypeParameter};
  in.values[ofx::prop::kName].strings = {name};
  in.values[ofx::prop::kChangeReason].strings = {reason};
  putTime(in, 0);
  return in;
}

void Session::changed(EffectTag* effect, const std::string& name, const char* reason) {
  PropertySetTag in = changeOf(name, reason);
  act(ofx::action::kBeginInstanceChanged, effect, &in);
  act(ofx::action::kInstanceChanged, effect, &in);
  act(ofx::action::kEndInstanceChanged, effect, &in);
}

void Session::echo(ParamTag* param) {
  for (auto& effect : instances_) {
    if (effect->params.find(param->name) == param) {
      changed(effect.get(), param->name, ofx::value::kPluginEdited);
    }
  }
}

void Session::setText(EffectTag* effect, const std::string& name, const std::string& value) {
  effect->params.find(name)->text = value;
  effect->params.find(name)->named = true;
  if (!host_.mood().rendersOnly) {
    changed(effect, name, ofx::value::kUserEdited);
  }
}

void Session::setNumber(EffectTag* effect, const std::string& name, double value) {
  effect->params.find(name)->number[0] = value;
  effect->params.find(name)->named = true;
  if (!host_.mood().rendersOnly) {
    changed(effect, name, ofx::value::kUserEdited);
  }
}

void Session::press(EffectTag* effect, const std::string& name) {
  if (effect->params.find(name) == nullptr) {
    throw std::runtime_error("no button " + name);
  }
  changed(effect, name, ofx::value::kUserEdited);
}

bool Session::identity(EffectTag* effect, double time) {
  PropertySetTag in;
  PropertySetTag out;
  in.host = &host_;
  out.host = &host_;
  putTime(in, time);
  ofx::Status status = act(ofx::action::kIsIdentity, effect, &in, &out);
  if (status != ofx::kOk && status != ofx::kReplyDefault) {
    throw std::runtime_error("identity answered " + std::to_string(status));
  }
  return status == ofx::kOk && out.values[ofx::prop::kName].strings.at(0) == "Source";
}

ofx::Status Session::renderOn(EffectTag* effect, double time, ofx::RectI window,
                              const std::string& field) {
  PropertySetTag in;
  in.host = &host_;
  time = host_.mood().timeStands ? 0 : time;
  putTime(in, time);
  in.values[ofx::prop::kRenderWindow].ints = {window.x1, window.y1, window.x2, window.y2};
  in.values[ofx::prop::kFieldToRender].strings = {field};
  in.values[ofx::prop::kRenderScale].doubles = {1, 1};
  in.values["OfxImageEffectPropFrameRange"].doubles = {time, time};
  PropertySetTag out;
  out.host = &host_;
  if (host_.mood().unsetIsNothing) {
    setToNothing(*effect);
  }
  act(ofx::action::kGetClipPreferences, effect, nullptr, &out);
  if (host_.mood().rendersOnly) {
    act(ofx::action::kGetRegionOfDefinition, effect, &in, &out);
    act(ofx::action::kGetRegionsOfInterest, effect, &in, &out);
    act(ofx::action::kBeginSequenceRender, effect, &in);
  } else {
    act(ofx::action::kBeginSequenceRender, effect, &in);
    act(ofx::action::kGetRegionsOfInterest, effect, &in, &out);
  }
  ofx::Status status = act(ofx::action::kRender, effect, &in);
  act(ofx::action::kEndSequenceRender, effect, &in);
  return status;
}

ofx::Status Session::render(EffectTag* effect, double time, Picture& source, Picture& output,
                            ofx::RectI window, const std::string& field) {
  EffectTag* used = effect;
  if (host_.mood().instancePerFrame) {
    used = create();
    for (auto& param : effect->params.params) {
      *used->params.find(param->name) = *param;
    }
  }
  used->clips["Source"].picture = &source;
  used->clips["Output"].picture = &output;
  ofx::Status status = renderOn(used, time, window, field);
  used->clips["Source"].picture = nullptr;
  used->clips["Output"].picture = nullptr;
  if (used != effect) {
    destroy(used);
  }
  return status;
}

ofx::Status Session::render(EffectTag* effect, double time, Picture& source, Picture& output) {
  return render(effect, time, source, output, output.bounds);
}

}  // namespace testhost
