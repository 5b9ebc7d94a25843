package dev.kuleshov.api.media;

/** Where black and white lie in the coded luma. */
public enum ColorRange {
  /** The file does not say; players take it as {@link #LIMITED}. */
  UNKNOWN,
  /** Black is 16 and white 235 of 255, as on television. */
  LIMITED,
  /** Black is 0 and white 255, as on computers. */
  FULL
}
