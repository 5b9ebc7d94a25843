package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.SoundTrack;
import java.util.Arrays;
import java.util.List;

/**
 * Arousal that needs no face: motion, cut density and sound energy.
 *
 * <p>After A. Hanjalic and L.-Q. Xu, "Affective video content representation and modeling" (2005):
 * each is smoothed by a Kaiser window and rescaled to the maximum that it had before. Scales are
 * then made common per film by median and MAD instead of the maximum, so that one bang does not
 * flatten the rest. A part that was not measured takes its weight with it.
 */
final class FilmArousal {

  /** δ of the cut density, in seconds: 300 frames of 25 a second. */
  private static final double CUT_DECAY = 12;

  private static final double MOTION_WEIGHT = .4;
  private static final double CUT_WEIGHT = .3;
  private static final double SOUND_WEIGHT = .3;

  /** What is no difference yet: picture widths a second, cut density, decibels. */
  private static final double MOTION_NOISE = .03;

  private static final double CUT_NOISE = .08;
  private static final double SOUND_NOISE = 3;

  /** Sound below this is as good as silent, in dBFS. */
  private static final double QUIET = -60;

  /** Smoothing window: {@code clamp(12·e^(-2λ), 4, 30)} s, λ = mean change of pace a second. */
  private static final double WINDOW = 12;

  private static final double SHORTEST_WINDOW = 4;
  private static final double LONGEST_WINDOW = 30;

  /** A short clip is smoothed over no more than this share of it. */
  private static final double MOST_OF_FILM = .25;

  /** How far arousal from all three parts together can be believed. */
  private static final double MOST_TRUST = .6;

  private final double[] values;
  private final double confidence;

  FilmArousal(Measurements measured, Grid grid) {
    double[] motion = grid.meansOf(SteadyMotion.of(measured.picture()));
    double[] cuts = cutDensity(measured.shots(), grid);
    double[] sound = soundEnergy(measured.sound(), grid);
    Kaiser kaiser = new Kaiser(grid.samplesIn(window(motion, cuts, grid)));
    double[] sum = new double[grid.size()];
    double used = 0;
    if (varies(motion)) {
      used += add(sum, MOTION_WEIGHT, Robust.z(smoothed(motion, kaiser), MOTION_NOISE));
    }
    if (measured.shots().size() > 1) {
      used += add(sum, CUT_WEIGHT, Robust.z(smoothed(cuts, kaiser), CUT_NOISE));
    }
    if (measured.sound().isPresent()) {
      used += add(sum, SOUND_WEIGHT, Robust.z(smoothed(sound, kaiser), SOUND_NOISE));
    }
    double whole = used;
    values = Arrays.stream(sum).map(z -> whole > 0 ? Robust.squash(z / whole) : 0).toArray();
    confidence = MOST_TRUST * used;
  }

  /** In [-1,1]; 0 is what is usual in this film. */
  double value(int sample) {
    return values[sample];
  }

  /** The same for the whole film, in [0,1]. */
  double confidence() {
    return confidence;
  }

  private static double add(double[] sum, double weight, double[] part) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * part[i];
    }
    return weight;
  }

  private static boolean varies(double[] values) {
    return Arrays.stream(values).anyMatch(v -> v > 0);
  }

  /** The smoothed values, stretched to the maximum that they had before. */
  private static double[] smoothed(double[] values, Kaiser kaiser) {
    double[] smooth = kaiser.smooth(values);
    double before = Robust.max(values, 0, values.length);
    double after = Robust.max(smooth, 0, smooth.length);
    double stretch = after > 0 && before > 0 ? before / after : 1;
    return Arrays.stream(smooth).map(v -> v * stretch).toArray();
  }

  /** exp((1 − (n − p)) / δ) with the previous and the next cut p and n, 1 being one frame. */
  private static double[] cutDensity(List<Shot> shots, Grid grid) {
    double[] density = new double[grid.size()];
    int shot = 0;
    for (int i = 0; i < density.length && !shots.isEmpty(); i++) {
      while (shot + 1 < shots.size() && shots.get(shot).frames().end() <= grid.frame(i)) {
        shot++;
      }
      double length = shots.get(shot).time().duration().toSeconds();
      double frame = length / Math.max(1, shots.get(shot).frames().length());
      density[i] = StrictMath.exp((frame - length) / CUT_DECAY);
    }
    return density;
  }

  /** Decibels above quiet. */
  private static double[] soundEnergy(SoundTrack sound, Grid grid) {
    double step = sound.step().toSeconds();
    double[] energy = new double[grid.size()];
    for (int i = 0; i < energy.length && sound.isPresent(); i++) {
      long from = (long) (grid.seconds(i) / step);
      long to = Math.max(from + 1, (long) (grid.seconds(i + 1) / step));
      energy[i] = from < sound.energy().size() ? sound.energy().mean(from, to) : QUIET;
      energy[i] = Math.max(0, energy[i] - QUIET);
    }
    return energy;
  }

  private static double window(double[] motion, double[] cuts, Grid grid) {
    double[] moving = Robust.z(motion, MOTION_NOISE);
    double[] cutting = Robust.z(cuts, CUT_NOISE);
    int second = grid.samplesIn(1);
    double change = 0;
    int steps = 0;
    for (int i = second; i < motion.length; i += second) {
      double now = Robust.squash(moving[i]) + Robust.squash(cutting[i]);
      double before = Robust.squash(moving[i - second]) + Robust.squash(cutting[i - second]);
      change += Math.abs(now - before) / 2;
      steps++;
    }
    double lambda = steps > 0 ? change / steps : 0;
    double wanted =
        Robust.clamp(WINDOW * StrictMath.exp(-2 * lambda), SHORTEST_WINDOW, LONGEST_WINDOW);
    return Math.min(wanted, MOST_OF_FILM * grid.spacing() * grid.size());
  }
}
