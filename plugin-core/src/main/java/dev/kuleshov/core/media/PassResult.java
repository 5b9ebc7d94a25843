package dev.kuleshov.core.media;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.media.FrameClock;
import java.util.List;

/**
 * What the decode pass itself learns.
 *
 * @param clock when each decoded frame is shown
 * @param loudness EBU R128 short-term loudness in LUFS of all channels, -70 at the least, every
 *     tenth of a second from time 0 (each value over the 3 seconds around its place); empty without
 *     sound
 * @param findings damage, missing streams
 */
public record PassResult(FrameClock clock, Series loudness, List<Finding> findings) {

  /** Copies the list. */
  public PassResult {
    findings = List.copyOf(findings);
  }
}
