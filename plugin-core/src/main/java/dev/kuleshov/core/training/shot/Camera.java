package dev.kuleshov.core.training.shot;

import java.util.Random;

/**
 * What the camera does before a take: it moves from one framing to another and is more or less
 * steady.
 *
 * @param fromX first left edge, as a share of the picture
 * @param fromY first upper edge
 * @param fromSize first width and height, as a share of the picture
 * @param toX last left edge
 * @param toY last upper edge
 * @param toSize last width and height
 * @param tremble how unsteady, as a share of the picture
 * @param phase of the trembling
 */
record Camera(
    double fromX,
    double fromY,
    double fromSize,
    double toX,
    double toY,
    double toSize,
    double tremble,
    double phase) {

  /** Draws a camera for film: it already moves, so this one hardly does. */
  static Camera forClip(Random random) {
    double size = random.nextDouble() < .5 ? 1 : .75 + .25 * random.nextDouble();
    double x = (1 - size) * random.nextDouble();
    double y = (1 - size) * random.nextDouble();
    return new Camera(x, y, size, x, y, size, 0, 0);
  }

  /** Draws a camera for a still: at rest, in a hand, panning or zooming. */
  static Camera forStill(Random random) {
    double size = .45 + .45 * random.nextDouble();
    double x = (1 - size) * random.nextDouble();
    double y = (1 - size) * random.nextDouble();
    double move = random.nextDouble();
    double toSize = move < .2 ? Math.max(.3, Math.min(1, size * between(random, .7, 1.4))) : size;
    double reach = move < .3 ? 0 : 1;
    double toX = x + reach * ((1 - toSize) * random.nextDouble() - x);
    double toY = y + reach * .5 * ((1 - toSize) * random.nextDouble() - y);
    double tremble = random.nextDouble() < .5 ? 0 : .012 * random.nextDouble();
    return new Camera(x, y, size, toX, toY, toSize, tremble, 100 * random.nextDouble());
  }

  /** Draws a camera for a still that leaves everything behind that it showed first. */
  static Camera travelling(Random random) {
    double size = .35 + .4 * random.nextDouble();
    double toSize = random.nextInt(3) == 0 ? between(random, .25, .9) : size;
    double x = 2 * random.nextDouble();
    double y = 2 * random.nextDouble();
    double toX = x + between(random, -2, 2);
    double toY = y + (random.nextInt(3) == 0 ? between(random, -1, 1) : 0);
    double tremble = random.nextBoolean() ? 0 : .015 * random.nextDouble();
    return new Camera(x, y, size, toX, toY, toSize, tremble, 100 * random.nextDouble());
  }

  /** The same camera a step nearer or further, as in a jump cut. */
  Camera punched(Random random) {
    double factor = random.nextBoolean() ? between(random, .6, .8) : between(random, 1.2, 1.5);
    double size = Math.min(1, toSize * factor);
    double x = Math.max(0, Math.min(1 - size, toX + (toSize - size) / 2));
    double y = Math.max(0, Math.min(1 - size, toY + (toSize - size) / 2));
    return new Camera(x, y, size, x, y, size, tremble, phase);
  }

  /** Fills a picture with what is seen at a share of the shot. */
  void look(Raster at, double share, int frame, double shiftX, double shiftY, Raster into) {
    double x = fromX + (toX - fromX) * share + tremble * sway(frame, phase) + shiftX;
    double y = fromY + (toY - fromY) * share + tremble * sway(frame, phase + 31) + shiftY;
    into.sample(at, x, y, fromSize + (toSize - fromSize) * share);
  }

  /** Two sines that never quite repeat, within [-1,1]. */
  static double sway(int frame, double phase) {
    return .6 * Math.sin(.31 * frame + phase) + .4 * Math.sin(.83 * frame + 2.3 * phase);
  }

  static double between(Random random, double least, double most) {
    return least + (most - least) * random.nextDouble();
  }
}
