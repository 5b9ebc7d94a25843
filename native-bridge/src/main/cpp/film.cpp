#include "film.h"

#include <exception>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>

#include "analysis_file.h"
#include "curve_text.h"

namespace kuleshov {

namespace {

constexpr std::size_t kMostFilms = 16;
constexpr std::size_t kMostSentences = 64;
constexpr auto kPause = std::chrono::seconds(30);

struct FileFilm {
  std::filesystem::file_time_type changed;
  std::filesystem::file_time_type cutsChanged;
  std::uintmax_t size = 0;
  Film film;
};

struct EngineFilm {
  Film film;
  std::chrono::steady_clock::time_point asked;
};

std::mutex guard;
std::map<std::string, FileFilm> files;
std::map<std::string, EngineFilm> engineFilms;
std::set<std::string> sentences;

template <typename Entry>
void keep(std::map<std::string, Entry>& films, const std::string& key, const Entry& entry) {
  if (films.size() >= kMostFilms) {
    films.clear();
  }
  films[key] = entry;
}

// What the plug-in draws is always what the kept text says, so that a first render and one from
// the saved project are equal to the last bit.
Film settled(const Curve& curve) {
  Film film;
  film.curve = std::make_shared<const Curve>(parseCurve(writeCurve(curve)));
  return film;
}

template <typename Source>
Film attempt(Source source) {
  try {
    return settled(source());
  } catch (const std::exception& e) {
    Film film;
    film.problem = e.what();
    return film;
  }
}

}  // namespace

Film filmOfFile(const std::string& path) {
  std::filesystem::path file = std::filesystem::u8path(path);
  std::error_code ignored;
  FileFilm now;
  now.changed = std::filesystem::last_write_time(file, ignored);
  now.cutsChanged = std::filesystem::last_write_time(file.parent_path() / "suggestions.json", ignored);
  now.size = std::filesystem::file_size(file, ignored);
  {
    std::lock_guard<std::mutex> lock(guard);
    auto known = files.find(path);
    if (known != files.end() && known->second.changed == now.changed &&
        known->second.cutsChanged == now.cutsChanged && known->second.size == now.size) {
      return known->second.film;
    }
  }
  now.film = attempt([&] { return readAnalysisFile(path); });
  std::lock_guard<std::mutex> lock(guard);
  keep(files, path, now);
  return now.film;
}

Film filmOfText(const std::string& text) {
  return attempt([&] { return parseCurve(text); });
}

Film filmOfEngine(const std::string& media, Watcher& watcher, const EngineLimits& limits) {
  EngineAnswer answer = analyseWithEngine(media, watcher, limits);
  Film film;
  switch (answer.kind) {
    case EngineAnswer::Kind::kCurve:
      answer.curve.origin.clear();
      film = attempt([&] { return answer.curve; });
      break;
    case EngineAnswer::Kind::kFailed:
      film.problem = answer.message;
      break;
    case EngineAnswer::Kind::kCancelled:
      film.cancelled = true;
      break;
  }
  std::lock_guard<std::mutex> lock(guard);
  keep(engineFilms, media, EngineFilm{film, std::chrono::steady_clock::now()});
  return film;
}

Film filmOfEngineInRender(const std::string& media, Watcher& watcher, const EngineLimits& limits) {
  {
    std::lock_guard<std::mutex> lock(guard);
    auto known = engineFilms.find(media);
    if (known != engineFilms.end() &&
        (known->second.film.curve != nullptr ||
         std::chrono::steady_clock::now() < known->second.asked + kPause)) {
      return known->second.film;
    }
  }
  return filmOfEngine(media, watcher, limits);
}

bool firstTime(const std::string& sentence) {
  std::lock_guard<std::mutex> lock(guard);
  if (sentences.size() >= kMostSentences) {
    sentences.clear();
  }
  return sentences.insert(sentence).second;
}

void forgetFilms() {
  std::lock_guard<std::mutex> lock(guard);
  files.clear();
  engineFilms.clear();
  sentences.clear();
}

}  // namespace kuleshov
