package dev.kuleshov.core.text;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.text.TextRequest;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Films in which something is said, and models that say what a test wants. */
final class Said {

  private Said() {}

  /** Each sentence is a shot of four seconds; the third of them half a second. */
  static Story story(String language, String... sentences) {
    List<Word> words = new ArrayList<>();
    List<ShotProfile> shots = new ArrayList<>();
    RationalTime time = RationalTime.ZERO;
    for (int i = 0; i < sentences.length; i++) {
      RationalTime length = RationalTime.ofMillis(i == 2 ? 500 : 4000);
      TimeRange range = new TimeRange(time, time.plus(length));
      String[] parts = sentences[i].split(" ");
      RationalTime step = length.times(1, parts.length);
      for (int w = 0; w < parts.length; w++) {
        RationalTime start = time.plus(step.times(w, 1));
        words.add(new Word(new TimeRange(start, start.plus(step)), parts[w], .9));
      }
      shots.add(
          new ShotProfile(
              new Shot(i, new FrameRange(i * 100L, i * 100L + 100), range),
              0,
              i / 10.,
              .8,
              Emotion.HAPPY,
              TrendKind.RISING,
              Optional.of("kitchen"),
              ShotScale.MEDIUM));
      time = time.plus(length);
    }
    return new Story(
        new Transcript(language, words),
        new EmotionCurve(List.of(), shots, List.of(), Optional.empty()),
        time);
  }

  /** Each text is a cue of three seconds. */
  static SubtitleTrack cues(String language, String... texts) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      RationalTime start = RationalTime.ofSeconds(4L * i);
      cues.add(
          new Cue(new TimeRange(start, start.plus(RationalTime.ofSeconds(3))), List.of(texts[i])));
    }
    return new SubtitleTrack(language, cues);
  }

  /** A model with its answers ready; remembers what it was asked. */
  static final class Model implements TextGenerator {
    private final String[] answers;
    private final List<TextRequest> requests = new ArrayList<>();

    Model(String... answers) {
      this.answers = answers;
    }

    List<TextRequest> requests() {
      return requests;
    }

    @Override
    public String id() {
      return "scripted";
    }

    @Override
    public List<String> generate(TextRequest request, JobMonitor monitor) {
      requests.add(request);
      return List.of(answers[Math.min(requests.size(), answers.length) - 1]);
    }

    @Override
    public void close() {}
  }
}
