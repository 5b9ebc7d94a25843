package dev.kuleshov.core.face;

/**
 * How sure a detector must have been of a face to believe in it. A false face draws a false
 * emotion, so one that was seen once must convince more than one that was seen again and again.
 *
 * @param once score that a face seen once needs
 * @param repeatedly best score that a face seen several times needs
 */
record Trust(double once, double repeatedly) {

  /** Returns whether to believe in a face. */
  boolean covers(int sightings, double bestScore) {
    return bestScore >= (sightings > 1 ? repeatedly : once);
  }
}
