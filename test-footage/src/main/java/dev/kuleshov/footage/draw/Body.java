package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Neck, shoulders, trunk and legs. */
final class Body {
  private Body() {}

  static void draw(Graphics2D g, Person person) {
    Color skin = person.skin();
    Color shade = Head.shade(skin);
    drawLegs(g, person);
    drawNeck(g, skin, shade);
    Color cloth = person.clothes();
    Path2D trunk = trunk();
    g.setPaint(
        new GradientPaint(
            -1.3f, 1.4f, Brush.lighter(cloth, .12), 1.5f, 2.8f, Brush.darker(cloth, .45)));
    g.fill(trunk);
    Shape before = g.getClip();
    g.clip(trunk);
    Brush.spot(g, 0, 1.32, .8, .5, Color.BLACK, .38);
    Brush.spot(g, -1.0, 1.75, .5, .35, Color.WHITE, .10);
    Color crease = Brush.fade(Brush.darker(cloth, .6), .45);
    for (int side = -1; side <= 1; side += 2) {
      Brush.line(g, Brush.arc(side * .95, 2.2, side * 1.02, 2.9, side * .92, 4.3), crease, .04);
      Brush.line(g, Brush.arc(side * .42, 1.42, side * .3, 1.75, 0, 1.92), crease, .035);
    }
    g.setClip(before);
  }

  private static void drawNeck(Graphics2D g, Color skin, Color shade) {
    Path2D right = new Path2D.Double();
    right.moveTo(0, .6);
    right.lineTo(.36, .6);
    right.curveTo(.34, 1.1, .36, 1.25, .56, 1.40);
    right.curveTo(.4, 1.6, .2, 1.75, 0, 1.80);
    right.closePath();
    Shape neck = Brush.mirrored(right);
    g.setPaint(Brush.mix(skin, shade, .22));
    g.fill(neck);
    Shape before = g.getClip();
    g.clip(neck);
    Brush.spot(g, 0, 1.02, .55, .3, shade, .85);
    Brush.spot(g, .3, 1.3, .25, .4, shade, .45);
    g.setClip(before);
  }

  private static Path2D trunk() {
    Path2D right = new Path2D.Double();
    right.moveTo(0, 1.80);
    right.curveTo(.2, 1.72, .36, 1.5, .44, 1.32);
    right.curveTo(.75, 1.52, 1.18, 1.55, 1.36, 1.85);
    right.curveTo(1.52, 2.2, 1.50, 3.4, 1.46, 5.2);
    right.lineTo(1.05, 5.3);
    right.lineTo(1.0, 6.2);
    right.lineTo(0, 6.2);
    right.closePath();
    return Brush.mirrored(right);
  }

  private static void drawLegs(Graphics2D g, Person person) {
    Path2D right = new Path2D.Double();
    right.moveTo(.04, 6);
    right.lineTo(1.0, 6);
    right.lineTo(.82, 11.6);
    right.lineTo(.3, 11.6);
    right.closePath();
    g.setPaint(Brush.mix(Brush.darker(person.clothes(), .75), new Color(0x1C2230), .6));
    g.fill(Brush.mirrored(right));
  }
}
