package dev.kuleshov.core.training.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A film whose boundaries are known because it was made so; painted frame by frame. */
public final class ComposedFilm {

  private static final int NOISE = 40_009;

  private final FrameRate rate;
  private final List<ComposedShot> shots;
  private final int[] starts;
  private final int columns;
  private final int rows;
  private final int grain;
  private final byte[] noise = new byte[NOISE];
  private final Raster picture;
  private final Raster other;

  /**
   * Puts shots together.
   *
   * @param bars black columns and rows on each side
   * @param grain strength of the noise, 0 for none
   */
  ComposedFilm(
      FrameRate rate, List<ComposedShot> shots, int width, int height, int[] bars, int grain) {
    this.rate = rate;
    this.shots = List.copyOf(shots);
    this.columns = bars[0];
    this.rows = bars[1];
    this.grain = grain;
    this.picture = new Raster(width, height);
    this.other = new Raster(width, height);
    this.starts = new int[shots.size() + 1];
    int end = 0;
    for (int i = 0; i < starts.length - 1; i++) {
      Join join = shots.get(i).join();
      starts[i] = end - (i == 0 ? 0 : join.overlap()) + join.gap();
      end = starts[i] + shots.get(i).frames();
    }
    starts[shots.size()] = end;
    Random random = new Random(end);
    for (int i = 0; i < NOISE; i++) {
      noise[i] = (byte) Math.max(-127, Math.min(127, 64 * random.nextGaussian()));
    }
  }

  /** Returns frames per second. */
  public FrameRate rate() {
    return rate;
  }

  /** Returns how many frames there are. */
  public int frames() {
    return starts[shots.size()];
  }

  /** Returns the width of the pictures. */
  public int width() {
    return picture.width;
  }

  /** Returns their height. */
  public int height() {
    return picture.height;
  }

  /**
   * Paints a frame.
   *
   * @return blue, green, red bytes, rows from the top; valid until the next call
   */
  public byte[] paint(int frame) {
    int shot = 0;
    while (shot + 1 < shots.size() && starts[shot + 1] <= frame) {
      shot++;
    }
    if (frame - starts[shot] < shots.get(shot).frames()) {
      shots.get(shot).paint(frame - starts[shot], picture);
    }
    join(shot, frame);
    fadeOut(shot, frame);
    if (grain > 0) {
      picture.grain(noise, Math.floorMod(frame * 7919, NOISE), grain);
    }
    picture.box(columns, rows);
    return picture.pixels;
  }

  private void join(int shot, int frame) {
    Join join = shots.get(shot).join();
    int since = frame - starts[shot];
    if (shot > 0 && since < join.overlap()) {
      shots.get(shot - 1).paint(frame - starts[shot - 1], other);
      byte[] next = picture.pixels.clone();
      System.arraycopy(other.pixels, 0, picture.pixels, 0, next.length);
      join.mix(
          picture,
          new Raster(picture.width, picture.height, next),
          (since + 1.0) / (join.overlap() + 1));
    } else if (join.type() == BoundaryType.FADE && since < join.in()) {
      picture.cover(join.rgb(), 1 - (since + 1.0) / (join.in() + 1));
    }
  }

  private void fadeOut(int shot, int frame) {
    if (shot + 1 == shots.size() || shots.get(shot + 1).join().type() != BoundaryType.FADE) {
      return;
    }
    Join next = shots.get(shot + 1).join();
    int since = frame - (starts[shot] + shots.get(shot).frames() - next.frames());
    if (since >= 0) {
      picture.cover(next.rgb(), Math.min(1, (since + 1.0) / (next.frames() + 1)));
    }
  }

  /** Returns the true boundaries in order. */
  public List<Boundary> boundaries() {
    List<Boundary> boundaries = new ArrayList<>();
    for (int i = 0; i < shots.size(); i++) {
      Join join = shots.get(i).join();
      if (join.type() == BoundaryType.FADE) {
        boundaries.addAll(fades(join, starts[i]));
      } else if (i > 0) {
        long start = starts[i];
        boundaries.add(
            join.type() == BoundaryType.CUT
                ? Boundary.cut(start, 1)
                : new Boundary(join.type(), start, start + join.overlap() - 1, 1));
      }
    }
    return boundaries;
  }

  /** One fade, or two that a long stretch of the colour parts, or that into the film. */
  private static List<Boundary> fades(Join join, long start) {
    long out = start - join.hold() - join.frames();
    long in = start + join.in() - 1;
    if (join.frames() == 0) {
      return List.of(new Boundary(BoundaryType.FADE, start, in, 1));
    }
    return join.hold() < Join.LONG
        ? List.of(new Boundary(BoundaryType.FADE, out, in, 1))
        : List.of(
            new Boundary(BoundaryType.FADE, out, out + join.frames() - 1, 1),
            new Boundary(BoundaryType.FADE, start, in, 1));
  }

  /** Returns what is no boundary and may look like one: kind, first frame, last frame. */
  public List<Distractor> distractors() {
    List<Distractor> all = new ArrayList<>();
    for (int i = 0; i < shots.size(); i++) {
      for (Effect effect : shots.get(i).effects()) {
        String kind = effect.kind().name().toLowerCase(java.util.Locale.ROOT);
        all.add(new Distractor(kind, starts[i] + effect.start(), starts[i] + effect.end() - 1));
      }
    }
    return all;
  }

  /**
   * Something that is no boundary.
   *
   * @param kind flash, strobe, whip, shake, title, crossing, pillars or dim
   * @param start first frame
   * @param end last frame
   */
  public record Distractor(String kind, int start, int end) {}
}
