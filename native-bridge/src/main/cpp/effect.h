// What the three effects have in common, and what each does in its own way.
#pragma once

#include "instance.h"

namespace kuleshov {

// Declares parameters in a describe action. A type that the host does not know is left out.
class ParamDefiner {
 public:
  explicit ParamDefiner(ofx::ParamSet set) : set_(set) {}

  // What follows belongs to this group.
  void group(const char* name, const char* label, bool open);
  Props number(const char* name, const char* label, const char* hint, double initial, double least,
               double most, double shownLeast, double shownMost) const;
  Props integer(const char* name, const char* label, const char* hint) const;
  Props flag(const char* name, const char* label, const char* hint) const;
  Props choice(const char* name, const char* label, const char* hint, const char* const* options,
               int count, int initial) const;
  Props colour(const char* name, const char* label, const char* hint, const double (&rgb)[3]) const;
  Props text(const char* name, const char* label, const char* hint) const;
  Props button(const char* name, const char* label, const char* hint) const;

 private:
  Props define(const char* type, const char* name, const char* label, const char* hint) const;

  ofx::ParamSet set_;
  const char* group_ = nullptr;
};

struct RenderArgs {
  double time = 0;
  ofx::RectI window{0, 0, 0, 0};
  std::string field;
};

class EffectType {
 public:
  virtual ~EffectType() = default;
  virtual const char* identifier() const = 0;
  virtual const char* label() const = 0;
  virtual const char* description() const = 0;
  virtual void defineParams(ParamDefiner& definer) const = 0;
  // Whether the picture at this time is the source's own.
  virtual bool isIdentity(Instance& instance, double time) const = 0;
  virtual ofx::Status render(Instance& instance, const RenderArgs& args) const = 0;
  // Whether a still source gives a moving picture.
  virtual bool framesVary() const { return true; }
  // A parameter was changed by the editor.
  virtual void changed(Instance&, const std::string&, double) const {}
  // The project keeps a new curve.
  virtual void curveChanged(Instance&, double) const {}
  // Before frames are rendered.
  virtual void beginRender(Instance&, double) const {}
};

const EffectType& meterEffect();
const EffectType& driveEffect();
const EffectType& gradeEffect();

}  // namespace kuleshov
