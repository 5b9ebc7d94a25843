package dev.kuleshov.core.training.shot;

import java.util.List;

/**
 * One shot of a composed film.
 *
 * @param take what is seen
 * @param offset first picture of the take
 * @param speed pictures of the take a frame, 0 for every other picture shown twice
 * @param frames how long, with the frames that it shares with neighbours
 * @param camera how it is seen
 * @param light new levels by colour, {@code light[color][level]}; null for as it is
 * @param effects what happens in it
 * @param join how it follows the shot before; a cut for the first
 */
@SuppressWarnings("ArrayRecordComponent")
record ComposedShot(
    Take take,
    int offset,
    int speed,
    int frames,
    Camera camera,
    byte[][] light,
    List<Effect> effects,
    Join join) {

  /** Paints a frame of the shot. */
  void paint(int frame, Raster into) {
    double share = frames < 2 ? 0 : (double) frame / (frames - 1);
    double x = 0;
    double y = 0;
    boolean swung = false;
    for (Effect effect : effects) {
      x += effect.shift(frame, 1);
      y += effect.kind() == Effect.Kind.SHAKE ? effect.shift(frame, 7) : 0;
      swung |= effect.kind() == Effect.Kind.WHIP && effect.at(frame);
    }
    Raster seen = take.at(offset + (speed == 0 ? frame / 2 * 2 : speed * frame));
    camera.look(seen, share, frame, x, y, into);
    if (swung) {
      smear(seen, share, frame, x, y, into);
    }
    if (light != null) {
      into.grade(light);
    }
    effects.forEach(effect -> effect.paint(frame, into));
  }

  /** A fast pan is blurred along its way. */
  private void smear(Raster seen, double share, int frame, double x, double y, Raster into) {
    Raster earlier = new Raster(into.width, into.height);
    double before = 0;
    for (Effect effect : effects) {
      before += effect.shift(frame - 1, 1);
    }
    for (int step = 1; step < 4; step++) {
      camera.look(seen, share, frame, x + (before - x) * step / 6, y, earlier);
      into.mixIn(earlier, 1.0 / (step + 1));
    }
  }
}
