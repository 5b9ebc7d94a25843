package dev.kuleshov.bridge;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.suggest.SuggestionReport;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A film of twelve seconds with four shots whose emotion is known by construction. */
final class BridgeFilm {

  private static final FrameRate RATE = FrameRate.FPS_25;
  private static final long FRAMES = 300;
  private static final long STEP = 5;

  private BridgeFilm() {}

  static Analysis analysis() {
    return analysis(FrameClock.constant(RATE, FRAMES));
  }

  static Analysis analysis(FrameClock clock) {
    List<Shot> shots = new ArrayList<>();
    long[] starts = {0, 70, 150, 240, FRAMES};
    for (int i = 0; i < 4; i++) {
      FrameRange frames = new FrameRange(starts[i], starts[i + 1]);
      shots.add(new Shot(i, frames, clock.timeOf(frames)));
    }
    Measurements measured =
        new Measurements(
            clock,
            List.of(),
            shots,
            PictureTrack.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            SoundTrack.NONE);
    EmotionCurve curve =
        new EmotionCurve(samples(clock), profiles(shots), List.of(), Optional.empty());
    return new Analysis(media(clock), "ab".repeat(32), measured, curve, List.of());
  }

  private static List<EmotionSample> samples(FrameClock clock) {
    List<EmotionSample> samples = new ArrayList<>();
    for (long frame = 0; frame < FRAMES; frame += STEP) {
      double turn = frame / 300.0 * 2 * Math.PI;
      double valence = .8 * StrictMath.sin(turn);
      double arousal = .6 * StrictMath.cos(1.5 * turn) + .1 * StrictMath.sin(9 * turn);
      samples.add(
          new EmotionSample(clock.timeOf(frame), frame, valence, arousal, .9, emotions(frame), 1));
    }
    return samples;
  }

  private static EmotionScores emotions(long frame) {
    if (frame < 25) {
      return EmotionScores.NONE;
    }
    return frame < 150
        ? EmotionScores.of(.2, .7, 0, 0, 0, 0, .1)
        : EmotionScores.of(.1, 0, .25, .25, .4, 0, 0);
  }

  private static List<ShotProfile> profiles(List<Shot> shots) {
    Emotion[] seen = {Emotion.NEUTRAL, Emotion.HAPPY, Emotion.FEARFUL, Emotion.FEARFUL};
    TrendKind[] trends = {
      TrendKind.RISING, TrendKind.FALLING, TrendKind.TURNING_POINT, TrendKind.FLAT
    };
    List<ShotProfile> profiles = new ArrayList<>();
    for (int i = 0; i < shots.size(); i++) {
      profiles.add(
          new ShotProfile(
              shots.get(i),
              .1 * i,
              -.05 * i,
              .8,
              seen[i],
              trends[i],
              Optional.empty(),
              ShotScale.CLOSE_UP));
    }
    return profiles;
  }

  private static MediaInfo media(FrameClock clock) {
    return new MediaInfo(
        Path.of("/films/näme 影片's.mp4"),
        "mov",
        clock.duration(),
        Optional.of(
            new VideoStream(
                0,
                "h264",
                1920,
                1080,
                RATE,
                clock.isVariable(),
                AspectRatio.SQUARE,
                0,
                false,
                "yuv420p",
                8,
                ColorRange.LIMITED)),
        List.of(),
        Optional.empty());
  }

  static SuggestionReport suggestions(Analysis analysis) {
    FrameClock clock = analysis.measured().clock();
    List<Suggestion> all =
        List.of(
            suggestion(clock, 0, Candidate.split(120), .75, "The smile has run its course."),
            suggestion(clock, 1, Candidate.trimTail(140, 150), .6, "Nothing happens any more."),
            suggestion(
                clock, 2, Candidate.trimHead(240, 252), -.125, "Ünd 影 " + "long ".repeat(40)),
            suggestion(clock, 3, Candidate.split(120), .5, "Weaker, on the same frame."),
            suggestion(
                clock,
                4,
                new Candidate(SuggestionKind.J_CUT, new FrameRange(60, 70), 70),
                .33333,
                ""));
    return new SuggestionReport(
        List.of(analysis.media()),
        new CutStyle("plain", 4, .5, .2, 1, Map.of(), Map.of(), Map.of(), Optional.empty()),
        all,
        new EditPlan(List.of(), List.of()),
        List.of());
  }

  private static Suggestion suggestion(
      FrameClock clock, int number, Candidate candidate, double score, String text) {
    RationalTime time = clock.timeOf(candidate.frame());
    TimeRange range = clock.timeOf(candidate.range());
    Reason reason =
        new Reason("test", MurchTerm.EMOTION, score, .5, false, text, List.of(candidate.frame()));
    return new Suggestion("s" + number, 0, candidate, time, range, score, .5, List.of(reason));
  }
}
