package dev.kuleshov.core.training.shot;

import java.util.Random;

/**
 * Something that happens within a shot and is no boundary.
 *
 * @param kind what
 * @param start first frame of the shot that shows it
 * @param end first frame that no longer does
 * @param amount how much, in [0,1]
 * @param rgb the colour of what comes into the picture
 * @param passer a picture of what goes past the lens; null for a plain colour
 * @param words what a title looks like, one share a pixel; null for anything else
 */
@SuppressWarnings("ArrayRecordComponent")
record Effect(Kind kind, int start, int end, double amount, int rgb, Raster passer, float[] words) {

  enum Kind {
    FLASH,
    STROBE,
    WHIP,
    SHAKE,
    TITLE,
    CROSSING,
    PILLARS,
    DIM
  }

  private static final int FADE = 8;

  static Effect draw(Kind kind, int shotFrames, Random random, Raster passer) {
    int most = Math.max(2, shotFrames - 8);
    int wanted =
        switch (kind) {
          case FLASH -> 1 + random.nextInt(4);
          case STROBE -> 6 + random.nextInt(24);
          case WHIP -> 4 + random.nextInt(10);
          case SHAKE -> 6 + random.nextInt(20);
          case TITLE -> 15 + random.nextInt(60);
          case CROSSING -> 6 + random.nextInt(20);
          case PILLARS -> 12 + random.nextInt(70);
          case DIM -> 12 + random.nextInt(30);
        };
    int length = Math.min(wanted, most);
    int start = 4 + random.nextInt(Math.max(1, shotFrames - length - 8));
    float[] words = kind == Kind.TITLE ? Lettering.draw(passer.width, passer.height, random) : null;
    int rgb = random.nextInt(3) > 0 ? 0x101010 * (1 + random.nextInt(4)) : random.nextInt(1 << 24);
    return new Effect(
        kind,
        start,
        start + length,
        .3 + .7 * random.nextDouble(),
        lettered(kind, rgb),
        random.nextInt(3) < nearThings(kind) ? passer : null,
        words);
  }

  /** How often, in three, what is near is a thing rather than a shade. */
  private static int nearThings(Kind kind) {
    return kind == Kind.CROSSING ? 2 : kind == Kind.PILLARS ? 1 : 0;
  }

  private static int lettered(Kind kind, int rgb) {
    return kind == Kind.TITLE ? 0xf0f0f0 : kind == Kind.FLASH ? 0xffffff : rgb;
  }

  boolean at(int frame) {
    return frame >= start && frame < end;
  }

  /** Whether the camera ends elsewhere than it began. */
  boolean moves() {
    return kind == Kind.WHIP || kind == Kind.PILLARS;
  }

  private int side() {
    return rgb % 2 == 0 ? 1 : -1;
  }

  /** How far the camera is knocked or swung aside, as a share of the picture. */
  double shift(int frame, double phase) {
    if (kind == Kind.PILLARS && frame >= start) {
      return side() * (.2 + amount) * Math.min(1, (frame - start + 1.0) / (end - start));
    }
    if (kind == Kind.WHIP && frame >= start) {
      double share = Math.min(1, (frame - start + 1.0) / (end - start));
      return side() * (1 + 2 * amount) * share * share * (3 - 2 * share);
    }
    return kind == Kind.SHAKE && at(frame) ? .06 * amount * Camera.sway(5 * frame, phase) : 0;
  }

  /** Paints what lies over the picture. */
  void paint(int frame, Raster picture) {
    if (!at(frame)) {
      return;
    }
    double share = (double) (frame - start) / (end - start);
    switch (kind) {
      case FLASH -> picture.cover(rgb, (.4 + .6 * amount) * (1 - share));
      case STROBE -> picture.cover(amount > .6 ? 0 : 0xffffff, frame % 2 == 0 ? amount : 0);
      case DIM -> picture.cover(0, amount * .8 * Math.sin(Math.PI * share));
      case TITLE -> title(Math.min(frame - start + 1, end - frame), picture);
      case CROSSING -> cross(share, picture);
      case PILLARS -> pass(share, picture);
      case WHIP, SHAKE -> {}
    }
  }

  private void title(int fromEdge, Raster picture) {
    double share = amount < .5 ? 1 : Math.min(1, (double) fromEdge / FADE);
    for (int i = 0; i < words.length; i++) {
      if (words[i] > 0) {
        picture.cover(i, rgb, share * words[i]);
      }
    }
  }

  /** A row of near things goes past the lens, faster than what is seen between them. */
  private void pass(double share, Raster picture) {
    double wide = .03 + .3 * Math.abs(amount - .65);
    double period = wide * (1.4 + (rgb >> 2) % 5 * .4);
    int count = 2 + (rgb >> 4) % 4;
    double way = (1 + count * period) * share;
    for (int column = 0; column < picture.width; column++) {
      double x = (column + .5) / picture.width;
      double along = (side() > 0 ? x : 1 - x) - 1 + way;
      double inside = along % period;
      if (along <= 0 || along >= count * period || inside >= wide) {
        continue;
      }
      double cover = 20 * Math.min(inside, wide - inside);
      for (int i = column; i < picture.width * picture.height; i += picture.width) {
        if (passer == null) {
          picture.cover(i, rgb, cover);
        } else {
          picture.mixIn(passer, i, i, cover);
        }
      }
    }
  }

  /** Something wide and near goes past the lens. */
  private void cross(double share, Raster picture) {
    double wide = .3 + .6 * amount;
    double left = side() > 0 ? -wide + (1 + wide) * share : 1 - (1 + wide) * share;
    for (int i = 0; i < picture.width * picture.height; i++) {
      double x = (double) (i % picture.width) / picture.width;
      double lean = .1 * i / picture.width / picture.height;
      double inside = Math.min(x - left - lean, left + lean + wide - x);
      if (inside > 0 && passer == null) {
        picture.cover(i, rgb, inside * 20);
      } else if (inside > 0) {
        int column = Math.floorMod((int) ((x - left) * picture.width), picture.width);
        int seen = i - i % picture.width + column;
        picture.mixIn(passer, seen, i, inside * 20);
      }
    }
  }
}
