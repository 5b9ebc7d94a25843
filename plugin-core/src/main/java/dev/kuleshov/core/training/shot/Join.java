package dev.kuleshov.core.training.shot;

import dev.kuleshov.api.analysis.BoundaryType;
import java.util.Random;

/**
 * How a shot follows another.
 *
 * @param type the kind
 * @param frames mixed frames; those of the old shot in a fade
 * @param hold frames of the colour alone in a fade
 * @param in mixed frames of the new shot in a fade
 * @param rgb a fade's colour
 * @param shape of a wipe
 * @param angle of a wipe, radians
 * @param soft width of a wipe's edge, as a share of the picture
 * @param eased whether a mix starts and ends gently
 */
record Join(
    BoundaryType type,
    int frames,
    int hold,
    int in,
    int rgb,
    Shape shape,
    double angle,
    double soft,
    boolean eased) {

  enum Shape {
    LINE,
    IRIS,
    CLOCK,
    PUSH
  }

  /** Frames of a colour alone that part one fade from the next. */
  static final int LONG = 40;

  static final Join CUT = new Join(BoundaryType.CUT, 0, 0, 0, 0, Shape.LINE, 0, 0, false);

  /** Draws how two shots meet. */
  static Join draw(BoundaryType type, Random random) {
    if (type == BoundaryType.CUT) {
      return CUT;
    }
    int frames = 6 + (int) (Math.pow(random.nextDouble(), 1.5) * 44);
    double color = random.nextDouble();
    int rgb = color < .7 ? 0 : color < .9 ? 0xffffff : random.nextInt(1 << 24);
    Shape[] shapes = Shape.values();
    return new Join(
        type,
        type == BoundaryType.WIPE ? 8 + random.nextInt(28) : frames,
        random.nextInt(5) > 0 ? random.nextInt(14) : LONG + random.nextInt(24),
        6 + random.nextInt(28),
        rgb,
        random.nextInt(10) < 6 ? Shape.LINE : shapes[random.nextInt(shapes.length)],
        random.nextInt(4) > 0 ? Math.PI / 2 * random.nextInt(4) : 2 * Math.PI * random.nextDouble(),
        .01 + .12 * random.nextDouble() * random.nextDouble(),
        random.nextInt(3) == 0);
  }

  /** Draws how a film begins: at once or out of a colour. */
  static Join opening(Random random) {
    Join fade = draw(BoundaryType.FADE, random);
    return random.nextInt(3) > 0
        ? CUT
        : new Join(
            fade.type, 0, fade.hold, fade.in, fade.rgb, fade.shape, fade.angle, fade.soft, false);
  }

  /** Frames that both shots share. */
  int overlap() {
    return type == BoundaryType.DISSOLVE || type == BoundaryType.WIPE ? frames : 0;
  }

  /** Frames that neither shot has. */
  int gap() {
    return type == BoundaryType.FADE ? hold : 0;
  }

  /** Paints the new shot into the old one. */
  void mix(Raster old, Raster next, double share) {
    double done = eased ? share * share * (3 - 2 * share) : share;
    if (type == BoundaryType.DISSOLVE) {
      old.mixIn(next, done);
    } else if (shape == Shape.PUSH) {
      push(old, next, done);
    } else {
      for (int i = 0; i < old.width * old.height; i++) {
        double x = (i % old.width + .5) / old.width - .5;
        int row = i / old.width;
        double y = (row + .5) / old.height - .5;
        old.mixIn(next, i, i, (done * (1 + soft) - place(x, y)) / soft);
      }
    }
  }

  /** When the edge comes to a point, as a share of the whole way. */
  private double place(double x, double y) {
    return switch (shape) {
      case IRIS -> Math.hypot(x, y) / Math.sqrt(.5);
      case CLOCK -> (Math.atan2(y, x) + Math.PI) / 2 / Math.PI;
      default -> {
        double reach = (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle))) / 2;
        yield (x * Math.cos(angle) + y * Math.sin(angle) + reach) / 2 / reach;
      }
    };
  }

  private static void push(Raster old, Raster next, double share) {
    int edge = (int) Math.round(old.width * share);
    byte[] before = old.pixels.clone();
    for (int y = 0; y < old.height; y++) {
      int line = 3 * y * old.width;
      System.arraycopy(before, line + 3 * edge, old.pixels, line, 3 * (old.width - edge));
      System.arraycopy(next.pixels, line, old.pixels, line + 3 * (old.width - edge), 3 * edge);
    }
  }
}
