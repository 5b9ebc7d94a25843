// The curves that the plug-in has read or asked for, shared by all its instances: some hosts make a
// new instance for every frame.
#pragma once

#include <memory>
#include <string>

#include "engine.h"

namespace kuleshov {

struct Film {
  // Null if there is none; then the problem says why, or is empty where nothing was asked for.
  std::shared_ptr<const Curve> curve;
  std::string problem;
  bool cancelled = false;
};

// Returns the curve of a saved analysis; reads the file again only once it has changed.
Film filmOfFile(const std::string& path);

// Returns the curve of a text that a host kept.
Film filmOfText(const std::string& text);

// Asks the engine.
Film filmOfEngine(const std::string& media, Watcher& watcher, const EngineLimits& limits);

// Like filmOfEngine, for renders, which come many times a second: remembers the answer, and does
// not ask again for a while after a failure.
Film filmOfEngineInRender(const std::string& media, Watcher& watcher, const EngineLimits& limits);

// Whether a sentence was not told yet since the plug-in was loaded.
bool firstTime(const std::string& sentence);

void forgetFilms();

}  // namespace kuleshov
