package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.List;

/** Divides a film into shots. */
public final class Shots {

  private Shots() {}

  /**
   * Returns the shots between boundaries: they follow each other without gaps and cover every frame
   * once. A mix is split in its middle; a boundary that would leave a shot without frames is passed
   * over.
   *
   * @param boundaries in order of their frames
   * @param clock the film's clock
   * @return no shots for a film without frames, else at least one
   */
  public static List<Shot> between(List<Boundary> boundaries, FrameClock clock) {
    List<Shot> shots = new ArrayList<>();
    long start = 0;
    for (Boundary boundary : boundaries) {
      long next = boundary.firstFrameOfNewShot();
      if (next > start && next < clock.frames()) {
        shots.add(shot(shots.size(), start, next, clock));
        start = next;
      }
    }
    if (clock.frames() > start) {
      shots.add(shot(shots.size(), start, clock.frames(), clock));
    }
    return List.copyOf(shots);
  }

  private static Shot shot(int index, long start, long end, FrameClock clock) {
    FrameRange frames = new FrameRange(start, end);
    return new Shot(index, frames, clock.timeOf(frames));
  }
}
