package dev.kuleshov.api.text;

/** What the camera does during a shot. */
public enum CameraMovement {
  /** It stands. */
  STATIC,
  /** It turns to the side. */
  PAN,
  /** It turns up or down. */
  TILT,
  /** It comes closer. */
  DOLLY_IN,
  /** It moves away. */
  DOLLY_OUT,
  /** It goes along. */
  TRACKING,
  /** It rises or sinks. */
  CRANE,
  /** It is held by hand. */
  HANDHELD,
  /** Its lens closes in. */
  ZOOM_IN,
  /** Its lens opens. */
  ZOOM_OUT
}
