package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;

/**
 * What has to be known of a film before its speech is written down.
 *
 * @param rate frames a second; 25 for sound alone
 * @param shotChanges when new shots begin, counted from the film's time 0
 * @param speech where somebody speaks, in pieces short enough to be transcribed
 * @param findings what was missing or damaged
 */
record Listening(
    FrameRate rate,
    List<RationalTime> shotChanges,
    List<TimeRange> speech,
    List<Finding> findings) {

  Listening {
    shotChanges = List.copyOf(shotChanges);
    speech = List.copyOf(speech);
    findings = List.copyOf(findings);
  }

  /** Returns the frames nearest to the shot changes. */
  List<Long> shotFrames() {
    return shotChanges.stream().map(time -> time.toFrame(rate)).toList();
  }

  static FrameRate rate(FrameClock clock) {
    return clock.frames() == 0 ? FrameRate.FPS_25 : clock.rate();
  }
}
