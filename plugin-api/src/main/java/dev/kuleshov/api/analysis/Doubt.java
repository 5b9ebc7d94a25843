package dev.kuleshov.api.analysis;

/** Why the expression of a face that was seen can't be told. */
public enum Doubt {
  /** So few pixels that no expression is left in them. */
  SMALL,
  /** Out of focus, smeared by motion, or half dissolved. */
  BLURRED,
  /** Turned so far from the camera that half of it is hidden. */
  TURNED,
  /** The detector is hardly sure that it is a face. */
  FAINT
}
