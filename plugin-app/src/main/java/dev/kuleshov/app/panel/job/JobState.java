package dev.kuleshov.app.panel.job;

/** How far a job is. */
public enum JobState {
  /** It waits for its turn. */
  QUEUED,
  /** It is being done. */
  RUNNING,
  /** It is done. */
  DONE,
  /** It could not be done. */
  FAILED,
  /** It was called off. */
  CANCELLED;

  /** Returns whether nothing more will happen. */
  public boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
