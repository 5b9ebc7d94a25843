package dev.kuleshov.app.panel.job;

/** What a job does. */
public enum JobKind {
  /** Measures a film. */
  ANALYSIS(true),
  /** Makes a light copy of a film that browsers can play. */
  FILM(false),
  /** Draws the waveform. */
  WAVEFORM(false),
  /** Writes down what is said. */
  SUBTITLES(true),
  /** Thinks of titles. */
  TITLES(true);

  private final boolean heavy;

  JobKind(boolean heavy) {
    this.heavy = heavy;
  }

  /** Returns whether it runs nets: of those one runs at a time. */
  boolean isHeavy() {
    return heavy;
  }
}
