package dev.kuleshov.api.suggest;

import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.time.Timecode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.DoubleStream;

/**
 * What a heuristic may look at: a film's measurements and curve, with the look-ups that every rule
 * needs.
 *
 * <p>The film is one media file or, when an existing edit is judged, the edit itself with its clips
 * as shots. Immutable.
 */
public final class Evidence {

  /** Added to the deviation, so that a film without ups and downs has none in its z-scores. */
  private static final double LEAST_DEVIATION = .1;

  private static final double MOST_DEVIATIONS = 3;

  private final Measurements measured;
  private final EmotionCurve curve;
  private final CutStyle style;
  private final boolean edit;
  private final Timecode start;
  private final double medianArousal;
  private final double arousalDeviation;

  /**
   * Makes the evidence.
   *
   * @param measured what was measured
   * @param curve what it amounts to
   * @param style how the editor likes to cut
   * @param edit whether the film is an existing edit, so that its shots are the editor's own clips
   */
  public Evidence(Measurements measured, EmotionCurve curve, CutStyle style, boolean edit) {
    this(measured, curve, style, edit, Optional.empty());
  }

  /**
   * Makes the evidence of a film that has timecode.
   *
   * @param measured what was measured
   * @param curve what it amounts to
   * @param style how the editor likes to cut
   * @param edit whether the film is an existing edit, so that its shots are the editor's own clips
   * @param start timecode of the first frame; empty to count from zero
   */
  public Evidence(
      Measurements measured,
      EmotionCurve curve,
      CutStyle style,
      boolean edit,
      Optional<Timecode> start) {
    this.measured = Objects.requireNonNull(measured, "measured");
    this.curve = Objects.requireNonNull(curve, "curve");
    this.style = Objects.requireNonNull(style, "style");
    this.edit = edit;
    FrameRate rate = measured.clock().rate();
    this.start = start.orElseGet(() -> new Timecode(0, rate, rate.supportsDropFrame()));
    medianArousal = median(curve.samples().stream().mapToDouble(EmotionSample::arousal));
    arousalDeviation =
        median(curve.samples().stream().mapToDouble(s -> Math.abs(s.arousal() - medianArousal)));
  }

  /** Returns what was measured. */
  public Measurements measured() {
    return measured;
  }

  /** Returns the emotion curve. */
  public EmotionCurve curve() {
    return curve;
  }

  /** Returns how the editor likes to cut. */
  public CutStyle style() {
    return style;
  }

  /** Returns whether the shots are clips of an existing edit. */
  public boolean isEdit() {
    return edit;
  }

  /** Returns how many frames the film has. */
  public long frames() {
    return measured.clock().frames();
  }

  /**
   * Returns how many frames are shown in a number of seconds, at least 1.
   *
   * @param seconds 0 or more
   */
  public long framesIn(double seconds) {
    return Math.max(1, Math.round(seconds * measured.clock().rate().perSecond()));
  }

  /**
   * Returns how an editor reads a frame's place.
   *
   * @param frame a frame number; the nearest frame of the film counts for one outside
   */
  public Timecode timecodeOf(long frame) {
    RationalTime time = timeOf(Math.max(0, Math.min(frame, frames())));
    return start.plus(time.toFrame(start.rate()));
  }

  /**
   * Returns when a frame is shown.
   *
   * @param frame a frame number in [0, frames]
   */
  public RationalTime timeOf(long frame) {
    return measured.clock().timeOf(frame);
  }

  /**
   * Returns the shot that a frame belongs to.
   *
   * @param frame a frame number
   */
  public Optional<Shot> shotAt(long frame) {
    int found = find(measured.shots().size(), i -> measured.shots().get(i).frames().start(), frame);
    return found >= 0 && measured.shots().get(found).frames().contains(frame)
        ? Optional.of(measured.shots().get(found))
        : Optional.empty();
  }

  /**
   * Returns the profile of a shot of this film.
   *
   * @param shot the shot
   */
  public ShotProfile profileOf(Shot shot) {
    return curve.shots().get(shot.index());
  }

  /**
   * Returns the faces seen in a run of frames, in order.
   *
   * @param range the frames
   */
  public List<FaceSighting> facesIn(FrameRange range) {
    List<FaceSighting> faces = measured.faces();
    int from = find(faces.size(), i -> faces.get(i).frame(), range.start() - 1) + 1;
    int to = find(faces.size(), i -> faces.get(i).frame(), range.end() - 1) + 1;
    return from < to ? faces.subList(from, to) : List.of();
  }

  /**
   * Returns the speech that a cut at this time would split.
   *
   * @param time an instant
   */
  public Optional<TimeRange> speechAround(RationalTime time) {
    List<TimeRange> speech = measured.sound().speech();
    int before = last(speech.size(), i -> speech.get(i).start().compareTo(time) < 0);
    return before >= 0 && speech.get(before).containsInside(time)
        ? Optional.of(speech.get(before))
        : Optional.empty();
  }

  /**
   * Returns the utterances that a stretch of time touches, in order.
   *
   * @param range a stretch of time
   */
  public List<TimeRange> speechIn(TimeRange range) {
    return overlapping(measured.sound().speech(), range);
  }

  /**
   * Returns the silences that a stretch of time touches, in order.
   *
   * @param range a stretch of time
   */
  public List<TimeRange> silenceIn(TimeRange range) {
    return overlapping(measured.sound().silence(), range);
  }

  /**
   * Returns the point of the emotion curve that holds at a frame: the last one at or before it.
   *
   * @param frame a frame number
   * @return the point; empty where the curve is
   */
  public Optional<EmotionSample> emotionAt(long frame) {
    List<EmotionSample> samples = curve.samples();
    int found = find(samples.size(), i -> samples.get(i).frame(), frame);
    return samples.isEmpty() ? Optional.empty() : Optional.of(samples.get(Math.max(0, found)));
  }

  /**
   * Returns how far the arousal at a frame lies from what is usual in this film: its robust z-score
   * (value minus median, over the median absolute deviation), which pace follows.
   *
   * @param frame a frame number
   * @return in [-{@value #MOST_DEVIATIONS}, {@value #MOST_DEVIATIONS}]; 0 where the curve is empty
   */
  public double arousalZ(long frame) {
    double deviation = arousalDeviation + LEAST_DEVIATION;
    double z = emotionAt(frame).map(s -> (s.arousal() - medianArousal) / deviation).orElse(0.0);
    return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, z));
  }

  private static List<TimeRange> overlapping(List<TimeRange> ranges, TimeRange range) {
    int from = last(ranges.size(), i -> ranges.get(i).end().compareTo(range.start()) <= 0) + 1;
    int to = last(ranges.size(), i -> ranges.get(i).start().compareTo(range.end()) < 0) + 1;
    return from < to ? ranges.subList(from, to) : List.of();
  }

  /** Returns the last of {@code size} rising keys that is at most {@code key}, or -1. */
  private static int find(int size, IntToLongFunction keys, long key) {
    return last(size, i -> keys.applyAsLong(i) <= key);
  }

  /** Returns the last of {@code size} places up to which something holds, or -1. */
  private static int last(int size, IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted.length == 0
        ? 0
        : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
