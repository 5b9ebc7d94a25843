package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A film of small frames made by hand, with scenes that look nothing like each other. */
public final class SmallFilm {

  /** Frame size of all such films. */
  public static final int WIDTH = 96;

  /** Frame size of all such films. */
  public static final int HEIGHT = 54;

  /** Frames a second of all such films. */
  public static final FrameRate RATE = FrameRate.FPS_25;

  private final List<byte[]> frames = new ArrayList<>();

  /** Changes a colour. */
  interface Grade {
    /**
     * Returns the new level.
     *
     * @param level 0 to 255
     */
    double apply(double level);
  }

  /** Returns a picture of overlapping soft patches, seen from a place on it. */
  public static byte[] scene(int seed, double x, double y) {
    Random random = new Random(seed * 7919L);
    double[][] patches = new double[60][];
    for (int i = 0; i < patches.length; i++) {
      patches[i] =
          new double[] {
            random.nextDouble() * 220 - 60,
            random.nextDouble() * 120 - 30,
            4 + random.nextDouble() * 14,
            random.nextDouble() * 255,
            random.nextDouble() * 255,
            random.nextDouble() * 255
          };
    }
    byte[] frame = new byte[WIDTH * HEIGHT * 3];
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        paint(frame, row, column, patches, x, y);
      }
    }
    return frame;
  }

  private static void paint(
      byte[] frame, int row, int column, double[][] patches, double x, double y) {
    double[] sum = {60, 60, 60};
    double weights = .5;
    for (double[] patch : patches) {
      double far = Math.hypot(column + x - patch[0], row + y - patch[1]) / patch[2];
      double weight = far < 1 ? (1 - far) * (1 - far) * 8 : 0;
      weights += weight;
      for (int color = 0; color < 3; color++) {
        sum[color] += weight * patch[3 + color];
      }
    }
    for (int color = 0; color < 3; color++) {
      frame[(row * WIDTH + column) * 3 + color] = (byte) (int) (sum[color] / (weights + .5));
    }
  }

  /** Returns a frame of one grey. */
  public static byte[] plain(int level) {
    byte[] frame = new byte[WIDTH * HEIGHT * 3];
    java.util.Arrays.fill(frame, (byte) level);
    return frame;
  }

  /** Returns a mix: all of {@code a} at 0, all of {@code b} at 1. */
  public static byte[] mix(byte[] a, byte[] b, double share) {
    byte[] frame = new byte[a.length];
    for (int i = 0; i < a.length; i++) {
      frame[i] = (byte) (int) Math.round((a[i] & 0xff) * (1 - share) + (b[i] & 0xff) * share);
    }
    return frame;
  }

  /** Returns a frame with another light. */
  static byte[] graded(byte[] a, Grade grade) {
    byte[] frame = new byte[a.length];
    for (int i = 0; i < a.length; i++) {
      frame[i] = (byte) (int) Math.max(0, Math.min(255, grade.apply(a[i] & 0xff)));
    }
    return frame;
  }

  /** Appends a frame. */
  public SmallFilm add(byte[] frame) {
    frames.add(frame);
    return this;
  }

  /** Appends frames of a scene, seen by a camera that moves by so many pixels a frame. */
  public SmallFilm shot(int seed, int count, double speed) {
    for (int i = 0; i < count; i++) {
      frames.add(scene(seed, i * speed, 0));
    }
    return this;
  }

  /** Replaces every frame. */
  SmallFilm each(java.util.function.UnaryOperator<byte[]> change) {
    frames.replaceAll(change);
    return this;
  }

  /** Returns how many frames there are. */
  public int size() {
    return frames.size();
  }

  byte[] frame(int number) {
    return frames.get(number);
  }

  void set(int number, byte[] frame) {
    frames.set(number, frame);
  }

  /** Returns the stream that a file with this film would have. */
  public static VideoStream stream() {
    return new VideoStream(
        0,
        "h264",
        960,
        540,
        RATE,
        false,
        AspectRatio.SQUARE,
        0,
        false,
        "yuv420p",
        8,
        ColorRange.LIMITED);
  }

  /** Shows the film to sinks, frame by frame. */
  public void show(FrameSink... sinks) {
    List<FrameFormat> formats = new ArrayList<>();
    for (FrameSink sink : sinks) {
      formats.add(sink.open(stream()));
    }
    for (int i = 0; i < frames.size(); i++) {
      for (int k = 0; k < sinks.length; k++) {
        RationalTime time = RationalTime.ofFrames(i, RATE);
        sinks[k].accept(new VideoFrame(i, time, formats.get(k), frames.get(i).clone()));
      }
    }
    for (FrameSink sink : sinks) {
      sink.finish();
    }
  }

  /** Returns what the shot detector finds. */
  List<Boundary> boundaries() {
    ShotDetector detector = new ShotDetector();
    show(detector);
    return detector.boundaries();
  }
}
