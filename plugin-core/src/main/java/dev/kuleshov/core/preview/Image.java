package dev.kuleshov.core.preview;

import dev.kuleshov.api.media.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures as JPEG, and as text that stands in a page. */
public final class Image {

  private Image() {}

  /** Returns a picture as a {@code data:} address of a JPEG; nothing for nothing. */
  static String uri(Picture picture) {
    return picture == null
        ? ""
        : "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(picture));
  }

  /**
   * Returns a picture as a JPEG.
   *
   * @param picture the picture
   */
  public static byte[] jpeg(Picture picture) {
    return jpeg(buffered(picture));
  }

  static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return jpeg.toByteArray();
  }

  static BufferedImage buffered(Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = picture.rgb();
    for (int y = 0, i = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++, i += 3) {
        image.setRGB(x, y, (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | (rgb[i + 2] & 255));
      }
    }
    return image;
  }
}
