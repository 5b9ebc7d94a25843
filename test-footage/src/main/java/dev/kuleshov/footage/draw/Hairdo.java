package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Hair behind the head and around the face. */
final class Hairdo {
  private Hairdo() {}

  static void drawBehind(Graphics2D g, Person person, Pose pose) {
    Color dark = Brush.darker(person.hairColor(), .35);
    double x = -pose.shiftX(.3);
    g.setPaint(dark);
    switch (person.hair()) {
      case LONG -> {
        Path2D right = new Path2D.Double();
        right.moveTo(0, -1.15);
        right.curveTo(.62, -1.17, .96, -.72, .93, -.05);
        right.curveTo(.92, .45, 1.06, .85, .90, 1.42);
        right.curveTo(.75, 1.62, .35, 1.5, 0, 1.45);
        right.closePath();
        g.translate(x, 0);
        g.fill(Brush.mirrored(right));
      }
      case CURLS -> {
        for (int side = -1; side <= 1; side += 2) {
          for (int i = 0; i < 14; i++) {
            double angle = i / 13.0 * Math.PI * .78;
            double far = .96 + (i % 3) * .05;
            double out = side * far * Math.sin(angle);
            g.fill(Brush.ellipse(x + out, -.12 - far * Math.cos(angle), .23, .23));
          }
        }
        g.fill(Brush.ellipse(x, -.2, .95, .95));
      }
      case BUN -> g.fill(Brush.ellipse(x * 1.5, -1.22, .34, .28));
      case SHORT -> g.fill(Brush.ellipse(x, -.25, .79, .82));
      default -> throw new AssertionError(person.hair());
    }
    g.dispose();
  }

  static void drawFront(Graphics2D g, Person person, Pose pose) {
    Shape cap = cap(person, pose);
    Color hair = person.hairColor();
    g.setPaint(hair);
    g.fill(cap);
    Shape before = g.getClip();
    g.clip(cap);
    double x = pose.shiftX(.3);
    Brush.spot(g, -.25 + x, -.95, .55, .28, Brush.lighter(hair, .55), .42);
    Brush.spot(g, .75, -.5, .45, .8, Brush.darker(hair, .6), .6);
    Color strand = Brush.fade(Brush.darker(hair, .5), .4);
    Color shine = Brush.fade(Brush.lighter(hair, .4), .22);
    for (int i = -7; i <= 7; i++) {
      double root = part(person) + i * .012;
      Brush.line(
          g,
          Brush.arc(root, -1.15, i * .10, -1.0, i * .135, -.1),
          i % 2 == 0 ? strand : shine,
          .016);
    }
    g.setClip(before);
  }

  private static double part(Person person) {
    return person.hair() == Person.Hair.SHORT ? .25 : -.15;
  }

  /** The crown less the face: what is left lies on the forehead and the temples. */
  private static Shape cap(Person person, Pose pose) {
    double x = pose.shiftX(.45);
    double side =
        switch (person.hair()) {
          case LONG -> 1.12;
          case CURLS -> .05;
          case SHORT, BUN -> -.02;
        };
    double volume = person.hair() == Person.Hair.CURLS ? 1.22 : 1.13;
    Path2D right = new Path2D.Double();
    right.moveTo(0, -volume);
    right.curveTo(.56, -volume, .83, -.80, .80, -.20);
    right.curveTo(.80, .1, .88, side * .8, .80, side);
    right.quadTo(.72, side + .1, .62, side + .02);
    right.lineTo(0, side + .02);
    right.closePath();
    Area cap = new Area(Brush.mirrored(right));
    Path2D face = new Path2D.Double();
    double hairline = pose.shiftY(.4) - (person.hair() == Person.Hair.SHORT ? .62 : .58);
    double p = part(person);
    face.moveTo(p + x, hairline - .10);
    face.curveTo(.40 + x, hairline - .04, .60 + x * .5, -.40, .655 + x * .3, -.12);
    face.curveTo(.70, .2, .70, .6, .66, 1.4);
    face.lineTo(-.66, 1.4);
    face.curveTo(-.70, .6, -.70, .2, -.655 + x * .3, -.12);
    face.curveTo(-.60 + x * .5, -.40, -.40 + x, hairline - .02, p + x, hairline - .10);
    face.closePath();
    cap.subtract(new Area(face));
    return cap;
  }
}
