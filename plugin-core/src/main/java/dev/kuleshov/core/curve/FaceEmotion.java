package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Shot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What the faces feel at each place of the grid: the expressions of each face smoothed over its
 * track, the faces weighed by size and detector score.
 *
 * <p>A face's expression never reaches beyond the shot in which the face was seen.
 */
final class FaceEmotion {

  /** Standard deviation of the Gaussian that smooths one face's expressions, in seconds. */
  private static final double SMOOTHING = .35;

  /** How long a face is taken to stay after it was seen last, and before it is seen first. */
  private static final double STAY = .6;

  /** The same in gaps between looked frames, for films that are looked at seldom. */
  private static final double STAY_IN_GAPS = 1.5;

  /** From this share of the frame's height a face is as well read as it can be. */
  private static final double READABLE_HEIGHT = .12;

  /** How far a classifier that is sure of itself is to be believed; people agree at about .65. */
  private static final double MOST_TRUST = .8;

  private final double[][] weighted;
  private final double[] weight;
  private final double[] trust;
  private final int[] faces;

  FaceEmotion(Measurements measured, Grid grid) {
    weighted = new double[grid.size()][Emotion.values().length];
    weight = new double[grid.size()];
    trust = new double[grid.size()];
    faces = new int[grid.size()];
    TreeMap<Integer, List<FaceSighting>> tracks = new TreeMap<>();
    for (FaceSighting face : measured.faces()) {
      tracks.computeIfAbsent(face.track(), track -> new ArrayList<>()).add(face);
    }
    double stay = Math.max(STAY, STAY_IN_GAPS * usualGap(measured));
    long reach = Math.max(1, Math.round(stay * measured.clock().rate().perSecond()));
    double sigma = SMOOTHING * measured.clock().rate().perSecond();
    for (List<FaceSighting> track : tracks.values()) {
      for (List<FaceSighting> part : byShot(track, measured.shots())) {
        Shot shot = shotOf(part.get(0).frame(), measured.shots());
        add(part, shot, grid, reach, sigma);
      }
    }
  }

  int faces(int sample) {
    return faces[sample];
  }

  /** How far the emotions of a sample can be believed, in [0,1]; 0 without a readable face. */
  double confidence(int sample) {
    return weight[sample] > 0 ? trust[sample] / weight[sample] : 0;
  }

  EmotionScores scores(int sample) {
    if (weight[sample] == 0) {
      return EmotionScores.NONE;
    }
    double sum = Arrays.stream(weighted[sample]).sum();
    return EmotionScores.of(
        Arrays.stream(weighted[sample]).map(p -> Rounded.value(p / sum)).toArray());
  }

  private void add(List<FaceSighting> track, Shot shot, Grid grid, long reach, double sigma) {
    long first = Math.max(shot.frames().start(), track.get(0).frame() - reach);
    long last = Math.min(shot.frames().end() - 1, track.get(track.size() - 1).frame() + reach);
    int oldest = 0;
    for (int i = grid.sampleFrom(first); i < grid.size() && grid.frame(i) <= last; i++) {
      while (oldest < track.size() && track.get(oldest).frame() < grid.frame(i) - reach) {
        oldest++;
      }
      addAt(i, grid.frame(i), track, oldest, reach, sigma);
    }
  }

  private void addAt(
      int sample, long frame, List<FaceSighting> track, int oldest, long reach, double sigma) {
    double[] mean = new double[weighted[sample].length];
    double mass = 0;
    double size = 0;
    double believed = 0;
    boolean seen = false;
    for (int k = oldest; k < track.size() && track.get(k).frame() <= frame + reach; k++) {
      FaceSighting face = track.get(k);
      seen = true;
      if (face.expression().isNone()) {
        continue;
      }
      double away = (face.frame() - frame) / sigma;
      double near = StrictMath.exp(-away * away / 2) * face.score() + Double.MIN_NORMAL;
      for (int e = 0; e < mean.length; e++) {
        mean[e] += near * face.expression().probabilities().get(e);
      }
      mass += near;
      size += near * visibleArea(face.box()) * face.score();
      believed += near * trust(face);
    }
    faces[sample] += seen ? 1 : 0;
    if (mass > 0 && size > 0) {
      weight[sample] += size / mass;
      trust[sample] += believed / mass * (size / mass);
      for (int e = 0; e < mean.length; e++) {
        weighted[sample][e] += mean[e] / mass * (size / mass);
      }
    }
  }

  private static double trust(FaceSighting face) {
    double readable = Math.min(1, face.box().height() / READABLE_HEIGHT);
    double sure = face.expression().of(face.expression().dominant());
    return MOST_TRUST * face.score() * readable * sure;
  }

  private static double visibleArea(Box box) {
    double width = Math.min(1, box.x() + box.width()) - Math.max(0, box.x());
    double height = Math.min(1, box.y() + box.height()) - Math.max(0, box.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static double usualGap(Measurements measured) {
    List<Long> looked = measured.looked();
    double[] gaps = new double[Math.max(0, looked.size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = looked.get(i + 1) - looked.get(i);
    }
    return Robust.median(gaps) / measured.clock().rate().perSecond();
  }

  /** Cuts a track at shot changes, in case the tracker did not. */
  private static List<List<FaceSighting>> byShot(List<FaceSighting> track, List<Shot> shots) {
    List<List<FaceSighting>> parts = new ArrayList<>();
    Shot shot = null;
    for (FaceSighting face : track) {
      if (shot == null || !shot.frames().contains(face.frame())) {
        shot = shotOf(face.frame(), shots);
        if (shot == null) {
          continue;
        }
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(face);
    }
    return parts;
  }

  private static Shot shotOf(long frame, List<Shot> shots) {
    int low = 0;
    int high = shots.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shots.get(middle).frames().end() <= frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < shots.size() && shots.get(low).frames().contains(frame) ? shots.get(low) : null;
  }
}
