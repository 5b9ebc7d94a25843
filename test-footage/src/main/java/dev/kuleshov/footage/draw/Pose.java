package dev.kuleshov.footage.draw;

/**
 * Which way a head is turned.
 *
 * @param yaw to the left of the picture (-1) or to the right (1); 1 is about 30 degrees
 * @param nod up (-1) or down (1); 1 is about 20 degrees
 * @param gaze eyes looking to the left (-1) or right (1) of where the head points
 */
public record Pose(double yaw, double nod, double gaze) {
  /** Straight into the lens. */
  public static final Pose FRONT = new Pose(0, 0, 0);

  /** How far a feature that lies {@code depth} in front of the head's axis moves sideways. */
  double shiftX(double depth) {
    return yaw * depth * .3;
  }

  /** How far a feature that lies {@code depth} in front of the head's axis moves down. */
  double shiftY(double depth) {
    return nod * depth * .16;
  }
}
