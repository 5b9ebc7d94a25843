package dev.kuleshov.core.training.shot;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Takes made of soft random pictures, for want of real ones. */
final class TestTakes {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 54;

  private TestTakes() {}

  /** Returns a composer of small films over eight stills and two moving takes. */
  static FilmComposer composer() {
    TakePool pool = new TakePool(WIDTH, HEIGHT);
    for (int seed = 0; seed < 8; seed++) {
      pool.add(new Take("still " + seed, List.of(picture(seed, 0))));
    }
    for (int seed = 8; seed < 10; seed++) {
      List<Raster> frames = new ArrayList<>();
      for (int frame = 0; frame < 40; frame++) {
        frames.add(picture(seed, frame));
      }
      pool.add(new Take("clip " + seed, frames));
    }
    return new FilmComposer(pool, WIDTH, HEIGHT);
  }

  private static Raster picture(int seed, int shift) {
    Random random = new Random(seed * 31L + 5);
    Raster coarse = new Raster(12, 8);
    random.nextBytes(coarse.pixels);
    Raster picture = new Raster(WIDTH, HEIGHT);
    picture.sample(coarse, .004 * shift, 0, .9);
    return picture;
  }
}
