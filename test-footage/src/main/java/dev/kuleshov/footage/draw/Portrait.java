package dev.kuleshov.footage.draw;

import java.awt.Graphics2D;

/**
 * One person drawn stroke by stroke.
 *
 * <p>Everything is drawn in head units: the head's middle is (0, 0), its crown at y = -1, its chin
 * at y = 1, y pointing down; the eyes lie on y = 0. The graphics handed in map those to pixels.
 */
final class Portrait {
  private Portrait() {}

  /** Draws what lies behind the trunk. */
  static void drawBehind(Graphics2D g, Person person, Pose pose) {
    Hairdo.drawBehind((Graphics2D) g.create(), person, pose);
  }

  static void drawBody(Graphics2D g, Person person) {
    Body.draw(g, person);
  }

  static void drawHead(Graphics2D g, Person person, Pose pose, Expression expression) {
    Head.draw(g, person, pose, expression);
    Eyes.draw(g, person, pose, expression);
    Nose.draw(g, person, pose, expression);
    Mouth.draw(g, person, pose, expression);
    Hairdo.drawFront(g, person, pose);
    Eyes.drawGlasses(g, person, pose);
  }
}
