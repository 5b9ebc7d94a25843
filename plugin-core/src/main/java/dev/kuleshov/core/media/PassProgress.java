package dev.kuleshov.core.media;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.time.RationalTime;

/** Tells a job monitor how far the pass is, not more often than anybody can read. */
final class PassProgress {

  private static final long PAUSE_NANOS = 100_000_000;

  private final JobMonitor monitor;
  private final String stage;
  private final double duration;
  private long next = System.nanoTime();

  /**
   * Starts at nothing.
   *
   * @param monitor who hears
   * @param stage what is being done
   * @param duration length of the whole, zero where unknown
   */
  PassProgress(JobMonitor monitor, String stage, RationalTime duration) {
    this.monitor = monitor;
    this.stage = stage;
    this.duration = duration.toSeconds();
  }

  /** Leaves if the job was called off. */
  void checkCancelled() {
    monitor.checkCancelled();
  }

  /** Tells how far the pass is. */
  void at(RationalTime time) {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + PAUSE_NANOS;
      double fraction = duration > 0 ? time.toSeconds() / duration : Double.NaN;
      monitor.progress(stage, fraction > 1 ? 1 : fraction);
    }
  }

  /** Tells that it is done. */
  void done() {
    monitor.progress(stage, 1);
  }
}
