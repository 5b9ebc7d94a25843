package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws pictures of three classes that a small net can tell apart, with noise and in any light. */
public final class DrawnPictures {

  private static final int SIDE = 28;

  private DrawnPictures() {}

  /**
   * Draws pictures of bars that lie, of discs and of bars that stand into {@code
   * folder/split/class}; the classes are {@code across}, {@code disc} and {@code down}.
   *
   * @param folder made if it is not there
   * @param split its name
   * @param each how many of each class
   * @param seed the same seed draws the same pictures
   * @return the folder
   */
  public static Path draw(Path folder, String split, int each, long seed) {
    Random random = new Random(seed);
    for (String label : new String[] {"across", "disc", "down"}) {
      for (int i = 0; i < each; i++) {
        Path file = folder.resolve(split).resolve(label).resolve(i + ".png");
        try {
          Files.createDirectories(file.getParent());
          ImageIO.write(picture(label, random), "png", file.toFile());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return folder;
  }

  private static BufferedImage picture(String label, Random random) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    int dark = 20 + random.nextInt(60);
    int bright = dark + 60 + random.nextInt(100);
    pen.setColor(new Color(dark, dark, dark));
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.setColor(new Color(bright, bright, bright));
    int shift = random.nextInt(6);
    if (label.equals("disc")) {
      int size = 10 + random.nextInt(10);
      pen.fillOval(shift, 6 - shift / 2, size, size);
    } else {
      for (int at = shift - 6; at < SIDE; at += 6) {
        if (label.equals("across")) {
          pen.fillRect(0, at, SIDE, 3);
        } else {
          pen.fillRect(at, 0, 3, SIDE);
        }
      }
    }
    pen.dispose();
    for (int i = 0; i < SIDE * SIDE; i++) {
      int level = image.getRaster().getSample(i % SIDE, i / SIDE, 0) + random.nextInt(21) - 10;
      image.getRaster().setSample(i % SIDE, i / SIDE, 0, Math.max(0, Math.min(255, level)));
    }
    return image;
  }
}
