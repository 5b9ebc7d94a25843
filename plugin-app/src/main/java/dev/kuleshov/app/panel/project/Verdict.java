package dev.kuleshov.app.panel.project;

/** What an editor thinks of a suggestion. */
public enum Verdict {
  /** Not decided yet. */
  OPEN,
  /** It is to be done. */
  ACCEPTED,
  /** It is not to be done. */
  REJECTED
}
