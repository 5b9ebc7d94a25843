// The host's image effect suite.
#include "test_host.h"

namespace testhost {

namespace {

const char* depthName(Pixel depth) {
  return depth == Pixel::kByte    ? ofx::value::kDepthByte
         : depth == Pixel::kShort ? ofx::value::kDepthShort
                                  : ofx::value::kDepthFloat;
}

void putInts(PropertySetTag& props, const char* name, std::vector<int> values) {
  props.values[name].ints = std::move(values);
}

void putString(PropertySetTag& props, const char* name, const std::string& value) {
  props.values[name].strings = {value};
}

void describeImage(PropertySetTag& props, Picture& picture) {
  const ofx::RectI& b = picture.bounds;
  const ofx::RectI& f = picture.frame;
  props.values[ofx::prop::kImageData].pointers = {picture.row(b.y1)};
  putInts(props, ofx::prop::kImageBounds, {b.x1, b.y1, b.x2, b.y2});
  putInts(props, ofx::prop::kImageRod, {f.x1, f.y1, f.x2, f.y2});
  putInts(props, ofx::prop::kImageRowBytes,
          {picture.negativeRows ? -picture.pitch() : picture.pitch()});
  putString(props, ofx::prop::kPixelDepth, depthName(picture.depth));
  putString(props, ofx::prop::kComponents,
            picture.components == 3 ? ofx::value::kRgb : ofx::value::kRgba);
  putString(props, ofx::prop::kPreMultiplication, picture.alpha);
  putString(props, ofx::prop::kImageField, picture.field);
  props.values[ofx::prop::kPixelAspect].doubles = {picture.aspect};
}

ofx::Status getPropertySet(ofx::Effect effect, ofx::PropertySet* props) {
  effect->host->nextCall();
  *props = &effect->props;
  return ofx::kOk;
}

ofx::Status getParamSet(ofx::Effect effect, ofx::ParamSet* params) {
  effect->host->nextCall();
  *params = &effect->params;
  return ofx::kOk;
}

ofx::Status clipDefine(ofx::Effect effect, const char* name, ofx::PropertySet* props) {
  ClipTag& clip = effect->clips[name];
  clip.host = effect->host;
  clip.props.host = effect->host;
  *props = &clip.props;
  return ofx::kOk;
}

ofx::Status clipGetHandle(ofx::Effect effect, const char* name, ofx::Clip* clip,
                          ofx::PropertySet* props) {
  effect->host->nextCall();
  if (!effect->instance) {
    effect->host->fault("clip of a description");
    return ofx::kErrBadHandle;
  }
  auto found = effect->clips.find(name);
  if (found == effect->clips.end()) {
    return ofx::kErrUnknown;
  }
  *clip = &found->second;
  if (props != nullptr) {
    *props = &found->second.props;
  }
  return ofx::kOk;
}

ofx::Status clipGetImage(ofx::Clip clip, ofx::Time, const ofx::RectD*, ofx::PropertySet* image) {
  Host* host = clip->host;
  host->nextCall();
  if (clip->picture == nullptr) {
    return ofx::kFailed;
  }
  if (host->action != ofx::action::kRender) {
    host->fault("image outside of a render");
  }
  if (host->mood().clipIsImage) {
    describeImage(clip->props, *clip->picture);
    *image = &clip->props;
    return ofx::kOk;
  }
  auto* props = new PropertySetTag();
  props->host = host;
  props->image = true;
  describeImage(*props, *clip->picture);
  std::lock_guard<std::mutex> lock(host->guard);
  host->openImages.insert(props);
  *image = props;
  return ofx::kOk;
}

ofx::Status clipReleaseImage(ofx::PropertySet image) {
  Host* host = image->host;
  if (host->mood().clipIsImage) {
    return ofx::kOk;
  }
  std::lock_guard<std::mutex> lock(host->guard);
  if (host->openImages.erase(image) == 0) {
    host->faults.push_back("image released twice");
    return ofx::kErrBadHandle;
  }
  delete image;
  return ofx::kOk;
}

int abortRender(ofx::Effect) { return 0; }

}  // namespace

const ofx::ImageEffectSuite* imageEffectSuite() {
  static const ofx::ImageEffectSuite suite = {
      getPropertySet, getParamSet,      clipDefine, clipGetHandle, nullptr, clipGetImage,
      clipReleaseImage, nullptr,        abortRender, nullptr,      nullptr, nullptr, nullptr};
  return &suite;
}

}  // namespace testhost
