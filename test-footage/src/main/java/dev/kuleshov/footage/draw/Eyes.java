package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Eyes, lids, lashes, brows and glasses. */
final class Eyes {
  private static final Color LASH = new Color(0x20130E);
  private static final double APART = .295;
  private static final double HALF_WIDTH = .155;

  private Eyes() {}

  static void draw(Graphics2D g, Person person, Pose pose, Expression face) {
    for (int side = -1; side <= 1; side += 2) {
      Graphics2D eye = (Graphics2D) g.create();
      eye.translate(
          side * APART * (1 - Math.abs(pose.yaw()) * .06) + pose.shiftX(.62), pose.shiftY(.62));
      eye.scale(side * (1 - side * pose.yaw() * .08), 1);
      drawEye(eye, person, face, side * (pose.gaze() + pose.yaw() * .15), pose.nod());
      drawBrow(eye, person, face);
      eye.dispose();
    }
  }

  /** Drawn as a right eye: the inner corner at negative x. */
  private static void drawEye(
      Graphics2D g, Person person, Expression face, double gaze, double nod) {
    Color skin = person.skin();
    Color shade = Head.shade(skin);
    double open = Math.max(0, face.eyeOpen());
    double top = -.085 * open;
    double bottom = .058 * Math.min(1.1, open) - .026 * face.squint() * open;
    double outerDroop = .02 * Math.max(0, face.browSlant());
    Shape almond = almond(top, bottom, outerDroop);
    g.setPaint(new Color(0xF6F1EC));
    g.fill(almond);
    Shape before = g.getClip();
    g.clip(almond);
    double x = .03 * gaze;
    double y = -.012 + .015 * nod;
    g.setPaint(Brush.darker(person.iris(), .45));
    g.fill(Brush.ellipse(x, y, .076, .076));
    g.setPaint(person.iris());
    g.fill(Brush.ellipse(x, y, .064, .064));
    Brush.spot(g, x, y + .03, .05, .035, Color.WHITE, .28);
    g.setPaint(new Color(0x0B0806));
    g.fill(Brush.ellipse(x, y, .034, .034));
    Brush.spot(g, 0, top - .005, HALF_WIDTH, .05, LASH, .45);
    g.setPaint(Brush.fade(Color.WHITE, .92));
    g.fill(Brush.ellipse(x - .022 * Math.signum(1), y - .026, .016, .016));
    g.setClip(before);
    drawLids(g, top, bottom, outerDroop, shade, face);
  }

  private static void drawLids(
      Graphics2D g, double top, double bottom, double droop, Color shade, Expression face) {
    Brush.line(
        g, Brush.arc(-HALF_WIDTH, .012, .01, 2 * top, HALF_WIDTH + .02, -.006 + droop), LASH, .026);
    Brush.line(
        g,
        Brush.arc(-HALF_WIDTH + .01, -.03, 0, 2 * top - .075, HALF_WIDTH + .015, -.045 + droop),
        Brush.fade(shade, .62),
        .015);
    Brush.line(
        g,
        Brush.arc(-HALF_WIDTH + .01, .018, 0, 2 * bottom + .012, HALF_WIDTH - .005, .008 + droop),
        Brush.fade(Brush.mix(shade, LASH, .3), .55),
        .012);
    Brush.line(
        g,
        Brush.arc(
            -HALF_WIDTH + .03, .06 + bottom, 0, .10 + bottom, HALF_WIDTH - .03, .055 + bottom),
        Brush.fade(shade, .16 + .3 * face.squint()),
        .018);
  }

  private static void drawBrow(Graphics2D g, Person person, Expression face) {
    double lift = -.245 - .11 * face.browLift();
    double inner = lift + .03 - .10 * face.browSlant() + .02 * Math.min(0, face.browSlant());
    double outer = lift + .045 + .055 * face.browSlant();
    double pinch = -.035 * Math.abs(Math.min(0, face.browSlant()));
    double middle = lift - .045 + .02 * Math.abs(face.browSlant());
    Path2D brow = new Path2D.Double();
    brow.moveTo(-.17 + pinch, inner + .02);
    brow.curveTo(-.16 + pinch, inner - .05, .04, middle - .045, .235, outer + .012);
    brow.curveTo(.06, middle + .03, -.10 + pinch, inner + .055, -.17 + pinch, inner + .02);
    brow.closePath();
    Color color = Brush.mix(Brush.darker(person.hairColor(), .35), LASH, .2);
    g.setPaint(Brush.fade(color, .92));
    g.fill(brow);
    Brush.line(g, brow, Brush.fade(color, .35), .02);
  }

  static void drawGlasses(Graphics2D g, Person person, Pose pose) {
    if (!person.glasses()) {
      return;
    }
    Color frame = new Color(0x2A2422);
    double y = .02 + pose.shiftY(.66);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * APART + pose.shiftX(.66);
      g.setPaint(Brush.fade(Color.WHITE, .07));
      g.fill(Brush.ellipse(x, y, .235, .19));
      Brush.line(g, Brush.ellipse(x, y, .235, .19), frame, .026);
      Brush.line(g, Brush.arc(x + side * .23, y, side * .6, y - .03, side * .70, y), frame, .024);
    }
    double x = pose.shiftX(.7);
    Brush.line(g, Brush.arc(x - .07, y - .02, x, y - .06, x + .07, y - .02), frame, .026);
  }

  private static Path2D almond(double top, double bottom, double droop) {
    Path2D path = new Path2D.Double();
    path.moveTo(-HALF_WIDTH, .014);
    path.curveTo(-.09, 1.36 * top, .08, 1.36 * top, HALF_WIDTH, droop);
    path.curveTo(.09, 1.3 * bottom + droop, -.07, 1.36 * bottom, -HALF_WIDTH, .014);
    path.closePath();
    return path;
  }
}
