// Every effect in every mood of the host, in every kind of picture.
#include "scene.h"

using namespace scene;
using namespace kuleshov;

TEST(moods_meter_drawsTheSamePictureInAll) {
  MeterLook look;
  for (const Mood& mood : testhost::moods()) {
    Host host(mood);
    {
      Session session(host, bundle().plugin(kMeter));
      EffectTag* effect = withFilm(session);
      for (Pixel depth : {Pixel::kByte, Pixel::kShort, Pixel::kFloat}) {
        for (int components : {3, 4}) {
          Picture source = testCard(depth, components, kFrame, mood);
          Picture output = blank(source);
          CHECK_EQUAL(ofx::kOk, session.render(effect, 100, source, output));
          CHECK_EQUAL(std::string(), difference(expected(source, look, 100), output));
        }
      }
    }
    checkClean(host);
  }
}

TEST(moods_styles_areChosenInAll) {
  for (const Mood& mood : testhost::moods()) {
    Host host(mood);
    Session session(host, bundle().plugin(kMeter));
    EffectTag* effect = withFilm(session);
    for (int style = 0; style < kMeterStyleCount; style++) {
      session.setNumber(effect, "style", style);
      MeterLook look;
      look.style = static_cast<MeterStyle>(style);
      Picture source = testCard(Pixel::kByte, 4, kFrame, mood);
      Picture output = blank(source);
      CHECK_EQUAL(ofx::kOk, session.render(effect, 42, source, output));
      CHECK_EQUAL(std::string(), difference(expected(source, look, 42), output));
    }
  }
}

TEST(moods_driveAndGrade_renderInAll) {
  for (const Mood& mood : testhost::moods()) {
    Host host(mood);
    {
      Session drive(host, bundle().plugin(kDrive));
      EffectTag* effect = withFilm(drive);
      Picture source = testCard(Pixel::kShort, 4, kFrame, mood);
      Picture output = blank(source);
      CHECK_EQUAL(ofx::kOk, drive.render(effect, 10, source, output));
      CHECK_EQUAL(std::string(), difference(source, output));
      Session grade(host, bundle().plugin(kGrade));
      effect = withFilm(grade);
      CHECK_EQUAL(ofx::kOk, grade.render(effect, 80, source, output));
      CHECK(!difference(source, output).empty());
    }
    checkClean(host);
  }
}

TEST(moods_withoutAnalysis_renderUntouchedAndSaySo) {
  for (const Mood& mood : testhost::moods()) {
    Host host(mood);
    {
      for (int plugin : {kMeter, kDrive, kGrade}) {
        Session session(host, bundle().plugin(plugin));
        EffectTag* effect = session.create();
        session.setText(effect, "analysisFile", "/nowhere/analysis.json");
        Picture source = testCard(Pixel::kByte, 4, kFrame, mood);
        Picture output = blank(source);
        CHECK_EQUAL(ofx::kOk, session.render(effect, 10, source, output));
        CHECK_EQUAL(std::string(), difference(source, output));
      }
    }
    checkClean(host);
    CHECK(!mood.optionalSuites || heard(host, "/nowhere/analysis.json"));
  }
}

TEST(moods_goldenFrames_matchToTheBit) {
  const char* alphas[] = {ofx::value::kOpaque, ofx::value::kPreMultiplied,
                          ofx::value::kUnPreMultiplied};
  std::string found;
  Host host{Mood()};
  for (int plugin : {kMeter, kGrade}) {
    Session session(host, bundle().plugin(plugin));
    EffectTag* effect = withFilm(session);
    for (Pixel depth : {Pixel::kByte, Pixel::kShort}) {
      for (int components : {3, 4}) {
        for (const char* alpha : alphas) {
          for (int style = 0; style < (plugin == kMeter ? kMeterStyleCount : 1); style++) {
            if (plugin == kMeter) {
              session.setNumber(effect, "style", style);
            }
            Picture source = testCard(depth, components, kFrame, Mood(), alpha);
            Picture output = blank(source);
            CHECK_EQUAL(ofx::kOk, session.render(effect, 137, source, output));
            found += std::string(plugin == kMeter ? "meter " : "grade ") +
                     (depth == Pixel::kByte ? "8-bit " : "16-bit ") +
                     (components == 3 ? "RGB " : "RGBA ") + alpha + " style " +
                     std::to_string(style) + " " +
                     hashOf(output.bytes.data(), output.bytes.size()) + "\n";
          }
        }
      }
    }
  }
  checkGolden("meter/frames.txt", found);
}
