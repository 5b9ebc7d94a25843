package dev.kuleshov.core.media;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.encode.MediaWriter;
import dev.kuleshov.footage.encode.PictureStream;
import dev.kuleshov.footage.encode.SoundFormat;
import dev.kuleshov.footage.encode.SoundStream;
import dev.kuleshov.footage.encode.VideoFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

/** Writes tiny films of which each frame tells its number by its shade. */
public final class NumberedFilm {

  static final VideoFormat SMALL = VideoFormat.h264(64, 48, FrameRate.FPS_25).at(400_000);
  static final int SAMPLE_RATE = SoundFormat.AAC.sampleRate();

  private final Path file;
  private final String container;
  private VideoFormat format = SMALL;
  private long[] times = LongStream.range(0, 50).toArray();
  private float[] sound = new float[0];
  private long soundStart;

  private NumberedFilm(Path file, String container) {
    this.file = file;
    this.container = container;
  }

  /** Starts with 50 frames at 25 frames a second, without sound. */
  public static NumberedFilm at(Path file, String container) {
    return new NumberedFilm(file, container);
  }

  NumberedFilm format(VideoFormat value) {
    format = value;
    return this;
  }

  /** Shows the frames at these times, in frames. */
  NumberedFilm times(long... values) {
    times = values;
    return this;
  }

  public NumberedFilm sound(float[] samples, long start) {
    sound = samples;
    soundStart = start;
    return this;
  }

  /** Returns the grey of a frame; neighbours differ by far more than coding blurs. */
  public static int shade(long number) {
    return 30 + (int) (number * 53 % 200);
  }

  public Path write() {
    try (MediaWriter writer = new MediaWriter(file, container);
        PictureStream pictures = new PictureStream(writer, format);
        SoundStream heard =
            sound.length == 0 ? null : new SoundStream(writer, SoundFormat.AAC, soundStart)) {
      writer.begin(Map.of());
      int[] picture = new int[format.width() * format.height()];
      int written = 0;
      for (int i = 0; i < times.length; i++) {
        Arrays.fill(picture, shade(i) * 0x010101);
        pictures.write(picture, times[i]);
        double now = (times[i] + 1) / format.rate().perSecond() * SAMPLE_RATE - soundStart;
        written = hear(heard, written, now);
      }
      pictures.finish();
      if (heard != null) {
        hear(heard, written, Double.MAX_VALUE);
        heard.finish();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int hear(SoundStream heard, int from, double until) throws IOException {
    int written = from;
    while (heard != null && written < sound.length && written < until) {
      int count = Math.min(heard.packetSize(), sound.length - written);
      heard.write(sound, written, count);
      written += count;
    }
    return written;
  }

  /** Returns a sine. */
  static float[] tone(double seconds, double hertz, double amplitude) {
    float[] samples = new float[(int) (seconds * SAMPLE_RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / SAMPLE_RATE));
    }
    return samples;
  }

  /** Returns silence with a short burst of noise-free tone in it. */
  public static float[] blip(double seconds, double at) {
    float[] samples = new float[(int) (seconds * SAMPLE_RATE)];
    int start = (int) (at * SAMPLE_RATE);
    for (int i = 0; i < SAMPLE_RATE / 50; i++) {
      samples[start + i] = (float) (0.8 * Math.sin(2 * Math.PI * 1000 * i / SAMPLE_RATE));
    }
    return samples;
  }
}
