package dev.kuleshov.footage.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Soft spots, mirrored outlines and colour arithmetic: what every drawing here is made of. */
final class Brush {
  private static final float[] FALLOFF = {0, .35f, .7f, 1};

  private Brush() {}

  static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
  }

  /** A spot that is strongest in its middle and gone at its rim. */
  static void spot(
      Graphics2D g, double x, double y, double rx, double ry, Color color, double strength) {
    if (strength <= 0) {
      return;
    }
    Color[] colors = {
      fade(color, strength), fade(color, strength * .8), fade(color, strength * .25), fade(color, 0)
    };
    AffineTransform squash = AffineTransform.getTranslateInstance(x, y);
    squash.scale(1, ry / rx);
    g.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(0, 0),
            (float) rx,
            new Point2D.Double(0, 0),
            FALLOFF,
            colors,
            RadialGradientPaint.CycleMethod.NO_CYCLE,
            RadialGradientPaint.ColorSpaceType.SRGB,
            squash));
    g.fill(ellipse(x, y, rx, ry));
  }

  static Shape ellipse(double x, double y, double rx, double ry) {
    return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
  }

  static void line(Graphics2D g, Shape shape, Color color, double width) {
    g.setPaint(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  /** A curve from one point to another by way of a pull point. */
  static Path2D arc(double x0, double y0, double cx, double cy, double x1, double y1) {
    Path2D path = new Path2D.Double();
    path.moveTo(x0, y0);
    path.quadTo(cx, cy, x1, y1);
    return path;
  }

  /** The right half of an outline together with its mirror image about x = 0. */
  static Path2D mirrored(Path2D right) {
    Path2D both = new Path2D.Double(right);
    both.append(right.createTransformedShape(AffineTransform.getScaleInstance(-1, 1)), false);
    both.setWindingRule(Path2D.WIND_NON_ZERO);
    return both;
  }

  static Color fade(Color color, double alpha) {
    int a = (int) Math.round(Math.max(0, Math.min(1, alpha)) * 255);
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), a);
  }

  static Color mix(Color a, Color b, double share) {
    return new Color(
        blend(a.getRed(), b.getRed(), share),
        blend(a.getGreen(), b.getGreen(), share),
        blend(a.getBlue(), b.getBlue(), share));
  }

  static Color darker(Color color, double share) {
    return mix(color, Color.BLACK, share);
  }

  static Color lighter(Color color, double share) {
    return mix(color, Color.WHITE, share);
  }

  private static int blend(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }
}
