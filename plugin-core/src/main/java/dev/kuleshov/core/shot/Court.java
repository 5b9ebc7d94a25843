package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Brings doubtful places before the judge while the pictures around them are still remembered; what
 * is beyond doubt passes as it was found.
 */
final class Court {

  /** A cut that its finder is surer of is beyond doubt. */
  private static final double SURE = .97;

  private final FrameRing ring;
  private final Dossier dossier;
  private final ShotJudge judge;
  private final List<Supplier<List<Boundary>>> finders;
  private final int[] heard;
  private final List<Boundary> waiting = new ArrayList<>();
  private final List<Boundary> judged = new ArrayList<>();

  /**
   * Opens for a film.
   *
   * @param judge null for none: everything passes
   * @param finders lists that grow while the film is watched
   */
  Court(FrameRing ring, int step, ShotJudge judge, List<Supplier<List<Boundary>>> finders) {
    this.ring = ring;
    this.dossier = new Dossier(ring, step);
    this.judge = judge;
    this.finders = finders;
    this.heard = new int[finders.size()];
  }

  /** Hears that the ring has a new frame and the finders have looked at it. */
  void added() {
    hear();
    for (int i = waiting.size() - 1; i >= 0; i--) {
      if (dossier.last(waiting.get(i)) < ring.size()) {
        decide(waiting.remove(i));
      }
    }
  }

  /** Decides what is left at the end of the film. */
  void finish() {
    hear();
    waiting.forEach(this::decide);
    waiting.clear();
  }

  /** Returns every place that may be a boundary, as judged. */
  List<Boundary> judged() {
    return judged;
  }

  private void hear() {
    for (int i = 0; i < heard.length; i++) {
      List<Boundary> found = finders.get(i).get();
      for (; heard[i] < found.size(); heard[i]++) {
        waiting.add(found.get(heard[i]));
      }
    }
  }

  private void decide(Boundary place) {
    boolean sure = place.type() == BoundaryType.CUT && place.confidence() >= SURE;
    judged.add(judge == null || sure ? place : judge.judge(place, dossier.of(place)));
  }
}
