package dev.kuleshov.core.preview;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/** A film's emotion curve as a picture. */
public final class CurvePicture {

  /** Width in points. */
  public static final int WIDTH = 1080;

  /** Height in points. */
  public static final int HEIGHT = 360;

  private static final int PIXELS_A_POINT = 2;

  private CurvePicture() {}

  /**
   * Draws the curve as PNG, two pixels a point.
   *
   * @param film the film
   * @return the file's bytes
   */
  public static byte[] png(Film film) {
    JFreeChart chart = CurveChart.of(film);
    BufferedImage image =
        new BufferedImage(
            WIDTH * PIXELS_A_POINT, HEIGHT * PIXELS_A_POINT, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.scale(PIXELS_A_POINT, PIXELS_A_POINT);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    graphics.dispose();
    try {
      return ChartUtils.encodeAsPNG(image);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  /**
   * Draws the curve as SVG.
   *
   * @param film the film
   * @return an SVG document without XML declaration, so that it can stand in a page too
   */
  public static String svg(Film film) {
    SVGGraphics2D graphics = new SVGGraphics2D(emptySvg());
    CurveChart.of(film).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    var root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    root.setAttribute("width", String.valueOf(WIDTH));
    root.setAttribute("height", String.valueOf(HEIGHT));
    StringWriter out = new StringWriter();
    try {
      graphics.stream(root, out, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    String document = out.toString();
    return document.substring(document.indexOf("<svg"));
  }

  private static Document emptySvg() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java runtime can make an XML document", e);
    }
  }
}
