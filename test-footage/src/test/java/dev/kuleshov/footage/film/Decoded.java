package dev.kuleshov.footage.film;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;

/** A film read back: small grey pictures and the left channel. */
final class Decoded {
  static final int WIDTH = 64;
  static final int HEIGHT = 36;

  private final List<byte[]> pictures;
  private final float[] sound;
  private final double rate;

  private Decoded(List<byte[]> pictures, float[] sound, double rate) {
    this.pictures = pictures;
    this.sound = sound;
    this.rate = rate;
  }

  int frames() {
    return pictures.size();
  }

  int samples() {
    return sound.length;
  }

  double rate() {
    return rate;
  }

  static Decoded of(Path file) throws FrameGrabber.Exception {
    List<byte[]> pictures = new ArrayList<>();
    float[] sound = new float[48_000 * 60];
    int heard = 0;
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
      grabber.setSampleMode(FrameGrabber.SampleMode.FLOAT);
      grabber.setImageWidth(WIDTH);
      grabber.setImageHeight(HEIGHT);
      grabber.setPixelFormat(avutil.AV_PIX_FMT_GRAY8);
      grabber.start();
      for (Frame frame = grabber.grab(); frame != null; frame = grabber.grab()) {
        if (frame.image != null) {
          pictures.add(grey(frame));
        } else if (frame.samples != null) {
          FloatBuffer samples = (FloatBuffer) frame.samples[0];
          int channels = frame.audioChannels;
          for (int i = 0; i < samples.limit() / channels; i++) {
            sound[heard++] = samples.get(i * channels);
          }
        }
      }
      float[] whole = Arrays.copyOf(sound, heard);
      return new Decoded(pictures, whole, grabber.getVideoFrameRate());
    }
  }

  private static byte[] grey(Frame frame) {
    byte[] picture = new byte[WIDTH * HEIGHT];
    ByteBuffer rows = (ByteBuffer) frame.image[0];
    for (int y = 0; y < HEIGHT; y++) {
      rows.position(y * frame.imageStride);
      rows.get(picture, y * WIDTH, WIDTH);
    }
    rows.rewind();
    return picture;
  }

  /** Mean absolute difference between a frame and the one before it, in levels of 255. */
  double change(int frame) {
    return difference(pictures.get(frame - 1), pictures.get(frame));
  }

  static double difference(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs((a[i] & 255) - (b[i] & 255));
    }
    return sum / a.length;
  }

  double brightness(int frame) {
    double sum = 0;
    for (byte pixel : pictures.get(frame)) {
      sum += pixel & 255;
    }
    return sum / pictures.get(frame).length;
  }

  /** Root mean square of the sound in a span of milliseconds. */
  double level(double fromMillis, double toMillis) {
    int from = (int) Math.max(0, fromMillis * 48);
    int to = (int) Math.min(sound.length, toMillis * 48);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += sound[i] * sound[i];
    }
    return Math.sqrt(sum / Math.max(1, to - from));
  }
}
