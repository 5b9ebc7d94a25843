package dev.kuleshov.app.panel.job;

/** What a job does. */
public enum JobKind {
  /** Measures a film. */
  ANALYSIS(true, true),
  /** Makes a light copy of a film that browsers can play. */
  FILM(false, false),
  /** Draws the waveform. */
  WAVEFORM(false, false),
  /** Writes down what is said. */
  SUBTITLES(true, false),
  /** Thinks of titles. */
  TITLES(true, false);

  private final boolean heavy;
  private final boolean resting;

  JobKind(boolean heavy, boolean resting) {
    this.heavy = heavy;
    this.resting = resting;
  }

  /** Returns whether it runs nets: of those one runs at a time. */
  boolean isHeavy() {
    return heavy;
  }

  /**
   * Returns whether what is called off may rest, for to begin it anew would lose what was done.
   * Subtitles are kept piece by piece on the disk, and the others take moments.
   */
  boolean mayRest() {
    return resting;
  }
}
