package dev.kuleshov.core.media;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.time.FrameRate;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/** Writes a film for people to watch: H.264 and AAC, or VP8 and Opus in WebM. */
public final class FilmWriter implements AutoCloseable {

  /** Containers by the ending of a file's name. */
  private static final Map<String, String> CONTAINERS =
      Map.of("mp4", "mp4", "m4v", "mp4", "mov", "mov", "mkv", "matroska", "webm", "webm");

  /** Bits for each pixel of each frame: twice what streaming services send. */
  private static final double BITS = 0.15;

  private static final int LEAST_BITS = 500_000;
  private static final int SOUND_BITS = 192_000;
  private static final int SECONDS_BETWEEN_KEYFRAMES = 2;

  private final Path file;
  private final FFmpegFrameRecorder recorder;
  private final PlanarPicture planar;
  private final Frame picture = new Frame();

  private FilmWriter(Path file, String container, int width, int height, FrameRate rate) {
    this.file = file;
    this.planar = new PlanarPicture(width, height);
    picture.imageWidth = width;
    picture.imageHeight = height;
    picture.imageDepth = Frame.DEPTH_UBYTE;
    picture.imageChannels = 1;
    picture.imageStride = width;
    picture.image = new Buffer[1];
    Ffmpeg.load();
    recorder = new FFmpegFrameRecorder(file.toFile(), width, height, 2);
    recorder.setFormat(container);
    recorder.setFrameRate(rate.perSecond());
    recorder.setGopSize((int) Math.ceil(SECONDS_BETWEEN_KEYFRAMES * rate.perSecond()));
    recorder.setVideoBitrate((int) Math.max(LEAST_BITS, BITS * width * height * rate.perSecond()));
    recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
    recorder.setVideoOption("colorspace", planar.matrix());
    recorder.setVideoOption("color_primaries", planar.matrix());
    recorder.setVideoOption("color_trc", planar.matrix());
    recorder.setVideoOption("color_range", "tv");
    recorder.setSampleRate(SoundTape.RATE);
    recorder.setAudioBitrate(SOUND_BITS);
    if (container.equals("webm")) {
      recorder.setVideoCodec(avcodec.AV_CODEC_ID_VP8);
      recorder.setVideoOption("deadline", "good");
      recorder.setVideoOption("cpu-used", "4");
      recorder.setAudioCodec(avcodec.AV_CODEC_ID_OPUS);
      recorder.setAudioCodecName("libopus");
    } else {
      recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
      recorder.setVideoCodecName("libopenh264");
      recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
    }
  }

  /**
   * Returns the container that a file's name asks for.
   *
   * @param file the film's place
   * @throws UsageException {@code output.format} if it is none that can be written
   */
  public static String container(Path file) {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String container = CONTAINERS.get(ending);
    if (container == null) {
      throw new UsageException(
          "output.format",
          "A film cannot be written as \""
              + name
              + "\": end its name in .mp4, .mov, .mkv or .webm.");
    }
    return container;
  }

  /**
   * Begins a film.
   *
   * @param file where; replaced
   * @param container see {@link #container}
   * @param width pixels, even
   * @param height pixels, even
   * @param rate frames a second
   * @throws UnsupportedInputException {@code output.encoder} if no encoder takes such pictures
   */
  public static FilmWriter begin(
      Path file, String container, int width, int height, FrameRate rate) {
    FilmWriter writer = new FilmWriter(file, container, width, height, rate);
    try {
      writer.recorder.start();
      return writer;
    } catch (FrameRecorder.Exception e) {
      writer.planar.close();
      // The folder is known to be writable: the sound lies in it.
      throw new UnsupportedInputException(
          "output.encoder",
          "Pictures of %d × %d at %s a second cannot be encoded for %s; make the edit smaller, or choose another ending."
              .formatted(width, height, rate, container),
          e);
    }
  }

  /**
   * Adds a frame and the sound that is heard while it is shown.
   *
   * @param pixels blue, green, red
   * @param tape the film's sound
   * @param from the first sample of it
   * @param count how many
   */
  public void add(byte[] pixels, SoundTape tape, long from, int count) {
    picture.image[0] = planar.of(pixels);
    attempt(() -> recorder.record(picture, avutil.AV_PIX_FMT_YUV420P));
    ByteBuffer heard = tape.read(from, count);
    ShortBuffer samples = ShortBuffer.allocate(heard.remaining() / Short.BYTES);
    samples.put(heard.asShortBuffer()).flip();
    attempt(() -> recorder.recordSamples(SoundTape.RATE, 2, samples));
  }

  /**
   * Ends the film.
   *
   * @throws InputOutputException {@code output.unwritable} if it is not whole
   */
  public void finish() {
    attempt(recorder::stop);
    try {
      MediaProbe.probe(file); // The recorder does not tell whether the end was written.
    } catch (RuntimeException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void close() {
    attempt(recorder::release);
    planar.close();
  }

  private void attempt(RecorderStep step) {
    RecorderStep.attempt(step, this::unwritable);
  }

  private InputOutputException unwritable(Exception cause) {
    return new InputOutputException(
        "output.unwritable",
        "The film cannot be written to "
            + file.toAbsolutePath().getParent()
            + "; choose a folder that can be written and has room.",
        cause);
  }
}
