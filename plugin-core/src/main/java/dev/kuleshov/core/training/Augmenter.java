package dev.kuleshov.core.training;

import dev.kuleshov.core.dataset.PictureForm;

/** Changes pictures by chance, as an {@link Augmentation} says. */
final class Augmenter {

  private static final int LEVELS = 256;
  private static final float WHITE = 255;

  private final Augmentation how;
  private final PictureForm from;
  private final PictureForm to;

  /** From the size in memory to the net's. */
  Augmenter(Augmentation how, PictureForm from, PictureForm to) {
    this.how = how;
    this.from = from;
    this.to = to;
  }

  /**
   * Changes a picture.
   *
   * @return in 0..255, of the net's size
   */
  float[] apply(byte[] pixels, Chance chance) {
    float[] tone = tone(chance);
    Warp.View view = view(chance);
    float[] out =
        chance.happens(how.blur())
            ? blurred(pixels, tone, view, chance)
            : new Warp(from, to).apply(pixels, tone, view);
    if (to.channels() > 1 && chance.happens(how.grey())) {
      grey(out);
    }
    shade(out, chance);
    noise(out, chance);
    if (chance.happens(how.erase())) {
      erase(out, chance);
    }
    return out;
  }

  private Warp.View view(Chance chance) {
    double scale = Math.exp(chance.between(Math.log(how.smallest()), Math.log(how.largest())));
    double stretch = chance.factor(1 + how.stretch());
    return new Warp.View(
        Math.toRadians(chance.within(how.rotation())),
        scale * stretch,
        scale / stretch,
        chance.within(how.shift()),
        chance.within(how.shift()),
        chance.happens(how.flip()));
  }

  /** Gamma, contrast and brightness at once, for every level. */
  private float[] tone(Chance chance) {
    double power = chance.factor(how.gamma());
    double contrast = 1 + chance.within(how.contrast());
    double more = chance.within(how.brightness());
    float[] tone = new float[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      double level = WHITE * Math.pow(i / WHITE, power);
      tone[i] = clip((float) ((level - WHITE / 2) * contrast + WHITE / 2 + more));
    }
    return tone;
  }

  private float[] blurred(byte[] pixels, float[] tone, Warp.View view, Chance chance) {
    double smaller = chance.between(how.blurred(), 1);
    PictureForm small =
        new PictureForm(
            Math.max(2, (int) Math.round(to.width() * smaller)),
            Math.max(2, (int) Math.round(to.height() * smaller)),
            to.channels());
    byte[] between = bytes(new Warp(from, small).apply(pixels, tone, view));
    return new Warp(small, to).apply(between, straight(), Warp.View.WHOLE);
  }

  /** A tone that changes nothing. */
  static float[] straight() {
    float[] tone = new float[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      tone[i] = i;
    }
    return tone;
  }

  private static void grey(float[] out) {
    for (int i = 0; i < out.length; i += 3) {
      float luma = 0.299f * out[i] + 0.587f * out[i + 1] + 0.114f * out[i + 2];
      out[i] = luma;
      out[i + 1] = luma;
      out[i + 2] = luma;
    }
  }

  private void shade(float[] out, Chance chance) {
    double direction = chance.within(Math.PI);
    double depth = chance.between(0, how.shade()) / 2;
    if (depth <= 0) {
      return;
    }
    double right = depth * Math.cos(direction) * 2 / to.width();
    double down = depth * Math.sin(direction) * 2 / to.height();
    int at = 0;
    for (int y = 0; y < to.height(); y++) {
      for (int x = 0; x < to.width(); x++) {
        double light = 1 - depth + right * (x - to.width() / 2.0) + down * (y - to.height() / 2.0);
        for (int c = 0; c < to.channels(); c++) {
          out[at] = clip((float) (out[at] * Math.max(0, light)));
          at++;
        }
      }
    }
  }

  /** Triangular noise: two even ones from the halves of one number. */
  private void noise(float[] out, Chance chance) {
    double most = chance.between(0, how.noise());
    if (most <= 0) {
      return;
    }
    float scale = (float) (most * Math.sqrt(6) / (1L << 32));
    for (int i = 0; i < out.length; i++) {
      long bits = chance.next();
      out[i] = clip(out[i] + ((int) bits + (float) (int) (bits >> 32)) * scale / 2);
    }
  }

  private void erase(float[] out, Chance chance) {
    double area = chance.between(0.02, Math.max(0.02, how.erased())) * to.width() * to.height();
    double shape = chance.factor(3);
    int width = Math.min(to.width(), Math.max(1, (int) Math.round(Math.sqrt(area * shape))));
    int height = Math.min(to.height(), Math.max(1, (int) Math.round(Math.sqrt(area / shape))));
    int left = chance.below(to.width() - width + 1);
    int top = chance.below(to.height() - height + 1);
    for (int y = top; y < top + height; y++) {
      int from = (y * to.width() + left) * to.channels();
      for (int i = from; i < from + width * to.channels(); i++) {
        out[i] = chance.below(LEVELS);
      }
    }
  }

  static float clip(float level) {
    return Math.max(0, Math.min(WHITE, level));
  }

  static byte[] bytes(float[] levels) {
    byte[] bytes = new byte[levels.length];
    for (int i = 0; i < levels.length; i++) {
      bytes[i] = (byte) Math.round(levels[i]);
    }
    return bytes;
  }
}
