package dev.kuleshov.core.training.shot;

import java.util.List;

/**
 * Pictures from one run of a camera, or one still: what films are composed of.
 *
 * @param name where it is from
 * @param pictures one or more, of one size
 */
record Take(String name, List<Raster> pictures) {

  Take {
    pictures = List.copyOf(pictures);
    if (pictures.isEmpty()) {
      throw new IllegalArgumentException(name + " has no pictures");
    }
  }

  boolean still() {
    return pictures.size() == 1;
  }

  /** Returns a picture; runs forwards and backwards where it is asked for more than there are. */
  Raster at(int frame) {
    int turn = Math.max(1, 2 * pictures.size() - 2);
    int at = Math.floorMod(frame, turn);
    return pictures.get(at < pictures.size() ? at : turn - at);
  }
}
