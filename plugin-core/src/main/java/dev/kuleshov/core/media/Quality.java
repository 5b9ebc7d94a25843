package dev.kuleshov.core.media;

/** How carefully pictures are decoded. */
public enum Quality {
  /**
   * Leaves out the codec's loop filter: cheaper by an eighth, with block edges that no measurement
   * on a reduced picture feels.
   */
  FAST,
  /** Decodes exactly as the codec asks. */
  FULL
}
