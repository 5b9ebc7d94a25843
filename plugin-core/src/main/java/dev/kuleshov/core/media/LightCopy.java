package dev.kuleshov.core.media;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/**
 * A small copy of a film for looking at in a browser: WebM with VP8 and Opus, every frame at its
 * time to the millisecond, and a keyframe twice a second so that scrubbing is quick.
 *
 * <p>The sound is what analysers hear, 16 kHz mono.
 */
public final class LightCopy implements FrameSink, SoundSink {

  private static final int MOST_HEIGHT = 360;
  private static final int KEYFRAMES = 12;
  private static final int BIT_RATE = 1_200_000;
  private static final int SOUND_BIT_RATE = 48_000;

  /** WebM counts milliseconds. */
  private static final int TICKS = 1000;

  private final MediaInfo info;
  private final Path target;
  private FFmpegFrameRecorder recorder;
  private Frame picture;
  private short[] samples = new short[0];

  private LightCopy(MediaInfo info, Path target) {
    this.info = info;
    this.target = target;
  }

  /**
   * Makes a copy.
   *
   * @param info the film, with pictures or without
   * @param target where to; replaced
   * @param monitor hears of progress, may cancel
   * @throws InputOutputException {@code output.unwritable} if it cannot be written
   * @throws dev.kuleshov.api.KuleshovException as the decode pass does
   */
  public static void make(MediaInfo info, Path target, JobMonitor monitor) {
    LightCopy copy = new LightCopy(info, target);
    boolean sound = !info.audio().isEmpty();
    try {
      if (info.video().isEmpty()) {
        copy.begin(0, 0);
        DecodePass.hear(info, List.of(copy), monitor);
      } else {
        DecodePass.run(info, List.of(copy), sound ? List.of(copy) : List.of(), monitor);
      }
    } finally {
      copy.close();
    }
  }

  @Override
  public FrameFormat open(VideoStream video) {
    int natural = video.isSideways() ? video.width() : video.height();
    int height = even(Math.min(MOST_HEIGHT, natural));
    int width = even((int) Math.round(height * video.displayAspect()));
    begin(width, height);
    return new FrameFormat(width, height, FrameFormat.Layout.BGR);
  }

  /** Colour is stored once for two pixels. */
  private static int even(int pixels) {
    return Math.max(2, pixels & ~1);
  }

  private void begin(int width, int height) {
    Ffmpeg.load();
    recorder =
        new FFmpegFrameRecorder(target.toFile(), width, height, info.audio().isEmpty() ? 0 : 1);
    recorder.setFormat("webm");
    recorder.setFrameRate(TICKS);
    if (width > 0) {
      recorder.setVideoCodec(avcodec.AV_CODEC_ID_VP8);
      recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
      recorder.setVideoBitrate(BIT_RATE);
      recorder.setGopSize(KEYFRAMES);
      recorder.setVideoOption("deadline", "realtime");
      recorder.setVideoOption("cpu-used", "8");
      recorder.setVideoOption("threads", "1");
      picture = new Frame(width, height, Frame.DEPTH_UBYTE, 3, 3 * width);
    }
    if (!info.audio().isEmpty()) {
      recorder.setAudioCodec(avcodec.AV_CODEC_ID_OPUS);
      recorder.setAudioCodecName("libopus");
      recorder.setSampleRate(SAMPLE_RATE);
      recorder.setAudioBitrate(SOUND_BIT_RATE);
    }
    attempt(recorder::start);
  }

  @Override
  public void accept(VideoFrame frame) {
    ByteBuffer pixels = (ByteBuffer) picture.image[0];
    pixels.clear();
    pixels.put(frame.pixels(), 0, frame.format().size()).flip();
    recorder.setTimestamp(Math.round(frame.time().toSeconds() * 1_000_000));
    attempt(() -> recorder.record(picture, avutil.AV_PIX_FMT_BGR24));
  }

  @Override
  public void accept(float[] heard, int count) {
    if (samples.length < count) {
      samples = new short[count];
    }
    for (int i = 0; i < count; i++) {
      samples[i] = (short) Math.round(Math.max(-1, Math.min(1, heard[i])) * Short.MAX_VALUE);
    }
    ShortBuffer buffer = ShortBuffer.wrap(samples, 0, count).slice();
    attempt(() -> recorder.recordSamples(SAMPLE_RATE, 1, buffer));
  }

  @Override
  public void finish() {
    // The recorder is closed when pictures and sound have both ended.
  }

  private void close() {
    if (recorder != null) {
      attempt(recorder::close);
    }
    if (picture != null) {
      picture.close();
    }
  }

  private void attempt(RecorderStep step) {
    RecorderStep.attempt(step, this::unwritable);
  }

  private InputOutputException unwritable(Exception cause) {
    return new InputOutputException(
        "output.unwritable",
        "Cannot write a light copy of " + info.file().getFileName() + ".",
        cause);
  }
}
