package dev.kuleshov.footage.evidence;

/** The series of a {@link dev.kuleshov.api.analysis.PictureTrack}, with a harmless value each. */
public enum Look {
  /** Mean luma. */
  BRIGHTNESS(.5f),
  /** Deviation of luma. */
  CONTRAST(.2f),
  /** Mean saturation. */
  SATURATION(.3f),
  /** Red minus blue. */
  WARMTH(0),
  /** Detail. */
  SHARPNESS(.5f),
  /** Motion of all, in picture widths a second. */
  MOTION(.1f),
  /** Camera to the right, in picture widths a second. */
  PAN_X(0),
  /** Camera downwards, in picture widths a second. */
  PAN_Y(0),
  /** Where the eye rests, from the left. */
  FOCUS_X(.5f),
  /** Where the eye rests, from the top. */
  FOCUS_Y(.5f);

  private final float usual;

  Look(float usual) {
    this.usual = usual;
  }

  float usual() {
    return usual;
  }
}
