package dev.kuleshov.core.training.shot;

import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Composes films by seed out of takes: cuts (jump cuts among them), dissolves, fades and wipes, and
 * flashes, strobes, whip pans, shakes, titles, things that cross the lens, pans past near things
 * and light that dims in between. The same takes, size and seed give the same film.
 */
public final class FilmComposer {

  private static final FrameRate[] RATES = {
    FrameRate.FPS_25, FrameRate.FPS_25, FrameRate.FPS_24, FrameRate.FPS_30
  };

  /** By so much a jump cut must change the picture to be one. */
  private static final double JUMP = 12;

  private final TakePool pool;
  private final int width;
  private final int height;
  private final boolean slow;

  /**
   * Composes films of one size.
   *
   * @param pool takes of at least two different origins
   * @param width pixels
   * @param height pixels
   */
  public FilmComposer(TakePool pool, int width, int height) {
    this(pool, width, height, false);
  }

  private FilmComposer(TakePool pool, int width, int height, boolean slow) {
    this.slow = slow;
    this.pool = pool;
    this.width = width;
    this.height = height;
  }

  /** Returns a composer of slow films: long shots in which the camera travels far. */
  FilmComposer slow() {
    return new FilmComposer(pool, width, height, true);
  }

  /**
   * Composes a film.
   *
   * @param seed which film
   * @param count how many shots, at least 2
   */
  public ComposedFilm compose(long seed, int count) {
    Random random = new Random(seed * 1_000_003L + 17);
    List<ComposedShot> shots = new ArrayList<>();
    boolean dark = random.nextInt(6) == 0;
    for (int i = 0; i < count; i++) {
      ComposedShot last = i == 0 ? null : shots.get(i - 1);
      ComposedShot jumped = last == null || random.nextInt(14) > 0 ? null : jump(last, random);
      if (jumped != null) {
        shots.add(jumped);
      } else {
        shots.add(fresh(last, i > 1 ? shots.get(i - 2) : null, dark, random));
      }
    }
    roomForMixes(shots);
    int[] bars = bars(random);
    int grain = random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 0;
    return new ComposedFilm(RATES[random.nextInt(RATES.length)], shots, width, height, bars, grain);
  }

  private int[] bars(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new int[] {0, (int) (height * (.06 + .08 * random.nextDouble()))};
      case 1 -> new int[] {(int) (width * (.06 + .08 * random.nextDouble())), 0};
      default -> new int[] {0, 0};
    };
  }

  private ComposedShot fresh(
      ComposedShot last, ComposedShot beforeLast, boolean dark, Random random) {
    Take take = pool.draw(random);
    while (last != null && take.name().equals(last.take().name())) {
      take = pool.draw(random);
    }
    boolean returns = beforeLast != null && random.nextInt(6) == 0;
    if (returns && !beforeLast.take().name().equals(last.take().name())) {
      take = beforeLast.take();
    }
    Camera camera = camera(take, random);
    int frames = length(random);
    return new ComposedShot(
        take,
        random.nextInt(take.pictures().size()),
        speed(random),
        frames,
        camera,
        light(dark, random),
        effects(frames, take.still(), random),
        last == null ? Join.opening(random) : Join.draw(type(random), random));
  }

  private Camera camera(Take take, Random random) {
    if (!take.still()) {
      return Camera.forClip(random);
    }
    return slow ? Camera.travelling(random) : Camera.forStill(random);
  }

  /** The same take later on, or nearer; nothing where that would hardly be seen. */
  private ComposedShot jump(ComposedShot last, Random random) {
    int frames = length(random);
    int offset = last.offset() + last.speed() * last.frames() + 15 + random.nextInt(60);
    boolean nearer = last.take().still() || random.nextInt(3) == 0;
    Camera camera = nearer ? last.camera().punched(random) : last.camera();
    ComposedShot next =
        new ComposedShot(
            last.take(), offset, last.speed(), frames, camera, last.light(), List.of(), Join.CUT);
    Raster before = new Raster(width, height);
    Raster after = new Raster(width, height);
    last.paint(last.frames() - 1, before);
    next.paint(0, after);
    return before.distance(after) < JUMP ? null : next;
  }

  private static BoundaryType type(Random random) {
    int die = random.nextInt(100);
    return die < 62
        ? BoundaryType.CUT
        : die < 80 ? BoundaryType.DISSOLVE : die < 91 ? BoundaryType.FADE : BoundaryType.WIPE;
  }

  /** Fast, on twos as cartoons are, or as it was. */
  private static int speed(Random random) {
    int die = random.nextInt(16);
    return die < 2 ? 2 + random.nextInt(2) : die == 2 ? 0 : 1;
  }

  private int length(Random random) {
    if (slow) {
      return 100 + random.nextInt(250);
    }
    double usual = 52 * Math.exp(.55 * random.nextGaussian());
    return (int) Math.max(random.nextInt(12) == 0 ? 6 : 16, Math.min(200, usual));
  }

  private List<Effect> effects(int frames, boolean still, Random random) {
    List<Effect> effects = new ArrayList<>();
    if (frames > 24 && random.nextInt(5) < 2) {
      Effect.Kind[] kinds = Effect.Kind.values();
      Effect.Kind kind = kinds[random.nextInt(kinds.length)];
      Effect effect = Effect.draw(kind, frames, random, passer(random));
      if (still || !effect.moves()) {
        effects.add(effect);
      }
    }
    return effects;
  }

  /** What goes past the lens, or the sheet that words are set on. */
  private Raster passer(Random random) {
    Raster seen = new Raster(width, height);
    seen.sample(pool.draw(random).at(0), .3 * random.nextDouble(), .3 * random.nextDouble(), .6);
    return seen;
  }

  /** Shots are lengthened so that a mix leaves a few clean frames on either side. */
  private static void roomForMixes(List<ComposedShot> shots) {
    for (int i = 0; i < shots.size(); i++) {
      ComposedShot shot = shots.get(i);
      Join next = i + 1 < shots.size() ? shots.get(i + 1).join() : Join.CUT;
      int mixed =
          (shot.join().type() == BoundaryType.FADE ? shot.join().in() : shot.join().overlap())
              + next.frames();
      if (shot.frames() < mixed + 10) {
        shots.set(
            i,
            new ComposedShot(
                shot.take(),
                shot.offset(),
                shot.speed(),
                mixed + 10,
                shot.camera(),
                shot.light(),
                mixed > 0 ? List.of() : shot.effects(),
                shot.join()));
      } else if (mixed > 0) {
        shots.set(i, clear(shot, mixed));
      }
    }
  }

  /** Leaves out effects, for they might reach into a mix. */
  private static ComposedShot clear(ComposedShot shot, int mixed) {
    return mixed == 0
        ? shot
        : new ComposedShot(
            shot.take(),
            shot.offset(),
            shot.speed(),
            shot.frames(),
            shot.camera(),
            shot.light(),
            List.of(),
            shot.join());
  }

  private static byte[][] light(boolean dark, Random random) {
    if (!dark && random.nextInt(3) > 0) {
      return null;
    }
    double gamma = Camera.between(random, .7, 1.5);
    byte[][] tables = new byte[3][256];
    for (int color = 0; color < 3; color++) {
      double gain = (dark ? .25 : 1) * Camera.between(random, .8, 1.1);
      for (int level = 0; level < 256; level++) {
        double lit = 255 * gain * Math.pow(level / 255.0, gamma);
        tables[color][level] = (byte) (int) Math.max(0, Math.min(255, lit));
      }
    }
    return tables;
  }
}
