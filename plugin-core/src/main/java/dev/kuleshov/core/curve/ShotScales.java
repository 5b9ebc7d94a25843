package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.ShotScale;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells how close the camera is from how tall the largest face stands in the frame.
 *
 * <p>A detector's box reaches from brow to chin, three quarters of a head; a person is seven and a
 * half heads tall. A frame that holds head and shoulders is about 2.4 heads high (face .31), to the
 * waist 4 heads (.19), to the knees 6 (.125), the whole person with some air 8.5 (.09). The limits
 * lie between these, at their geometric means.
 */
final class ShotScales {

  private static final double EXTREME_CLOSE_UP = .75;
  private static final double CLOSE_UP = .42;
  private static final double MEDIUM_CLOSE_UP = .245;
  private static final double MEDIUM = .155;
  private static final double MEDIUM_LONG = .105;

  private ShotScales() {}

  /** The scale of a shot, from the median height of its largest faces. */
  static ShotScale of(List<FaceSighting> faces) {
    if (faces.isEmpty()) {
      return ShotScale.UNKNOWN;
    }
    Map<Long, Double> tallest = new TreeMap<>();
    for (FaceSighting face : faces) {
      tallest.merge(face.frame(), face.box().height(), Math::max);
    }
    return of(Robust.median(tallest.values().stream().mapToDouble(Double::doubleValue).toArray()));
  }

  /** The scale of a face of this share of the frame's height. */
  static ShotScale of(double height) {
    if (height >= EXTREME_CLOSE_UP) {
      return ShotScale.EXTREME_CLOSE_UP;
    } else if (height >= CLOSE_UP) {
      return ShotScale.CLOSE_UP;
    } else if (height >= MEDIUM_CLOSE_UP) {
      return ShotScale.MEDIUM_CLOSE_UP;
    } else if (height >= MEDIUM) {
      return ShotScale.MEDIUM;
    } else if (height >= MEDIUM_LONG) {
      return ShotScale.MEDIUM_LONG;
    }
    return ShotScale.LONG;
  }
}
