package dev.kuleshov.api.text;

/** From where the camera looks. */
public enum CameraAngle {
  /** At the height of the eyes. */
  EYE_LEVEL,
  /** From above. */
  HIGH,
  /** From below. */
  LOW,
  /** From straight above. */
  OVERHEAD,
  /** Tilted to one side. */
  DUTCH,
  /** Past somebody's shoulder. */
  OVER_THE_SHOULDER,
  /** Through somebody's eyes. */
  POINT_OF_VIEW
}
