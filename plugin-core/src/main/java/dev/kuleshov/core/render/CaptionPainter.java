package dev.kuleshov.core.render;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.RationalTime;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws subtitles into pictures: white with a black edge, in the middle of the lower border, as
 * large as broadcasters draw them. A line that is too wide is drawn smaller.
 */
public final class CaptionPainter {

  /** Heights and widths as shares of the picture's. */
  private static final double SIZE = 0.055;

  private static final double LINE = 1.25;
  private static final double MARGIN = 0.06;
  private static final double WIDEST = 0.9;
  private static final double EDGE = 0.12;

  private final SubtitleTrack track;
  private final Typefaces fonts;
  private List<Cue> drawn = List.of();
  private BufferedImage overlay;

  /**
   * Finds fonts.
   *
   * @param track the subtitles, on the film's time
   * @param family the font family that the user wants, if any
   * @throws dev.kuleshov.api.KuleshovException if no font has the characters
   */
  public CaptionPainter(SubtitleTrack track, Optional<String> family) {
    this.track = track;
    String text =
        track.cues().stream().flatMap(cue -> cue.lines().stream()).collect(Collectors.joining());
    this.fonts = Typefaces.of(text, track.language(), family);
  }

  /**
   * Draws what is to be read at a time.
   *
   * @param pixels blue, green, red
   * @param width pixels in a row
   * @param height rows
   * @param time from the film's first picture
   */
  void paint(byte[] pixels, int width, int height, RationalTime time) {
    List<Cue> now = track.cues().stream().filter(cue -> cue.range().contains(time)).toList();
    if (now.isEmpty()) {
      return;
    }
    if (overlay == null || !now.equals(drawn)) {
      overlay = draw(now, width, height);
      drawn = now;
    }
    int[] over = ((DataBufferInt) overlay.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < over.length; i++) {
      int alpha = over[i] >>> 24;
      if (alpha > 0) {
        blend(pixels, 3 * i, over[i], alpha);
        blend(pixels, 3 * i + 1, over[i] >>> 8, alpha);
        blend(pixels, 3 * i + 2, over[i] >>> 16, alpha);
      }
    }
  }

  private static void blend(byte[] pixels, int at, int over, int alpha) {
    pixels[at] = (byte) (((over & 0xff) * alpha + (pixels[at] & 0xff) * (255 - alpha) + 127) / 255);
  }

  private BufferedImage draw(List<Cue> cues, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    List<String> lines = new ArrayList<>(cues.stream().flatMap(c -> c.lines().stream()).toList());
    Collections.reverse(lines);
    double baseline = height * (1 - MARGIN) - height * SIZE * (LINE - 1);
    for (String line : lines) {
      if (!line.isBlank()) {
        draw(graphics, line, width, height, baseline);
      }
      baseline -= height * SIZE * LINE;
    }
    graphics.dispose();
    return image;
  }

  private void draw(Graphics2D graphics, String line, int width, int height, double baseline) {
    double size = height * SIZE;
    FontRenderContext context = new FontRenderContext(null, true, true);
    TextLayout layout = new TextLayout(fonts.styled(line, (float) size).getIterator(), context);
    double scale = Math.min(1, WIDEST * width / Math.max(1, layout.getAdvance()));
    AffineTransform place = new AffineTransform();
    place.translate((width - scale * layout.getAdvance()) / 2, baseline);
    place.scale(scale, scale);
    Shape letters = layout.getOutline(place);
    graphics.setStroke(
        new BasicStroke(
            (float) (EDGE * size * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setColor(Color.BLACK);
    graphics.draw(letters);
    graphics.setColor(Color.WHITE);
    graphics.fill(letters);
  }
}
