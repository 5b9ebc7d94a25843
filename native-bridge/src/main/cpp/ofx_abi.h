// The part of the OpenFX 1.4 binary interface that this plug-in uses, declared by itself: the order
// of the functions in each suite, the structs that a host reads, and the names that both sides spell.
#pragma once

#include <cstddef>

namespace ofx {

using Status = int;
constexpr Status kOk = 0;
constexpr Status kFailed = 1;
constexpr Status kErrFatal = 2;
constexpr Status kErrUnknown = 3;
constexpr Status kErrMissingHostFeature = 4;
constexpr Status kErrUnsupported = 5;
constexpr Status kErrExists = 6;
constexpr Status kErrMemory = 8;
constexpr Status kErrBadHandle = 9;
constexpr Status kErrBadIndex = 10;
constexpr Status kErrValue = 11;
constexpr Status kReplyYes = 12;
constexpr Status kReplyNo = 13;
constexpr Status kReplyDefault = 14;
constexpr Status kErrImageFormat = 1000;

using Time = double;
using PropertySet = struct PropertySetTag*;
using Effect = struct EffectTag*;
using Clip = struct ClipTag*;
using Param = struct ParamTag*;
using ParamSet = struct ParamSetTag*;
using ImageMemory = struct ImageMemoryTag*;
using Mutex = struct MutexTag*;

struct RectD {
  double x1, y1, x2, y2;
};

struct RectI {
  int x1, y1, x2, y2;
};

struct RangeD {
  double min, max;
};

struct Host {
  PropertySet host;
  const void* (*fetchSuite)(PropertySet host, const char* name, int version);
};

using MainEntry = Status(const char* action, const void* handle, PropertySet in, PropertySet out);

struct Plugin {
  const char* api;
  int apiVersion;
  const char* identifier;
  unsigned int major;
  unsigned int minor;
  void (*setHost)(Host* host);
  MainEntry* mainEntry;
};

struct PropertySuite {
  Status (*setPointer)(PropertySet, const char* name, int index, void* value);
  Status (*setString)(PropertySet, const char* name, int index, const char* value);
  Status (*setDouble)(PropertySet, const char* name, int index, double value);
  Status (*setInt)(PropertySet, const char* name, int index, int value);
  Status (*setPointerN)(PropertySet, const char* name, int count, void* const* values);
  Status (*setStringN)(PropertySet, const char* name, int count, const char* const* values);
  Status (*setDoubleN)(PropertySet, const char* name, int count, const double* values);
  Status (*setIntN)(PropertySet, const char* name, int count, const int* values);
  Status (*getPointer)(PropertySet, const char* name, int index, void** value);
  Status (*getString)(PropertySet, const char* name, int index, char** value);
  Status (*getDouble)(PropertySet, const char* name, int index, double* value);
  Status (*getInt)(PropertySet, const char* name, int index, int* value);
  Status (*getPointerN)(PropertySet, const char* name, int count, void** values);
  Status (*getStringN)(PropertySet, const char* name, int count, char** values);
  Status (*getDoubleN)(PropertySet, const char* name, int count, double* values);
  Status (*getIntN)(PropertySet, const char* name, int count, int* values);
  Status (*reset)(PropertySet, const char* name);
  Status (*getDimension)(PropertySet, const char* name, int* count);
};

struct ImageEffectSuite {
  Status (*getPropertySet)(Effect, PropertySet*);
  Status (*getParamSet)(Effect, ParamSet*);
  Status (*clipDefine)(Effect, const char* name, PropertySet*);
  Status (*clipGetHandle)(Effect, const char* name, Clip*, PropertySet*);
  Status (*clipGetPropertySet)(Clip, PropertySet*);
  Status (*clipGetImage)(Clip, Time, const RectD* region, PropertySet* image);
  Status (*clipReleaseImage)(PropertySet image);
  Status (*clipGetRegionOfDefinition)(Clip, Time, RectD*);
  int (*abort)(Effect);
  Status (*imageMemoryAlloc)(Effect, std::size_t bytes, ImageMemory*);
  Status (*imageMemoryFree)(ImageMemory);
  Status (*imageMemoryLock)(ImageMemory, void** memory);
  Status (*imageMemoryUnlock)(ImageMemory);
};

struct ParameterSuite {
  Status (*define)(ParamSet, const char* type, const char* name, PropertySet*);
  Status (*getHandle)(ParamSet, const char* name, Param*, PropertySet*);
  Status (*setGetPropertySet)(ParamSet, PropertySet*);
  Status (*getPropertySet)(Param, PropertySet*);
  Status (*getValue)(Param, ...);
  Status (*getValueAtTime)(Param, Time, ...);
  Status (*getDerivative)(Param, Time, ...);
  Status (*getIntegral)(Param, Time, Time, ...);
  Status (*setValue)(Param, ...);
  Status (*setValueAtTime)(Param, Time, ...);
  Status (*getNumKeys)(Param, unsigned int* count);
  Status (*getKeyTime)(Param, unsigned int index, Time* time);
  Status (*getKeyIndex)(Param, Time, int direction, int* index);
  Status (*deleteKey)(Param, Time);
  Status (*deleteAllKeys)(Param);
  Status (*copy)(Param to, Param from, Time offset, const RangeD* range);
  Status (*editBegin)(ParamSet, const char* name);
  Status (*editEnd)(ParamSet);
};

using ThreadFunction = void(unsigned int index, unsigned int count, void* argument);

struct MultiThreadSuite {
  Status (*multiThread)(ThreadFunction* function, unsigned int threads, void* argument);
  Status (*numCpus)(unsigned int* count);
  Status (*index)(unsigned int* index);
  int (*isSpawnedThread)();
  Status (*mutexCreate)(Mutex*, int count);
  Status (*mutexDestroy)(Mutex);
  Status (*mutexLock)(Mutex);
  Status (*mutexUnlock)(Mutex);
  Status (*mutexTryLock)(Mutex);
};

// Version 2 begins with what version 1 consists of.
struct MessageSuite {
  Status (*message)(void* handle, const char* type, const char* id, const char* format, ...);
  Status (*setPersistent)(void* handle, const char* type, const char* id, const char* format, ...);
  Status (*clearPersistent)(void* handle);
};

struct ProgressSuiteV1 {
  Status (*start)(void* effect, const char* label);
  Status (*update)(void* effect, double progress);
  Status (*end)(void* effect);
};

struct ProgressSuiteV2 {
  Status (*start)(void* effect, const char* label, const char* id);
  Status (*update)(void* effect, double progress);
  Status (*end)(void* effect);
};

struct TimeLineSuite {
  Status (*getTime)(void* effect, double* time);
  Status (*gotoTime)(void* effect, double time);
  Status (*getTimeBounds)(void* effect, double* first, double* last);
};

constexpr const char* kApi = "OfxImageEffectPluginAPI";

namespace suite {
constexpr const char* kProperty = "OfxPropertySuite";
constexpr const char* kImageEffect = "OfxImageEffectSuite";
constexpr const char* kParameter = "OfxParameterSuite";
constexpr const char* kMultiThread = "OfxMultiThreadSuite";
constexpr const char* kMessage = "OfxMessageSuite";
constexpr const char* kProgress = "OfxProgressSuite";
constexpr const char* kTimeLine = "OfxTimeLineSuite";
}  // namespace suite

namespace action {
constexpr const char* kLoad = "OfxActionLoad";
constexpr const char* kUnload = "OfxActionUnload";
constexpr const char* kDescribe = "OfxActionDescribe";
constexpr const char* kDescribeInContext = "OfxImageEffectActionDescribeInContext";
constexpr const char* kCreateInstance = "OfxActionCreateInstance";
constexpr const char* kDestroyInstance = "OfxActionDestroyInstance";
constexpr const char* kInstanceChanged = "OfxActionInstanceChanged";
constexpr const char* kBeginInstanceChanged = "OfxActionBeginInstanceChanged";
constexpr const char* kEndInstanceChanged = "OfxActionEndInstanceChanged";
constexpr const char* kSyncPrivateData = "OfxActionSyncPrivateData";
constexpr const char* kPurgeCaches = "OfxActionPurgeCaches";
constexpr const char* kGetClipPreferences = "OfxImageEffectActionGetClipPreferences";
constexpr const char* kGetRegionOfDefinition = "OfxImageEffectActionGetRegionOfDefinition";
constexpr const char* kGetRegionsOfInterest = "OfxImageEffectActionGetRegionsOfInterest";
constexpr const char* kIsIdentity = "OfxImageEffectActionIsIdentity";
constexpr const char* kRender = "OfxImageEffectActionRender";
constexpr const char* kBeginSequenceRender = "OfxImageEffectActionBeginSequenceRender";
constexpr const char* kEndSequenceRender = "OfxImageEffectActionEndSequenceRender";
}  // namespace action

namespace prop {
constexpr const char* kType = "OfxPropType";
constexpr const char* kName = "OfxPropName";
constexpr const char* kLabel = "OfxPropLabel";
constexpr const char* kShortLabel = "OfxPropShortLabel";
constexpr const char* kLongLabel = "OfxPropLongLabel";
constexpr const char* kDescription = "OfxPropPluginDescription";
constexpr const char* kTime = "OfxPropTime";
constexpr const char* kInstanceData = "OfxPropInstanceData";
constexpr const char* kChangeReason = "OfxPropChangeReason";
constexpr const char* kContext = "OfxImageEffectPropContext";
constexpr const char* kSupportedContexts = "OfxImageEffectPropSupportedContexts";
constexpr const char* kGrouping = "OfxImageEffectPluginPropGrouping";
constexpr const char* kThreadSafety = "OfxImageEffectPluginRenderThreadSafety";
constexpr const char* kHostFrameThreading = "OfxImageEffectPluginPropHostFrameThreading";
constexpr const char* kSupportedDepths = "OfxImageEffectPropSupportedPixelDepths";
constexpr const char* kSupportsMultipleDepths = "OfxImageEffectPropMultipleClipDepths";
constexpr const char* kSupportsTiles = "OfxImageEffectPropSupportsTiles";
constexpr const char* kSupportsMultiResolution = "OfxImageEffectPropSupportsMultiResolution";
constexpr const char* kTemporalAccess = "OfxImageEffectPropTemporalClipAccess";
constexpr const char* kSupportedComponents = "OfxImageEffectPropSupportedComponents";
constexpr const char* kFieldExtraction = "OfxImageClipPropFieldExtraction";
constexpr const char* kConnected = "OfxImageClipPropConnected";
constexpr const char* kFrameRate = "OfxImageEffectPropFrameRate";
constexpr const char* kFrameVarying = "OfxImageEffectFrameVarying";
constexpr const char* kRenderWindow = "OfxImageEffectPropRenderWindow";
constexpr const char* kRenderScale = "OfxImageEffectPropRenderScale";
constexpr const char* kFieldToRender = "OfxImageEffectPropFieldToRender";
constexpr const char* kPixelDepth = "OfxImageEffectPropPixelDepth";
constexpr const char* kComponents = "OfxImageEffectPropComponents";
constexpr const char* kPreMultiplication = "OfxImageEffectPropPreMultiplication";
constexpr const char* kImageData = "OfxImagePropData";
constexpr const char* kImageBounds = "OfxImagePropBounds";
constexpr const char* kImageRod = "OfxImagePropRegionOfDefinition";
constexpr const char* kImageRowBytes = "OfxImagePropRowBytes";
constexpr const char* kImageField = "OfxImagePropField";
constexpr const char* kPixelAspect = "OfxImagePropPixelAspectRatio";
constexpr const char* kDefault = "OfxParamPropDefault";
constexpr const char* kMin = "OfxParamPropMin";
constexpr const char* kMax = "OfxParamPropMax";
constexpr const char* kDisplayMin = "OfxParamPropDisplayMin";
constexpr const char* kDisplayMax = "OfxParamPropDisplayMax";
constexpr const char* kIncrement = "OfxParamPropIncrement";
constexpr const char* kDigits = "OfxParamPropDigits";
constexpr const char* kHint = "OfxParamPropHint";
constexpr const char* kParent = "OfxParamPropParent";
constexpr const char* kSecret = "OfxParamPropSecret";
constexpr const char* kEnabled = "OfxParamPropEnabled";
constexpr const char* kAnimates = "OfxParamPropAnimates";
constexpr const char* kPersistent = "OfxParamPropPersistant";
constexpr const char* kEvaluateOnChange = "OfxParamPropEvaluateOnChange";
constexpr const char* kPluginMayWrite = "OfxParamPropPluginMayWrite";
constexpr const char* kChoiceOption = "OfxParamPropChoiceOption";
constexpr const char* kStringMode = "OfxParamPropStringMode";
constexpr const char* kFilePathExists = "OfxParamPropStringFilePathExists";
constexpr const char* kGroupOpen = "OfxParamPropGroupOpen";
}  // namespace prop

namespace value {
constexpr const char* kTypeParameter = "OfxTypeParameter";
constexpr const char* kUserEdited = "OfxChangeUserEdited";
constexpr const char* kPluginEdited = "OfxChangePluginEdited";
constexpr const char* kTimeChanged = "OfxChangeTime";
constexpr const char* kContextFilter = "OfxImageEffectContextFilter";
constexpr const char* kContextGeneral = "OfxImageEffectContextGeneral";
constexpr const char* kRenderUnsafe = "OfxImageEffectRenderUnsafe";
constexpr const char* kDepthByte = "OfxBitDepthByte";
constexpr const char* kDepthShort = "OfxBitDepthShort";
constexpr const char* kDepthFloat = "OfxBitDepthFloat";
constexpr const char* kRgba = "OfxImageComponentRGBA";
constexpr const char* kRgb = "OfxImageComponentRGB";
constexpr const char* kOpaque = "OfxImageOpaque";
constexpr const char* kPreMultiplied = "OfxImageAlphaPremultiplied";
constexpr const char* kUnPreMultiplied = "OfxImageAlphaUnPremultiplied";
constexpr const char* kFieldNone = "OfxFieldNone";
constexpr const char* kFieldBoth = "OfxFieldBoth";
constexpr const char* kFieldLower = "OfxFieldLower";
constexpr const char* kFieldUpper = "OfxFieldUpper";
constexpr const char* kMessageError = "OfxMessageError";
constexpr const char* kMessageWarning = "OfxMessageWarning";
constexpr const char* kMessageInfo = "OfxMessageMessage";
constexpr const char* kMessageLog = "OfxMessageLog";
constexpr const char* kStringFilePath = "OfxParamStringIsFilePath";
constexpr const char* kStringLabel = "OfxParamStringIsLabel";
}  // namespace value

namespace type {
constexpr const char* kInteger = "OfxParamTypeInteger";
constexpr const char* kDouble = "OfxParamTypeDouble";
constexpr const char* kBoolean = "OfxParamTypeBoolean";
constexpr const char* kChoice = "OfxParamTypeChoice";
constexpr const char* kRgb = "OfxParamTypeRGB";
constexpr const char* kString = "OfxParamTypeString";
constexpr const char* kGroup = "OfxParamTypeGroup";
constexpr const char* kPushButton = "OfxParamTypePushButton";
}  // namespace type

}  // namespace ofx
