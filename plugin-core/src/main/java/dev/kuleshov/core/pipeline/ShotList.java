package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.FrameClock;
import java.util.List;

/**
 * Where a film's shots begin and end.
 *
 * @param clock when each frame is shown
 * @param boundaries in order
 * @param shots in order, covering every frame once
 * @param findings what was missing or damaged
 */
public record ShotList(
    FrameClock clock, List<Boundary> boundaries, List<Shot> shots, List<Finding> findings) {

  /** Copies the lists. */
  public ShotList {
    boundaries = List.copyOf(boundaries);
    shots = List.copyOf(shots);
    findings = List.copyOf(findings);
  }
}
