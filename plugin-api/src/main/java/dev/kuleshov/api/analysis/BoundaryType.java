package dev.kuleshov.api.analysis;

/** How one shot gives way to the next. */
public enum BoundaryType {
  /** From one frame to the next. */
  CUT,
  /** Both pictures are mixed for a while. */
  DISSOLVE,
  /** Through or from or to a single colour, mostly black or white. */
  FADE,
  /** One picture pushes or uncovers the other. */
  WIPE
}
