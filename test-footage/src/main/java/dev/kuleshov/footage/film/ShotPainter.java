package dev.kuleshov.footage.film;

import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.draw.Expression;
import dev.kuleshov.footage.draw.Puppet;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Paints the frames of one shot. */
final class ShotPainter {
  /** The set is so much larger than the picture, for the camera to move in. */
  private static final double SET = 1.7;

  /** The background moves less than the people, being further away. */
  private static final double PARALLAX = .6;

  private final Shot shot;
  private final FilmScript script;
  private final BufferedImage set;
  private final List<Puppet> puppets = new ArrayList<>();
  private final long seed;

  /** The place as last seen: a camera at rest sees it again. */
  private final Canvas behind;

  private Camera.Framing behindSeen;

  ShotPainter(Shot shot, FilmScript script, long seed) {
    this.shot = shot;
    this.script = script;
    this.seed = seed;
    behind = new Canvas(script.width(), script.height());
    double nearest = shot.actors().stream().mapToDouble(Actor::height).max().orElse(0);
    Backdrop place = shot.backdrop();
    double size = place.isBlank() ? 1 : SET;
    int border = 2; // a set of one pixel has no neighbours to mix
    set =
        place.paint(
            (int) (script.width() * size) + border,
            (int) (script.height() * size) + border,
            script.seed() * 1000 + shot.variant());
    if (nearest > .3 && !place.isBlank()) {
      Backdrop.defocus(set, (int) Math.round(script.width() * nearest / 75));
    }
    for (Actor actor : shot.actors()) {
      double height = actor.height() * script.height() * shot.camera().largestZoom();
      puppets.add(new Puppet(actor.person(), height, actor.height() < .3));
    }
  }

  /**
   * Paints a frame.
   *
   * @param canvas where to
   * @param frame frame of the shot
   * @param filmSeconds time in the film, for what must run on across a cut
   * @param mouth how far each actor's mouth is opened by speech, 0 to 1
   */
  void paint(Canvas canvas, int frame, double filmSeconds, ToDoubleFunction<Actor> mouth) {
    double seconds = frame / script.rate().perSecond();
    Camera.Framing view = shot.camera().at(frame / Math.max(1.0, shot.frames() - 1), seconds, seed);
    double shakeX = 0;
    double shakeY = 0;
    for (Effect effect : shot.effects()) {
      if (effect instanceof Effect.Shake shake && frame >= shake.start() && frame < shake.end()) {
        shakeX = shake.amount() * Camera.tremble(seconds, seed + 5, 6.3);
        shakeY = shake.amount() * Camera.tremble(seconds, seed + 6, 7.1);
      }
    }
    paintSet(canvas, view, shakeX, shakeY);
    Graphics2D g = canvas.graphics();
    for (int i = 0; i < puppets.size(); i++) {
      Actor actor = shot.actors().get(i);
      double x = .5 + (actor.x() - .5 - view.x() - shakeX) * view.zoom();
      double y = .5 + (actor.y() - .5 - view.y() - shakeY) * view.zoom();
      double height = actor.height() * script.height() * view.zoom();
      Life life = new Life(actor, seed + i, filmSeconds);
      Expression face = life.alive(actor.expressionAt(frame), mouth.applyAsDouble(actor));
      puppets
          .get(i)
          .draw(
              g,
              x * script.width() + life.swayX() * height,
              y * script.height() + life.swayY() * height,
              height,
              life.roll(),
              actor.pose(),
              face);
    }
    Overlays.draw(canvas, g, shot, frame);
    g.dispose();
  }

  private void paintSet(Canvas canvas, Camera.Framing view, double shakeX, double shakeY) {
    double zoom = Math.pow(view.zoom(), PARALLAX);
    double x = (view.x() * PARALLAX + shakeX) * script.width();
    double y = (view.y() * PARALLAX + shakeY) * script.height();
    double margin = (set.getWidth() - script.width() / zoom) / 2;
    double rise = (set.getHeight() - script.height() / zoom) / 2;
    Camera.Framing seen = new Camera.Framing(margin + x, rise + y, zoom);
    if (!seen.equals(behindSeen)) {
      behind.sample(set, margin + x, rise + y, 1 / zoom);
      behindSeen = seen;
    }
    System.arraycopy(behind.pixels, 0, canvas.pixels, 0, canvas.pixels.length);
  }
}
