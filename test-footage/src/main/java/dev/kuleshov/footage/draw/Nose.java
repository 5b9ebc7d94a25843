package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.Graphics2D;

/** The nose, drawn by its shadows and highlights alone. */
final class Nose {
  private Nose() {}

  static void draw(Graphics2D g, Person person, Pose pose, Expression face) {
    Color shade = Head.shade(person.skin());
    double x = pose.shiftX(1);
    double y = pose.shiftY(.9) - .03 * face.sneer();
    double root = pose.shiftX(.66);
    Brush.line(
        g,
        Brush.arc(.10 + root, -.12, .05 + x, .12 + y, .11 + x, .30 + y),
        Brush.fade(shade, .28),
        .035);
    Brush.spot(g, .10 + x, .22 + y, .09, .17, shade, .34);
    Brush.spot(g, -.015 + x, .12 + y, .05, .26, Color.WHITE, .20);
    Brush.spot(g, x - .01, .285 + y, .075, .06, Color.WHITE, .24);
    Brush.spot(g, x, .385 + y, .19, .055, shade, .62);
    for (int side = -1; side <= 1; side += 2) {
      g.setPaint(Brush.fade(Brush.darker(shade, .55), .78));
      g.fill(Brush.ellipse(side * .062 + x, .362 + y, .036, .018));
      Brush.line(
          g,
          Brush.arc(side * .115 + x, .27 + y, side * .165 + x, .33 + y, side * .115 + x, .375 + y),
          Brush.fade(shade, .62),
          .02);
      if (face.sneer() > 0) {
        Brush.line(
            g,
            Brush.arc(side * .07 + root, .02, side * .10 + root, .07, side * .13 + root, .06),
            Brush.fade(shade, .6 * face.sneer()),
            .02);
      }
    }
  }
}
