package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Lips, teeth and the corners of the mouth. */
final class Mouth {
  private static final Color DARK = new Color(0x3A0F10);

  private Mouth() {}

  static void draw(Graphics2D g, Person person, Pose pose, Expression face) {
    Graphics2D mouth = (Graphics2D) g.create();
    mouth.translate(pose.shiftX(.8), .585 + pose.shiftY(.75));
    Shape inside = opening(face);
    Color lip = Brush.mix(person.skin(), new Color(person.stubble() ? 0x96483E : 0xB03A45), .58);
    mouth.setPaint(Brush.darker(lip, .10));
    mouth.fill(upperLip(face));
    mouth.setPaint(lip);
    mouth.fill(lowerLip(face));
    double drop = drop(face);
    Brush.spot(mouth, -.02, drop + .045 + bend(face) * .5, .11, .03, Color.WHITE, .26);
    if (face.mouthOpen() > .02) {
      drawInside(mouth, inside, face);
    }
    double parted = Math.min(1, face.mouthOpen() * 8);
    Brush.line(mouth, closedLine(face), Brush.fade(DARK, .85 * (1 - parted)), .017);
    drawCorners(mouth, Head.shade(person.skin()), face);
    mouth.dispose();
  }

  private static void drawInside(Graphics2D g, Shape inside, Expression face) {
    g.setPaint(DARK);
    g.fill(inside);
    Shape before = g.getClip();
    g.clip(inside);
    double teeth = Math.max(0, .35 + .65 * Math.max(0, face.smile()) + .8 * face.mouthWidth());
    g.setPaint(Brush.fade(new Color(0xF7F2EA), Math.min(.96, teeth)));
    Path2D row = new Path2D.Double();
    double w = half(face);
    double top = corner(face);
    row.moveTo(-w, top - .06);
    row.curveTo(-w * .5, -.06, w * .5, -.06, w, top - .06);
    row.lineTo(w, top + .015);
    row.curveTo(w * .5, .072, -w * .5, .072, -w, top + .015);
    row.closePath();
    g.fill(row);
    Brush.spot(g, 0, drop(face) + .03, .14, .07, new Color(0xB4474C), .75 * face.mouthOpen());
    g.setClip(before);
  }

  private static void drawCorners(Graphics2D g, Color shade, Expression face) {
    double w = half(face);
    double y = corner(face);
    for (int side = -1; side <= 1; side += 2) {
      Brush.spot(g, side * (w + .02), y, .05, .045, shade, .5 + .2 * Math.abs(face.smile()));
      if (face.smile() < 0) {
        Brush.line(
            g,
            Brush.arc(side * (w + .01), y, side * (w + .05), y + .04, side * (w + .05), y + .11),
            Brush.fade(shade, -.5 * face.smile()),
            .022);
      }
    }
  }

  /** Half the width between the corners. */
  private static double half(Expression face) {
    return .235 + .075 * face.mouthWidth() + .045 * Math.max(0, face.smile());
  }

  /** Height of the corners: up is negative. */
  private static double corner(Expression face) {
    double turned = face.smile() > 0 ? -.085 * face.smile() : -.06 * face.smile();
    return turned + .06 * face.mouthOpen() * (1 - Math.abs(face.smile()));
  }

  /** How far the middle of the closed line hangs below (smile) or above (frown) the corners. */
  private static double bend(Expression face) {
    return face.smile() > 0 ? .035 * face.smile() : .02 * face.smile();
  }

  private static double drop(Expression face) {
    return .27 * face.mouthOpen();
  }

  private static double lift(Expression face) {
    return -.03 * face.mouthOpen() - .045 * face.sneer() + bend(face);
  }

  private static Path2D opening(Expression face) {
    double w = half(face) * .95;
    double c = corner(face);
    double up = lift(face);
    double down = drop(face) + bend(face);
    Path2D path = new Path2D.Double();
    path.moveTo(-w, c);
    path.curveTo(-w * .5, up, w * .5, up, w, c);
    path.curveTo(w * .72, down * 1.25, -w * .72, down * 1.25, -w, c);
    path.closePath();
    return path;
  }

  private static Path2D upperLip(Expression face) {
    double w = half(face);
    double c = corner(face);
    double up = lift(face);
    Path2D path = new Path2D.Double();
    path.moveTo(-w, c);
    path.curveTo(-w * .6, up - .055, -w * .3, up - .085, -.045, up - .072);
    path.quadTo(0, up - .05, .045, up - .072);
    path.curveTo(w * .3, up - .085, w * .6, up - .055, w, c);
    path.curveTo(w * .5, up + .02, -w * .5, up + .02, -w, c);
    path.closePath();
    return path;
  }

  private static Path2D lowerLip(Expression face) {
    double w = half(face);
    double c = corner(face);
    double down = drop(face) + bend(face);
    Path2D path = new Path2D.Double();
    path.moveTo(-w, c);
    path.curveTo(-w * .6, down * 1.05 + .01, w * .6, down * 1.05 + .01, w, c);
    path.curveTo(w * .62, down * 1.3 + .115, -w * .62, down * 1.3 + .115, -w, c);
    path.closePath();
    return path;
  }

  private static Path2D closedLine(Expression face) {
    double w = half(face);
    double c = corner(face);
    double up = lift(face);
    Path2D path = new Path2D.Double();
    path.moveTo(-w, c);
    path.curveTo(-w * .5, up + .012, w * .5, up + .012, w, c);
    return path;
  }
}
