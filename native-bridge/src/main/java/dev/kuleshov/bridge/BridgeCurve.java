package dev.kuleshov.bridge;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A film's emotion curve as the plug-in keeps and draws it: whole numbers only, so that every
 * machine draws the same pixels. Values are in ten-thousandths; frames count at the film's nominal
 * rate, as an editor's timeline does.
 *
 * @param rate the film's nominal frame rate
 * @param frames how many frames the film has at that rate
 * @param media the film's file
 * @param origin the analysis file that it was read from, as the editor named it; may be empty
 * @param points the curve's corners in order of their frames
 * @param shots the film's shots in order, without overlaps
 * @param cuts suggested cuts in order, one a frame at the most
 */
public record BridgeCurve(
    FrameRate rate,
    long frames,
    String media,
    String origin,
    List<Point> points,
    List<ShotMood> shots,
    List<SuggestedCut> cuts) {

  /** What 1 is written as. */
  public static final int FULL = 10_000;

  /** Steps from one frame to the next, for places between frames. */
  public static final int FRAME_STEPS = 1024;

  /** Copies the lists. */
  public BridgeCurve {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(media, "media");
    Objects.requireNonNull(origin, "origin");
    points = List.copyOf(points);
    shots = List.copyOf(shots);
    cuts = List.copyOf(cuts);
  }

  /**
   * A corner of the curve; between two of them it is straight.
   *
   * @param frame where
   * @param valence in [-10000, 10000]
   * @param arousal in [-10000, 10000]
   * @param confidence in [0, 10000]
   * @param emotion the strongest emotion from here on
   */
  public record Point(long frame, int valence, int arousal, int confidence, Emotion emotion) {}

  /**
   * What a shot does.
   *
   * @param start its first frame
   * @param end the first frame after it
   * @param valence its mean
   * @param arousal its mean
   * @param emotion the one seen most
   * @param trend what the emotion does within it
   */
  public record ShotMood(
      long start, long end, int valence, int arousal, Emotion emotion, TrendKind trend) {}

  /**
   * A suggested cut.
   *
   * @param frame where the playhead goes
   * @param kind what to do there
   * @param score in [-10000, 10000]
   * @param reason the weightiest one in a sentence, at most 120 bytes of UTF-8
   */
  public record SuggestedCut(long frame, SuggestionKind kind, int score, String reason) {}

  /**
   * The curve at one place.
   *
   * @param valence in [-10000, 10000]
   * @param arousal in [-10000, 10000]
   * @param confidence in [0, 10000]
   * @param emotion the strongest emotion
   */
  public record Reading(int valence, int arousal, int confidence, Emotion emotion) {

    /** Returns arousal against pleasure, in [0, 10000]; after R. E. Thayer's tense arousal. */
    public int tension() {
      return (arousal - valence + 2 * FULL) / 4;
    }
  }

  /**
   * Returns the curve of an analysed film; equal to what the plug-in makes of the saved files.
   *
   * @param analysis the film
   * @param suggestions suggested cuts of this film; others are left out
   * @param media which of the report's media the film is, counted from 0
   */
  public static BridgeCurve of(Analysis analysis, List<Suggestion> suggestions, int media) {
    return new CurveMaker(analysis).make(suggestions, media);
  }

  /** Returns the one line of text that a host keeps in its project. */
  public String write() {
    return CurveText.write(this);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param text one line
   * @throws dev.kuleshov.api.MalformedInputException if it is something else or damaged
   */
  public static BridgeCurve parse(String text) {
    return CurveText.parse(text);
  }

  /**
   * Returns the curve at a place; at its ends the curve stays level.
   *
   * @param place in 1024ths of a frame
   */
  public Reading at(long place) {
    if (points.isEmpty()) {
      return new Reading(0, 0, 0, Emotion.NEUTRAL);
    }
    int after = after(place);
    Point before = points.get(Math.max(0, after - 1));
    if (after == 0 || after == points.size()) {
      return new Reading(before.valence, before.arousal, before.confidence, before.emotion);
    }
    Point next = points.get(after);
    long passed = place - before.frame * FRAME_STEPS;
    long whole = (next.frame - before.frame) * FRAME_STEPS;
    return new Reading(
        between(before.valence, next.valence, passed, whole),
        between(before.arousal, next.arousal, passed, whole),
        between(before.confidence, next.confidence, passed, whole),
        before.emotion);
  }

  /**
   * Returns the shot that a place belongs to; the first or last one for places outside.
   *
   * @param place in 1024ths of a frame
   */
  public Optional<ShotMood> shotAt(long place) {
    Optional<ShotMood> begun =
        shots.stream().filter(s -> s.start * FRAME_STEPS <= place).reduce((a, b) -> b);
    return begun.or(() -> shots.stream().findFirst());
  }

  /**
   * Returns the first cut at or after a place.
   *
   * @param place in 1024ths of a frame
   */
  public Optional<SuggestedCut> nextCut(long place) {
    return cuts.stream().filter(cut -> cut.frame * FRAME_STEPS >= place).findFirst();
  }

  private int after(long place) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).frame * FRAME_STEPS <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int between(int from, int to, long passed, long whole) {
    long dividend = (to - from) * passed;
    return from + (int) ((dividend >= 0 ? dividend + whole / 2 : dividend - whole / 2) / whole);
  }
}
