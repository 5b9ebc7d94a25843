// The three functions that a host looks up, and the way of its actions to the effects. No exception
// passes from here into the host.
#include <cstring>
#include <map>
#include <new>

#include "effect.h"

#ifdef _WIN32
#define KULESHOV_EXPORT extern "C" __declspec(dllexport)
#else
#define KULESHOV_EXPORT extern "C" __attribute__((visibility("default")))
#endif

namespace kuleshov {

namespace {

// Instances by the host's handles, which are distinct. A host that forgets to create or to destroy
// one does no harm.
class Instances {
 public:
  std::shared_ptr<Instance> create(ofx::Effect effect) {
    std::lock_guard<std::mutex> lock(guard_);
    return instances_[effect] = std::make_shared<Instance>(effect);
  }

  std::shared_ptr<Instance> find(ofx::Effect effect) {
    std::lock_guard<std::mutex> lock(guard_);
    std::shared_ptr<Instance>& found = instances_[effect];
    if (found == nullptr) {
      found = std::make_shared<Instance>(effect);
    }
    return found;
  }

  void destroy(ofx::Effect effect) {
    std::lock_guard<std::mutex> lock(guard_);
    instances_.erase(effect);
  }

 private:
  std::mutex guard_;
  std::map<ofx::Effect, std::shared_ptr<Instance>> instances_;
};

Instances instances;

ofx::Status describe(const EffectType& type, ofx::Effect effect) {
  ofx::PropertySet set = nullptr;
  if (suites().effect->getPropertySet(effect, &set) != ofx::kOk) {
    return ofx::kErrBadHandle;
  }
  Props props(set);
  props.put(ofx::prop::kLabel, type.label());
  props.put(ofx::prop::kShortLabel, type.label());
  props.put(ofx::prop::kLongLabel, type.label());
  props.put(ofx::prop::kDescription, type.description());
  props.put(ofx::prop::kGrouping, "Kuleshov");
  props.put(ofx::prop::kSupportedContexts, ofx::value::kContextFilter, 0);
  props.put(ofx::prop::kSupportedContexts, ofx::value::kContextGeneral, 1);
  props.put(ofx::prop::kSupportedDepths, ofx::value::kDepthByte, 0);
  props.put(ofx::prop::kSupportedDepths, ofx::value::kDepthShort, 1);
  props.put(ofx::prop::kSupportedDepths, ofx::value::kDepthFloat, 2);
  // Renders are safe beside each other, but a host that hears so makes a new instance each frame.
  props.put(ofx::prop::kThreadSafety, ofx::value::kRenderUnsafe);
  props.put(ofx::prop::kHostFrameThreading, 0);
  props.put(ofx::prop::kSupportsTiles, 1);
  props.put(ofx::prop::kSupportsMultiResolution, 1);
  props.put(ofx::prop::kSupportsMultipleDepths, 0);
  props.put(ofx::prop::kTemporalAccess, 0);
  return ofx::kOk;
}

void defineClip(ofx::Effect effect, const char* name) {
  ofx::PropertySet set = nullptr;
  if (suites().effect->clipDefine(effect, name, &set) != ofx::kOk) {
    return;
  }
  Props props(set);
  props.put(ofx::prop::kSupportedComponents, ofx::value::kRgba, 0);
  props.put(ofx::prop::kSupportedComponents, ofx::value::kRgb, 1);
  props.put(ofx::prop::kSupportsTiles, 1);
  if (std::strcmp(name, "Source") == 0) {
    props.put(ofx::prop::kFieldExtraction, ofx::value::kFieldBoth);
  }
}

void defineFilmParams(ParamDefiner& definer) {
  definer.group("film", "Film", true);
  Props file = definer.text(param::kAnalysisFile, "Analysis file",
                            "A saved analysis.json; suggestions.json is read from beside it.");
  file.put(ofx::prop::kStringMode, ofx::value::kStringFilePath);
  file.put(ofx::prop::kFilePathExists, 0);
  definer.button(param::kReload, "Read again", "Reads the analysis file again.");
  Props media = definer.text(param::kMediaFile, "Media file",
                             "The film that \"Analyse\" watches; a host does not tell it.");
  media.put(ofx::prop::kStringMode, ofx::value::kStringFilePath);
  media.put(ofx::prop::kFilePathExists, 0);
  definer.button(param::kAnalyse, "Analyse",
                 "Asks the Kuleshov engine, which must be running, for the film's emotion curve.");
  definer.flag(param::kAnalyseNow, "Analyse now",
               "Does what the button does, for hosts without buttons.");
  definer.number(param::kTimeOffset, "Time offset",
                 "Frames to add to the host's time to get the film's.", 0, -1e7, 1e7, -1000, 1000);
  definer.number(param::kPatience, "Engine patience", "Seconds that an analysis may take.", 3600, 1,
                 86400, 1, 7200);
  Props status = definer.text(param::kStatus, "Status", "What the plug-in has to say.");
  status.put(ofx::prop::kStringMode, ofx::value::kStringLabel);
  status.put(ofx::prop::kEvaluateOnChange, 0);
  status.put(ofx::prop::kPluginMayWrite, 1);
  Props curve = definer.text(param::kCurve, "Curve", "The curve, kept with the project.");
  // MLT neither sets nor restores what is secret.
  curve.put(ofx::prop::kSecret, hostIsMlt() ? 0 : 1);
  curve.put(ofx::prop::kPluginMayWrite, 1);
}

ofx::Status describeInContext(const EffectType& type, ofx::Effect effect) {
  ofx::ParamSet params = nullptr;
  if (suites().effect->getParamSet(effect, &params) != ofx::kOk) {
    return ofx::kErrBadHandle;
  }
  defineClip(effect, "Output");
  defineClip(effect, "Source");
  ParamDefiner definer(params);
  type.defineParams(definer);
  defineFilmParams(definer);
  return ofx::kOk;
}

ofx::Status instanceChanged(const EffectType& type, Instance& instance, const Props& in) {
  // What the plug-in set itself needs no answer, and would come round for ever. What only moves on
  // with the playhead was not changed by anybody.
  std::string reason = in.get(ofx::prop::kChangeReason);
  if (in.get(ofx::prop::kType) != ofx::value::kTypeParameter ||
      reason == ofx::value::kPluginEdited || reason == ofx::value::kTimeChanged) {
    return ofx::kReplyDefault;
  }
  std::string name = in.get(ofx::prop::kName);
  double time = in.get(ofx::prop::kTime, 0.0);
  bool fresh = false;
  if (name == param::kAnalysisFile || name == param::kReload) {
    fresh = instance.load();
  } else if (name == param::kAnalyse ||
             (name == param::kAnalyseNow &&
              instance.params().flag(param::kAnalyseNow, time, false))) {
    fresh = instance.analyse();
  }
  if (fresh) {
    type.curveChanged(instance, time);
  }
  type.changed(instance, name, time);
  return ofx::kOk;
}

ofx::Status isIdentity(const EffectType& type, Instance& instance, const Props& in,
                       const Props& out) {
  double time = in.get(ofx::prop::kTime, 0.0);
  if (!type.isIdentity(instance, time)) {
    return ofx::kReplyDefault;
  }
  out.put(ofx::prop::kName, "Source");
  out.put(ofx::prop::kTime, time);
  return ofx::kOk;
}

ofx::Status render(const EffectType& type, Instance& instance, const Props& in) {
  RenderArgs args;
  args.time = in.get(ofx::prop::kTime, 0.0);
  args.window = {
      in.get(ofx::prop::kRenderWindow, 0, 0), in.get(ofx::prop::kRenderWindow, 0, 1),
      in.get(ofx::prop::kRenderWindow, 0, 2), in.get(ofx::prop::kRenderWindow, 0, 3)};
  args.field = in.get(ofx::prop::kFieldToRender);
  return type.render(instance, args);
}

ofx::Status onInstance(const EffectType& type, const std::string& action, ofx::Effect effect,
                       const Props& in, const Props& out) {
  if (action == ofx::action::kCreateInstance) {
    instances.create(effect);
    return ofx::kOk;
  }
  if (action == ofx::action::kDestroyInstance) {
    instances.destroy(effect);
    return ofx::kOk;
  }
  if (action == ofx::action::kInstanceChanged) {
    return instanceChanged(type, *instances.find(effect), in);
  }
  if (action == ofx::action::kSyncPrivateData) {
    instances.find(effect)->keepRendered();
    return ofx::kOk;
  }
  if (action == ofx::action::kGetClipPreferences) {
    if (!type.framesVary() || out.set() == nullptr) {
      return ofx::kReplyDefault;
    }
    out.put(ofx::prop::kFrameVarying, 1);
    return ofx::kOk;
  }
  if (action == ofx::action::kBeginSequenceRender) {
    type.beginRender(*instances.find(effect), in.get("OfxImageEffectPropFrameRange", 0.0));
    return ofx::kOk;
  }
  if (action == ofx::action::kIsIdentity) {
    return isIdentity(type, *instances.find(effect), in, out);
  }
  if (action == ofx::action::kRender) {
    return render(type, *instances.find(effect), in);
  }
  return ofx::kReplyDefault;
}

ofx::Status onAction(const EffectType& type, const std::string& action, ofx::Effect effect,
                     const Props& in, const Props& out) {
  if (action == ofx::action::kLoad) {
    fetchSuites();
    return suites().complete() ? ofx::kOk : ofx::kErrMissingHostFeature;
  }
  if (action == ofx::action::kUnload) {
    forgetFilms();
    return ofx::kOk;
  }
  if (!suites().complete()) {
    return ofx::kErrMissingHostFeature;
  }
  if (action == ofx::action::kPurgeCaches) {
    forgetFilms();
    return ofx::kOk;
  }
  if (effect == nullptr) {
    return ofx::kErrBadHandle;
  }
  if (action == ofx::action::kDescribe) {
    return describe(type, effect);
  }
  if (action == ofx::action::kDescribeInContext) {
    return describeInContext(type, effect);
  }
  return onInstance(type, action, effect, in, out);
}

template <const EffectType& (*type)()>
ofx::Status mainEntry(const char* action, const void* handle, ofx::PropertySet in,
                      ofx::PropertySet out) {
  if (action == nullptr) {
    return ofx::kErrUnknown;
  }
  try {
    return onAction(type(), action, static_cast<ofx::Effect>(const_cast<void*>(handle)), Props(in),
                    Props(out));
  } catch (const std::bad_alloc&) {
    return ofx::kErrMemory;
  } catch (...) {
    return ofx::kFailed;
  }
}

template <const EffectType& (*type)()>
ofx::Plugin* pluginOf() {
  static ofx::Plugin plugin = {ofx::kApi, 1, type().identifier(), 1, 0, setHost, mainEntry<type>};
  return &plugin;
}

constexpr int kPluginCount = 3;

}  // namespace

}  // namespace kuleshov

KULESHOV_EXPORT int OfxGetNumberOfPlugins() { return kuleshov::kPluginCount; }

KULESHOV_EXPORT ofx::Plugin* OfxGetPlugin(int nth) {
  switch (nth) {
    case 0:
      return kuleshov::pluginOf<kuleshov::meterEffect>();
    case 1:
      return kuleshov::pluginOf<kuleshov::driveEffect>();
    case 2:
      return kuleshov::pluginOf<kuleshov::gradeEffect>();
    default:
      return nullptr;
  }
}

// Of OpenFX 1.5: called before anything else by hosts that know it.
KULESHOV_EXPORT ofx::Status OfxSetHost(const ofx::Host* host) {
  kuleshov::setHost(const_cast<ofx::Host*>(host));
  return ofx::kOk;
}
