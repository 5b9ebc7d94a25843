package dev.kuleshov.api.suggest;

import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a heuristic may look at: a film's measurements and curve, with the look-ups that every rule
 * needs.
 *
 * <p>The film is one media file or, when an existing edit is judged, the edit itself with its clips
 * as shots. Immutable.
 */
public final class Evidence {

  private final Measurements measured;
  private final EmotionCurve curve;
  private final CutStyle style;
  private final boolean edit;

  /**
   * Makes the evidence.
   *
   * @param measured what was measured
   * @param curve what it amounts to
   * @param style how the editor likes to cut
   * @param edit whether the film is an existing edit, so that its shots are the editor's own clips
   */
  public Evidence(Measurements measured, EmotionCurve curve, CutStyle style, boolean edit) {
    this.measured = Objects.requireNonNull(measured, "measured");
    this.curve = Objects.requireNonNull(curve, "curve");
    this.style = Objects.requireNonNull(style, "style");
    this.edit = edit;
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
    return measured.sound().speech().stream()
        .filter(range -> range.containsInside(time))
        .findFirst();
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

  /** Returns the last of {@code size} rising keys that is at most {@code key}, or -1. */
  private static int find(int size, java.util.function.IntToLongFunction keys, long key) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.applyAsLong(middle) <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
