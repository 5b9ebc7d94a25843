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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** A film of small frames made by hand, with scenes that look nothing like each other. */
public final class SmallFilm {

  /** Frame size of all such films. */
  public static final int WIDTH = 96;

  /** Frame size of all such films. */
  public static final int HEIGHT = 54;

  /** Frames a second of all such films. */
  public static final FrameRate RATE = FrameRate.FPS_25;

  private static final int MARGIN = 10;
  private static final int CANVAS_WIDTH = 340;
  private static final int CANVAS_HEIGHT = HEIGHT + 2 * MARGIN + 1;
  private static final Map<Integer, float[]> CANVASES = new ConcurrentHashMap<>();

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
    float[] canvas = CANVASES.computeIfAbsent(seed, SmallFilm::canvas);
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    double right = x - column;
    double down = y - row;
    byte[] frame = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < frame.length; i++) {
      int at =
          ((row + MARGIN + i / 3 / WIDTH) * CANVAS_WIDTH + column + MARGIN + i / 3 % WIDTH) * 3
              + i % 3;
      double above = canvas[at] * (1 - right) + canvas[at + 3] * right;
      int next = at + 3 * CANVAS_WIDTH;
      double below = canvas[next] * (1 - right) + canvas[next + 3] * right;
      frame[i] = (byte) (int) Math.round(above * (1 - down) + below * down);
    }
    return frame;
  }

  private static float[] canvas(int seed) {
    Random random = new Random(seed * 7919L);
    float[] sum = new float[CANVAS_WIDTH * CANVAS_HEIGHT * 3];
    float[] weights = new float[CANVAS_WIDTH * CANVAS_HEIGHT];
    Arrays.fill(weights, 1);
    Arrays.fill(sum, 60);
    for (int patch = 0; patch < 220; patch++) {
      int x = random.nextInt(CANVAS_WIDTH);
      int y = random.nextInt(CANVAS_HEIGHT);
      int size = 4 + random.nextInt(14);
      int[] color = {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
      for (int row = Math.max(0, y - size); row < Math.min(CANVAS_HEIGHT, y + size); row++) {
        for (int column = Math.max(0, x - size);
            column < Math.min(CANVAS_WIDTH, x + size);
            column++) {
          float far = (float) Math.hypot(column - x, row - y) / size;
          float weight = far < 1 ? 8 * (1 - far) * (1 - far) : 0;
          int at = row * CANVAS_WIDTH + column;
          weights[at] += weight;
          for (int k = 0; k < 3; k++) {
            sum[3 * at + k] += weight * color[k];
          }
        }
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= weights[i / 3];
    }
    return sum;
  }

  /** Returns a frame of one grey. */
  public static byte[] plain(int level) {
    byte[] frame = new byte[WIDTH * HEIGHT * 3];
    Arrays.fill(frame, (byte) level);
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

  /** Returns what the shot detector finds with the net that ships. */
  List<Boundary> boundaries() {
    ShotDetector detector = TestJudge.detector();
    show(detector);
    return detector.boundaries();
  }
}
