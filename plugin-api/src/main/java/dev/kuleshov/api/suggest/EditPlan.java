package dev.kuleshov.api.suggest;

import dev.kuleshov.api.time.RationalTime;
import java.util.List;

/**
 * A rough cut: what is kept, in the order in which it is shown, and what is not.
 *
 * @param clips the cut
 * @param dropped what was left out, in order
 */
public record EditPlan(List<PlannedClip> clips, List<Dropped> dropped) {

  /** Copies the lists. */
  public EditPlan {
    clips = List.copyOf(clips);
    dropped = List.copyOf(dropped);
  }

  /** Returns the length of the cut. */
  public RationalTime duration() {
    return clips.stream()
        .map(clip -> clip.source().duration())
        .reduce(RationalTime.ZERO, RationalTime::plus);
  }
}
