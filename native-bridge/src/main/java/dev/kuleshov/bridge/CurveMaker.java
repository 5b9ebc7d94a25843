package dev.kuleshov.bridge;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.bridge.BridgeCurve.Point;
import dev.kuleshov.bridge.BridgeCurve.ShotMood;
import dev.kuleshov.bridge.BridgeCurve.SuggestedCut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Makes the plug-in's curve of an analysed film, number for number as the plug-in itself does. */
final class CurveMaker {

  /** How far the kept corners may miss the samples, in ten-thousandths. */
  private static final int TOLERANCE = 100;

  private static final int LONGEST_REASON = 120;

  private final Analysis analysis;
  private final FrameClock clock;

  CurveMaker(Analysis analysis) {
    this.analysis = analysis;
    clock = analysis.measured().clock();
  }

  BridgeCurve make(List<Suggestion> suggestions, int media) {
    return new BridgeCurve(
        clock.rate(),
        nominal(clock.frames()),
        analysis.media().file().toString(),
        "",
        CurveSimplifier.simplify(points(), TOLERANCE),
        analysis.curve().shots().stream().map(this::shot).toList(),
        cuts(suggestions, media));
  }

  /** The frame that a timeline of the nominal rate shows when this frame is shown. */
  private long nominal(long frame) {
    if (!clock.isVariable()) {
      return frame;
    }
    FrameRate rate = clock.rate();
    RationalTime shown =
        clock
            .timeOf(Math.max(0, Math.min(frame, clock.frames())))
            .times(rate.numerator(), rate.denominator())
            .plus(new RationalTime(1, 2));
    return Math.floorDiv(shown.numerator(), shown.denominator());
  }

  private List<Point> points() {
    List<Point> points = new ArrayList<>();
    long last = -1;
    for (EmotionSample sample : analysis.curve().samples()) {
      long frame = nominal(sample.frame());
      if (frame > last) {
        points.add(
            new Point(
                frame,
                level(sample.valence()),
                level(sample.arousal()),
                level(sample.confidence()),
                dominant(sample.emotions())));
        last = frame;
      }
    }
    return points;
  }

  private ShotMood shot(ShotProfile profile) {
    return new ShotMood(
        nominal(profile.shot().frames().start()),
        nominal(profile.shot().frames().end()),
        level(profile.valence()),
        level(profile.arousal()),
        profile.dominant(),
        profile.trend());
  }

  private List<SuggestedCut> cuts(List<Suggestion> suggestions, int media) {
    TreeMap<Long, SuggestedCut> best = new TreeMap<>();
    suggestions.stream()
        .filter(suggestion -> suggestion.media() == media)
        .map(this::cut)
        .sorted(Comparator.comparingInt(SuggestedCut::score).reversed())
        .forEachOrdered(cut -> best.putIfAbsent(cut.frame(), cut));
    return List.copyOf(best.values());
  }

  private SuggestedCut cut(Suggestion suggestion) {
    String reason =
        suggestion.reasons().stream()
            .map(r -> r.text())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return new SuggestedCut(
        nominal(suggestion.frame()),
        suggestion.kind(),
        level(suggestion.score()),
        prefix(reason, LONGEST_REASON));
  }

  /** Rounds as the saved documents do, so that a saved film and a fresh one are the same. */
  private static int level(double value) {
    return (int) Math.round(value * BridgeCurve.FULL);
  }

  private static Emotion dominant(EmotionScores scores) {
    Emotion best = Emotion.NEUTRAL;
    int most = 0;
    for (Emotion emotion : Emotion.values()) {
      if (level(scores.of(emotion)) > most) {
        most = level(scores.of(emotion));
        best = emotion;
      }
    }
    return best;
  }

  /** At most so many bytes of UTF-8, and no character torn in two. */
  private static String prefix(String text, int bytes) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    if (all.length <= bytes) {
      return text;
    }
    int end = bytes;
    while (end > 0 && (all[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(all, 0, end, StandardCharsets.UTF_8);
  }
}
