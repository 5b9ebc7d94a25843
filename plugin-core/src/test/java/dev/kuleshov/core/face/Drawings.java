package dev.kuleshov.core.face;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.draw.Expression;
import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.draw.Pose;
import dev.kuleshov.footage.draw.Puppet;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Drawn pictures with and without a face. */
final class Drawings {

  static final int WIDTH = 640;
  static final int HEIGHT = 360;

  private Drawings() {}

  static BufferedImage place(Backdrop where) {
    BufferedImage drawn = where.paint(WIDTH, HEIGHT, 1);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.drawImage(drawn, 0, 0, null);
    g.dispose();
    return image;
  }

  /** Adds a head of 200 pixels, its middle at 180 pixels from the top. */
  static BufferedImage add(
      BufferedImage image, double x, Emotion emotion, double roll, double yaw) {
    Graphics2D g = image.createGraphics();
    new Puppet(Person.ADA, 200, false)
        .draw(g, x, 180, 200, roll, new Pose(yaw, 0, 0), Expression.of(emotion));
    g.dispose();
    return image;
  }

  static BgrPicture face(Emotion emotion) {
    return picture(add(place(Backdrop.STUDIO), 320, emotion, 0, 0));
  }

  static BgrPicture picture(BufferedImage image) {
    byte[] pixels = new byte[image.getWidth() * image.getHeight() * 3];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        pixels[at++] = (byte) rgb;
        pixels[at++] = (byte) (rgb >> 8);
        pixels[at++] = (byte) (rgb >> 16);
      }
    }
    return new BgrPicture(image.getWidth(), image.getHeight(), pixels);
  }
}
