package dev.kuleshov.core.preview;

import dev.kuleshov.api.media.Picture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Several pictures on one, in rows of {@value #COLUMNS}. */
public final class ContactSheet {

  /** Pictures in a row. */
  public static final int COLUMNS = 8;

  /** Width of a cell in pixels. */
  public static final int WIDTH = 160;

  /** Height of a cell in pixels. */
  public static final int HEIGHT = 90;

  private ContactSheet() {}

  /**
   * Draws a sheet. Pictures keep their shape and stand in the middle of their cells.
   *
   * @param pictures in order; one that is missing leaves its cell black
   * @return a JPEG
   */
  public static byte[] draw(List<Optional<Picture>> pictures) {
    int rows = Math.max(1, (pictures.size() + COLUMNS - 1) / COLUMNS);
    BufferedImage sheet =
        new BufferedImage(COLUMNS * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    for (int i = 0; i < pictures.size(); i++) {
      int left = i % COLUMNS * WIDTH;
      int top = i / COLUMNS * HEIGHT;
      pictures.get(i).ifPresent(picture -> draw(pen, picture, left, top));
    }
    pen.dispose();
    return Image.jpeg(sheet);
  }

  private static void draw(Graphics2D pen, Picture picture, int left, int top) {
    double scale = Math.min((double) WIDTH / picture.width(), (double) HEIGHT / picture.height());
    int width = (int) Math.max(1, Math.round(picture.width() * scale));
    int height = (int) Math.max(1, Math.round(picture.height() * scale));
    pen.drawImage(
        Image.buffered(picture),
        left + (WIDTH - width) / 2,
        top + (HEIGHT - height) / 2,
        width,
        height,
        null);
  }
}
