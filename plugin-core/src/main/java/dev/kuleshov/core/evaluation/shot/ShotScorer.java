package dev.kuleshov.core.evaluation.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.core.document.ShotTruth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scores found boundaries against true ones, in the manner of the TRECVID shot boundary task.
 *
 * <p>A found boundary, a frame or a range, that touches a true gradual one within the tolerance is
 * that one: the first such a hit, any further one false. What is left is matched with the true cuts
 * one to one, nearest first, within the tolerance. What is then left is false, unless it lies in an
 * ambiguous range. A single frame on a true cut belongs to the cut even where a gradual one is
 * near.
 */
public final class ShotScorer {

  private final ShotTruth truth;
  private final long tolerance;

  private ShotScorer(ShotTruth truth, long tolerance) {
    this.truth = truth;
    this.tolerance = tolerance;
  }

  /**
   * Scores a film.
   *
   * @param found boundaries; one whose ends are the same frame is a single frame, whatever its type
   * @param truth the film's truth
   * @param tolerance frames, usually 2
   */
  public static ShotScore score(List<Boundary> found, ShotTruth truth, long tolerance) {
    return new ShotScorer(truth, tolerance).score(found);
  }

  private ShotScore score(List<Boundary> found) {
    List<Boundary> rest =
        new ArrayList<>(
            found.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Boundary::start).thenComparingLong(Boundary::end))
                .toList());
    List<Boundary> wrong = new ArrayList<>();
    List<Boundary> hit = new ArrayList<>();
    double overlap = 0;
    int ranges = 0;
    for (Boundary boundary : List.copyOf(rest)) {
      Boundary mix = onCut(boundary) ? null : touched(boundary);
      if (mix == null) {
        continue;
      }
      rest.remove(boundary);
      if (hit.contains(mix)) {
        wrong.add(boundary);
        continue;
      }
      hit.add(mix);
      if (boundary.end() > boundary.start()) {
        overlap += boundary.overlap(mix);
        ranges++;
      }
    }
    int twice = wrong.size();
    Set<Long> cuts = matchCuts(rest);
    rest.removeIf(this::ambiguous);
    wrong.addAll(rest);
    List<Long> lost =
        truth.hardCuts().stream().filter(cut -> !cuts.contains(cut) && !ambiguous(cut)).toList();
    int jumps = (int) truth.jumpCuts().stream().filter(cuts::contains).count();
    return new ShotScore(
        new Tally(cuts.size(), rest.size(), lost.size()),
        new Tally(hit.size(), twice, truth.gradual().size() - hit.size()),
        overlap,
        ranges,
        new Tally(jumps, 0, truth.jumpCuts().size() - jumps),
        Stream.concat(
                lost.stream().map(cut -> Boundary.cut(cut, 1)),
                truth.gradual().stream().filter(mix -> !hit.contains(mix)))
            .toList(),
        wrong);
  }

  private boolean onCut(Boundary boundary) {
    long frame = boundary.start();
    return frame == boundary.end()
        && truth.hardCuts().stream().anyMatch(cut -> Math.abs(cut - frame) <= tolerance)
        && truth.gradual().stream().noneMatch(mix -> mix.start() <= frame && frame <= mix.end());
  }

  /** The frame after the last mixed one is the first of the new shot: a fair place for a point. */
  private Boundary touched(Boundary boundary) {
    return truth.gradual().stream()
        .filter(mix -> boundary.start() <= mix.end() + 1 + tolerance)
        .filter(mix -> boundary.end() >= mix.start() - tolerance)
        .findFirst()
        .orElse(null);
  }

  /** Matches nearest first, and takes what was matched out of the list. */
  private Set<Long> matchCuts(List<Boundary> rest) {
    record Pair(long distance, Boundary boundary, long cut) {}

    List<Pair> pairs = new ArrayList<>();
    for (Boundary boundary : rest) {
      for (long cut : truth.hardCuts()) {
        long distance = distance(boundary, cut);
        if (distance <= tolerance) {
          pairs.add(new Pair(distance, boundary, cut));
        }
      }
    }
    pairs.sort(Comparator.comparingLong(Pair::distance));
    Set<Long> cuts = new HashSet<>();
    for (Pair pair : pairs) {
      if (rest.contains(pair.boundary) && cuts.add(pair.cut)) {
        rest.remove(pair.boundary);
      }
    }
    return cuts;
  }

  private static long distance(Boundary boundary, long cut) {
    return Math.max(0, Math.max(boundary.start() - cut, cut - boundary.end()));
  }

  private boolean ambiguous(Boundary boundary) {
    return truth.ambiguous().stream().anyMatch(span -> span.near(boundary.start(), tolerance));
  }

  private boolean ambiguous(long cut) {
    return truth.ambiguous().stream().anyMatch(span -> span.near(cut, 0));
  }

  /** Returns truth made of boundaries. */
  public static ShotTruth truth(double fps, List<Boundary> boundaries) {
    return new ShotTruth(
        fps,
        boundaries.stream()
            .filter(boundary -> boundary.type() == BoundaryType.CUT)
            .map(Boundary::start)
            .toList(),
        List.of(),
        boundaries.stream().filter(boundary -> boundary.type() != BoundaryType.CUT).toList(),
        List.of(),
        List.of());
  }
}
