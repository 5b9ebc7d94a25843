package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Places; a place with another seed is another of its kind, one with an odd seed seen in a mirror.
 */
public enum Backdrop {
  /** A café in the evening: warm lamps, shelves, a window. */
  CAFE,
  /** A living room by day: wall, window, pictures, sofa. */
  ROOM,
  /** A plain wall with a soft light on it. */
  STUDIO,
  /** A street at night: houses with lit windows. */
  STREET,
  /** A lawn with trees under a cloudy sky. */
  PARK,
  /** Sea, sun and clouds. */
  SEA,
  /** Leaves and trunks. */
  FOREST,
  /** Nothing: black. */
  BLACK,
  /** Nothing: white. */
  WHITE;

  /**
   * Paints the place.
   *
   * @param width pixels
   * @param height pixels
   * @param seed which of its kind
   * @return a picture of type {@code TYPE_INT_RGB}
   */
  public BufferedImage paint(int width, int height, long seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Brush.smooth(g);
    g.scale(width / 160.0, height / 90.0);
    if (seed % 2 != 0) {
      g.translate(160, 0);
      g.scale(-1, 1);
    }
    switch (this) {
      case CAFE -> Indoors.cafe(g, image, seed);
      case ROOM -> Indoors.room(g, image, seed);
      case STUDIO -> Indoors.studio(g, image, seed);
      case STREET -> Outdoors.street(g, image, seed);
      case PARK -> Outdoors.park(g, image, seed);
      case SEA -> Outdoors.sea(g, image, seed);
      case FOREST -> Outdoors.forest(image, seed);
      case WHITE -> fill(g, Color.WHITE);
      case BLACK -> fill(g, Color.BLACK);
      default -> throw new AssertionError(this);
    }
    g.dispose();
    return image;
  }

  /**
   * Blurs a place as a lens does that is focused on someone nearer.
   *
   * @param place the picture, of type {@code TYPE_INT_RGB}; changed
   * @param radius how much, in pixels
   */
  public static void defocus(BufferedImage place, int radius) {
    Texture.blur(place, radius);
  }

  /** Returns whether there is nothing to see. */
  public boolean isBlank() {
    return this == BLACK || this == WHITE;
  }

  private static void fill(Graphics2D g, Color color) {
    g.setColor(color);
    g.fillRect(0, 0, 160, 90);
  }
}
