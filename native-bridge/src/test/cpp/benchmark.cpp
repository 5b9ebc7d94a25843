// What the meter costs beside a plain copy of the frame, in the same run, through the plug-in's own
// entry point. Without the thread suite, as the copy has one thread too.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

#include "analysis_file.h"
#include "goldens.h"
#include "test_host.h"

using namespace testhost;

namespace {

constexpr int kRounds = 150;

double millis(const std::function<void()>& work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// The time that one round in ten stays under: the others also measure what else the machine does.
double quick(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 10];
}

Picture frame(Pixel depth) {
  Picture picture(depth, 4, {0, 0, 1920, 1080});
  for (int y = 0; y < 1080; y++) {
    for (int x = 0; x < 1920; x++) {
      for (int c = 0; c < 4; c++) {
        picture.set(x, y, c, c == 3 ? 1 : ((x * (c + 1) + y) & 255) / 255.0);
      }
    }
  }
  return picture;
}

// With one frame over and over, which then lies in the processor's cache, or with several in turn,
// as in a player, where they come from memory.
void measure(Session& session, EffectTag* effect, Pixel depth, const char* name, std::size_t turns) {
  std::vector<Picture> sources(turns, frame(depth));
  std::vector<Picture> outputs = sources;
  std::vector<double> copies;
  std::vector<double> meters;
  for (int round = 0; round < kRounds; round++) {
    Picture& source = sources[static_cast<std::size_t>(round) % turns];
    Picture& output = outputs[static_cast<std::size_t>(round) % turns];
    copies.push_back(millis([&] {
      for (int y = 0; y < 1080; y++) {
        std::memcpy(output.row(y), source.row(y),
                    static_cast<std::size_t>(1920 * source.bytesPerPixel()));
      }
    }));
    Picture& nextSource = sources[(static_cast<std::size_t>(round) + turns / 2) % turns];
    Picture& nextOutput = outputs[(static_cast<std::size_t>(round) + turns / 2) % turns];
    meters.push_back(
        millis([&] { session.render(effect, round * 4, nextSource, nextOutput); }));
  }
  std::printf("1080p %-11s %s: copy %.2f ms, meter %.2f ms, ratio %.2f\n", name,
              turns == 1 ? "one frame " : "six frames", quick(copies), quick(meters),
              quick(meters) / quick(copies));
}

}  // namespace

int main() {
  Mood mood;
  mood.optionalSuites = false;
  Host host(mood);
  Bundle bundle(KULESHOV_BINARY);
  Session session(host, bundle.plugin(0));
  EffectTag* effect = session.create();
  session.setText(effect, "analysisFile", std::string(KULESHOV_FILMS) + "/film/analysis.json");
  for (int style = 0; style < 3; style++) {
    session.setNumber(effect, "style", style);
    std::printf("style %d\n", style);
    for (std::size_t turns : {1U, 6U}) {
      measure(session, effect, Pixel::kByte, "8-bit RGBA", turns);
      measure(session, effect, Pixel::kShort, "16-bit RGBA", turns);
      measure(session, effect, Pixel::kFloat, "float RGBA", turns);
    }
  }
  session.setNumber(effect, "opacity", 0);
  double identity = millis([&] {
    for (int i = 0; i < 1000; i++) {
      session.identity(effect, i);
    }
  });
  std::printf("identity: %.4f ms a frame\n", identity / 1000);
  return 0;
}
