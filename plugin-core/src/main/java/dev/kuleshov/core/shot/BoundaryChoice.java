package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.time.FrameRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among possible boundaries those that are sure enough and do not contradict each other.
 */
final class BoundaryChoice {

  private final double least;
  private final long apart;

  BoundaryChoice(ShotSettings settings, FrameRate rate) {
    this.least = 1 - settings.sensitivity();
    this.apart = Math.max(1, Math.round(settings.shortestShot() * rate.perSecond()));
  }

  /**
   * Returns the chosen ones in order: where two meet, a fade, which explains the cuts and mixes
   * that it looks like in parts, else the surer one, the earlier of equals.
   */
  List<Boundary> of(List<Boundary> possible) {
    List<Boundary> ranked = new ArrayList<>(possible);
    ranked.removeIf(boundary -> boundary.confidence() < least);
    ranked.sort(
        Comparator.comparing((Boundary boundary) -> boundary.type() != BoundaryType.FADE)
            .thenComparing(Comparator.comparingDouble(Boundary::confidence).reversed())
            .thenComparingLong(Boundary::start));
    List<Boundary> chosen = new ArrayList<>();
    for (Boundary boundary : ranked) {
      if (chosen.stream().noneMatch(other -> meet(boundary, other))) {
        chosen.add(boundary);
      }
    }
    chosen.sort(Comparator.comparingLong(Boundary::start));
    return List.copyOf(chosen);
  }

  private boolean meet(Boundary a, Boundary b) {
    boolean mixA = a.type() != BoundaryType.CUT;
    boolean mixB = b.type() != BoundaryType.CUT;
    if (a.type() == BoundaryType.FADE && b.type() == BoundaryType.FADE) {
      // Out of one shot and into the next, with no shot between that could be too short.
      return a.start() <= b.end() && b.start() <= a.end();
    }
    if (mixA == mixB) {
      return a.start() < b.end() + apart && b.start() < a.end() + apart;
    }
    Boundary mix = mixA ? a : b;
    long cut = mixA ? b.start() : a.start();
    return mix.start() <= cut && cut <= mix.end() + 1;
  }
}
