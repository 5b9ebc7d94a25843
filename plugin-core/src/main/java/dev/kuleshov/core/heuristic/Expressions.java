package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds where faces begin to show something, show it in full, and stop.
 *
 * <p>The strength of an expression is what the classifier does not call neutral, averaged over
 * neighbouring sightings of the face. It begins at one threshold and ends at a lower one, so that a
 * flicker is no beginning.
 */
final class Expressions {

  /** From here on some expression is more probable than none, with calibrated probabilities. */
  private static final double BEGINS = .5;

  private static final double ENDS = .4;
  private static final double LEAST_PEAK = .55;

  /** Full is within this share of the peak. */
  private static final double FULL = .85;

  /** Faces lower than this share of the frame's height are not read. */
  private static final double LEAST_HEIGHT = .07;

  /** Fewer sightings of a face tell nothing about change. */
  private static final int LEAST_SIGHTINGS = 4;

  /** How far around a frame to look for its expression, in seconds. */
  private static final double AROUND = 10;

  private final List<FaceSighting> track;
  private final double[] strength;

  private Expressions(List<FaceSighting> track) {
    this.track = track;
    strength = new double[track.size()];
    for (int i = 0; i < strength.length; i++) {
      int from = Math.max(0, i - 1);
      int to = Math.min(strength.length, i + 2);
      double sum = 0;
      for (int k = from; k < to; k++) {
        sum += 1 - track.get(k).expression().of(Emotion.NEUTRAL);
      }
      strength[i] = sum / (to - from);
    }
  }

  /** Every expression in a run of frames of one shot, in order of their onset. */
  static List<Expression> in(FrameRange range, Evidence film) {
    TreeMap<Integer, List<FaceSighting>> tracks = new TreeMap<>();
    for (FaceSighting face : film.facesIn(range)) {
      if (!face.expression().isNone() && face.box().height() >= LEAST_HEIGHT) {
        tracks.computeIfAbsent(face.track(), track -> new ArrayList<>()).add(face);
      }
    }
    List<Expression> found = new ArrayList<>();
    for (List<FaceSighting> track : tracks.values()) {
      if (track.size() >= LEAST_SIGHTINGS) {
        found.addAll(new Expressions(track).all());
      }
    }
    found.sort(Comparator.comparingLong(Expression::onset));
    return found;
  }

  /** The expressions of the shot that a frame belongs to, not far from it. */
  static List<Expression> around(long frame, Evidence film) {
    long reach = film.framesIn(AROUND);
    return film.shotAt(frame)
        .map(
            shot ->
                in(
                    new FrameRange(
                        Math.max(shot.frames().start(), frame - reach),
                        Math.min(shot.frames().end(), frame + reach)),
                    film))
        .orElse(List.of());
  }

  private List<Expression> all() {
    List<Expression> found = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= strength.length; i++) {
      if (from < 0 && i < strength.length && strength[i] >= BEGINS) {
        from = i;
      } else if (from >= 0 && (i == strength.length || strength[i] < ENDS)) {
        add(found, from, i);
        from = -1;
      }
    }
    return found;
  }

  private void add(List<Expression> found, int from, int to) {
    double peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, strength[i]);
    }
    if (peak < LEAST_PEAK) {
      return;
    }
    int reached = from;
    while (strength[reached] < FULL * peak) {
      reached++;
    }
    int fading = to - 1;
    while (strength[fading] < FULL * peak) {
      fading--;
    }
    boolean fades = to < strength.length;
    found.add(
        new Expression(
            emotion(reached, fading + 1),
            track.get(from).frame(),
            track.get(reached).frame(),
            track.get(Math.min(fading + 1, strength.length - 1)).frame(),
            track.get(Math.min(to, strength.length - 1)).frame(),
            peak,
            from > 0,
            fades));
  }

  private Emotion emotion(int from, int to) {
    Emotion strongest = Emotion.HAPPY;
    double most = -1;
    for (Emotion emotion : Emotion.values()) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += track.get(i).expression().of(emotion);
      }
      if (emotion != Emotion.NEUTRAL && sum > most) {
        most = sum;
        strongest = emotion;
      }
    }
    return strongest;
  }
}
