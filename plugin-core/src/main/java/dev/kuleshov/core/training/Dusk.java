package dev.kuleshov.core.training;

import dev.kuleshov.core.dataset.PictureForm;

/** Makes night of a picture by day. */
final class Dusk {

  private static final float WHITE = 255;
  private static final int MOST_LAMPS = 7;

  private final Recipe.Night night;
  private final PictureForm form;

  Dusk(Recipe.Night night, PictureForm form) {
    this.night = night;
    this.form = form;
  }

  /** Darkens a picture in place: the sky most, and lights come on. */
  void fall(float[] pixels, Chance chance) {
    double left = chance.between(night.darkest(), night.lightest());
    double power = chance.between(1, 2);
    double sky = chance.between(0.2, 0.9);
    int row = form.width() * form.channels();
    int at = 0;
    for (int y = 0; y < form.height(); y++) {
      double light = left * (1 - sky * (1 - (double) y / form.height()));
      for (int i = 0; i < row; i++) {
        double level = Math.pow(pixels[at] / WHITE, power) * light;
        pixels[at++] = Augmenter.clip((float) (WHITE * level + chance.within(3)));
      }
    }
    for (int lamps = chance.below(MOST_LAMPS); lamps > 0; lamps--) {
      lamp(pixels, chance);
    }
  }

  /** A light with a glow about it. */
  private void lamp(float[] pixels, Chance chance) {
    double x = chance.between(0, form.width());
    double y = chance.between(form.height() * 0.2, form.height());
    double radius = chance.between(0.01, 0.05) * form.width();
    double bright = chance.between(120, WHITE);
    int reach = (int) Math.ceil(3 * radius);
    for (int py = Math.max(0, (int) y - reach); py < Math.min(form.height(), y + reach); py++) {
      for (int px = Math.max(0, (int) x - reach); px < Math.min(form.width(), x + reach); px++) {
        double far = ((px - x) * (px - x) + (py - y) * (py - y)) / (radius * radius);
        for (int c = 0; c < form.channels(); c++) {
          int at = (py * form.width() + px) * form.channels() + c;
          pixels[at] = Augmenter.clip((float) (pixels[at] + bright * Math.exp(-far)));
        }
      }
    }
  }
}
