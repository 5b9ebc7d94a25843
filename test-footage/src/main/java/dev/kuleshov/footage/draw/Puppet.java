package dev.kuleshov.footage.draw;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One person, drawn once for each expression and then only moved: strokes are slow, pictures fast.
 *
 * <p>Expressions are rounded to steps too small to see, so that a held one is drawn once.
 */
public final class Puppet {
  private static final double STEPS = 48;
  private static final int KEPT = 80;

  /** A part's place in head units; see {@link Portrait}. */
  private record Box(double left, double top, double right, double bottom) {}

  private static final Box HEAD = new Box(-1.35, -1.65, 1.35, 1.75);

  private record Face(Pose pose, Expression expression) {}

  private final Person person;
  private final double scale;
  private final Box trunk;
  private final BufferedImage body;
  private final Map<Pose, BufferedImage> behind = new LinkedHashMap<>();
  private final Map<Face, BufferedImage> heads =
      new LinkedHashMap<>(2 * KEPT, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Face, BufferedImage> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Makes a puppet.
   *
   * @param person who
   * @param height crown to chin in pixels, at the largest that it will be shown
   * @param wholeBody whether legs may come into view
   */
  public Puppet(Person person, double height, boolean wholeBody) {
    this.person = person;
    scale = height / 2;
    trunk = new Box(-1.65, .5, 1.65, wholeBody ? 11.7 : 4.4);
    body = paint(trunk, g -> Portrait.drawBody(g, person));
  }

  /**
   * Draws the puppet.
   *
   * @param g where to
   * @param x middle of the head, in pixels
   * @param y middle of the head, in pixels
   * @param height crown to chin, in pixels
   * @param roll tilt of the head about the neck, in radians
   * @param pose which way the head is turned
   * @param expression the face
   */
  public void draw(
      Graphics2D g,
      double x,
      double y,
      double height,
      double roll,
      Pose pose,
      Expression expression) {
    Brush.smooth(g);
    Pose turned = new Pose(step(pose.yaw()), step(pose.nod()), step(pose.gaze()));
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(height / 2, height / 2);
    AffineTransform tilted = new AffineTransform(place);
    tilted.rotate(roll, 0, .9);
    BufferedImage back =
        behind.computeIfAbsent(
            turned, key -> paint(HEAD, q -> Portrait.drawBehind(q, person, key)));
    BufferedImage head =
        heads.computeIfAbsent(
            new Face(turned, rounded(expression)),
            key -> paint(HEAD, q -> Portrait.drawHead(q, person, key.pose(), key.expression())));
    put(g, back, HEAD, tilted);
    put(g, body, trunk, place);
    put(g, head, HEAD, tilted);
  }

  private void put(Graphics2D g, BufferedImage image, Box box, AffineTransform place) {
    AffineTransform all = new AffineTransform(place);
    all.translate(box.left(), box.top());
    all.scale(1 / scale, 1 / scale);
    g.drawImage(image, all, null);
  }

  private BufferedImage paint(Box box, Consumer<Graphics2D> painter) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil((box.right() - box.left()) * scale),
            (int) Math.ceil((box.bottom() - box.top()) * scale),
            BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    Brush.smooth(g);
    g.scale(scale, scale);
    g.translate(-box.left(), -box.top());
    painter.accept(g);
    g.dispose();
    return image;
  }

  private static Expression rounded(Expression e) {
    return new Expression(
        step(e.browLift()),
        step(e.browSlant()),
        step(e.eyeOpen()),
        step(e.squint()),
        step(e.smile()),
        step(e.mouthOpen()),
        step(e.mouthWidth()),
        step(e.sneer()));
  }

  private static double step(double value) {
    return Math.rint(value * STEPS) / STEPS + 0.0;
  }
}
