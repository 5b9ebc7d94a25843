package dev.kuleshov.api.analysis;

/** How much of a person the frame holds. */
public enum ShotScale {
  /** Nobody is seen, so the scale cannot be told. */
  UNKNOWN,
  /** Part of a face. */
  EXTREME_CLOSE_UP,
  /** A face fills the frame. */
  CLOSE_UP,
  /** Head and shoulders. */
  MEDIUM_CLOSE_UP,
  /** To the waist. */
  MEDIUM,
  /** To the knees. */
  MEDIUM_LONG,
  /** The whole person or more. */
  LONG
}
