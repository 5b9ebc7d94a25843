package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** The skull, the ears and the light on the skin. */
final class Head {
  private static final Color BLUSH = new Color(0xC8452F);

  private Head() {}

  static void draw(Graphics2D g, Person person, Pose pose, Expression face) {
    Color skin = person.skin();
    Color shade = shade(skin);
    double jaw = face.mouthOpen() * .09;
    if (person.hair() == Person.Hair.SHORT || person.hair() == Person.Hair.BUN) {
      drawEars(g, skin, shade, pose);
    }
    Shape outline = outline(jaw);
    g.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(-.12 + pose.shiftX(.5), -.12 + pose.shiftY(.5)),
            1.25f,
            new float[] {0, .45f, .8f, 1},
            new Color[] {
              Brush.lighter(skin, .14),
              skin,
              Brush.mix(skin, shade, .45),
              Brush.mix(skin, shade, .8)
            }));
    g.fill(outline);
    Shape before = g.getClip();
    g.clip(outline);
    drawLight(g, person, pose, face, shade, jaw);
    g.setClip(before);
  }

  /** What a skin turns to where less light falls. */
  static Color shade(Color skin) {
    return Brush.mix(Brush.darker(skin, .42), new Color(0x7A2E1C), .22);
  }

  private static void drawLight(
      Graphics2D g, Person person, Pose pose, Expression face, Color shade, double jaw) {
    double x = pose.shiftX(.6);
    double y = pose.shiftY(.6);
    Brush.spot(g, .78, .25, .42, .95, shade, .38);
    Brush.spot(g, -.80, .35, .26, .7, shade, .25);
    Brush.spot(g, x, -.62 + y, .5, .26, Color.WHITE, .13);
    for (int side = -1; side <= 1; side += 2) {
      Brush.spot(g, side * .29 + x, -.10 + y, .25, .17, shade, .42);
      double cheek = .33 - face.squint() * .07;
      Brush.spot(g, side * .39 + x, cheek + y, .23, .17, BLUSH, .13 + face.smile() * .05);
      Brush.spot(
          g, side * .36 + x, cheek - .07 + y, .15, .09, Color.WHITE, .12 + .06 * face.squint());
    }
    Brush.spot(g, x, .79 + y + jaw, .24, .09, shade, .30);
    Brush.spot(g, x, .91 + y + jaw, .2, .10, Color.WHITE, .12);
    Brush.spot(g, 0, 1.06 + jaw, .6, .16, shade, .5);
    if (person.stubble()) {
      Brush.spot(g, x, .78 + y + jaw, .52, .38, new Color(0x2B211C), .34);
      Brush.spot(g, x, .46 + y, .24, .08, new Color(0x2B211C), .25);
    }
    drawFolds(g, pose, face, shade);
  }

  /** Folds from nose to mouth in a smile or a sneer, furrows in the brow. */
  private static void drawFolds(Graphics2D g, Pose pose, Expression face, Color shade) {
    double x = pose.shiftX(.75);
    double y = pose.shiftY(.75);
    double fold = Math.max(Math.max(face.smile(), 0), face.sneer() * .9);
    for (int side = -1; side <= 1; side += 2) {
      Path2D crease =
          Brush.arc(side * .18 + x, .34 + y, side * .35 + x, .37 + y, side * .395 + x, .545 + y);
      Brush.line(g, crease, Brush.fade(shade, .04 + .10 * fold), .07);
      Brush.line(g, crease, Brush.fade(shade, .05 + .30 * fold), .022);
      if (face.browSlant() < 0) {
        Brush.line(
            g,
            Brush.arc(
                side * .055 + x, -.33 + y, side * .035 + x, -.26 + y, side * .06 + x, -.19 + y),
            Brush.fade(shade, -.6 * face.browSlant()),
            .022);
      }
    }
    double wrinkle = Math.max(0, Math.max(face.browLift(), face.browSlant() * .5));
    for (int i = 0; i < 2; i++) {
      double at = -.47 - i * .1 + y;
      Brush.line(
          g,
          Brush.arc(-.26 + x, at + .01, x, at - .03, .26 + x, at + .01),
          Brush.fade(shade, .34 * wrinkle),
          .016);
    }
  }

  private static void drawEars(Graphics2D g, Color skin, Color shade, Pose pose) {
    for (int side = -1; side <= 1; side += 2) {
      double x = side * .71 - pose.shiftX(.35);
      g.setPaint(Brush.mix(skin, shade, .3));
      g.fill(Brush.ellipse(x, .10, .10, .19));
      Brush.line(
          g,
          Brush.arc(x + side * .02, -.02, x + side * .08, .08, x, .2),
          Brush.fade(shade, .7),
          .02);
    }
  }

  private static Path2D outline(double jaw) {
    Path2D right = new Path2D.Double();
    right.moveTo(0, -1);
    right.curveTo(.46, -1, .72, -.72, .715, -.22);
    right.curveTo(.71, .10, .69, .34 + jaw * .3, .59, .57 + jaw * .6);
    right.curveTo(.49, .80 + jaw, .27, 1 + jaw, 0, 1 + jaw);
    right.closePath();
    return Brush.mirrored(right);
  }
}
