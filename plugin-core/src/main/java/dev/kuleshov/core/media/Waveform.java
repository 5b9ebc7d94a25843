package dev.kuleshov.core.media;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.media.MediaInfo;
import java.io.ByteArrayOutputStream;

/**
 * The shape of a film's sound, for drawing: the lowest and the highest sample of each hundredth of
 * a second.
 */
public final class Waveform implements SoundSink {

  /** Stretches a second. */
  public static final int A_SECOND = 100;

  private static final int STRETCH = SAMPLE_RATE / A_SECOND;
  private static final int TOP = 127;

  private final ByteArrayOutputStream pairs = new ByteArrayOutputStream();
  private float low;
  private float high;
  private int heard;

  private Waveform() {}

  /**
   * Listens to a film without looking at it.
   *
   * @param info the film
   * @param monitor hears of progress, may cancel
   * @return two bytes a stretch, the lowest and the highest sample, in [-127,127]; from the film's
   *     time 0
   * @throws dev.kuleshov.api.KuleshovException as the decode pass does
   */
  public static byte[] of(MediaInfo info, JobMonitor monitor) {
    Waveform waveform = new Waveform();
    DecodePass.listen(info, java.util.List.of(waveform), monitor);
    return waveform.pairs.toByteArray();
  }

  @Override
  public void accept(float[] samples, int count) {
    for (int i = 0; i < count; i++) {
      low = Math.min(low, samples[i]);
      high = Math.max(high, samples[i]);
      if (++heard == STRETCH) {
        stretch();
      }
    }
  }

  private void stretch() {
    pairs.write(level(low));
    pairs.write(level(high));
    low = 0;
    high = 0;
    heard = 0;
  }

  private static int level(float sample) {
    return Math.round(Math.max(-1, Math.min(1, sample)) * TOP);
  }

  @Override
  public void finish() {
    if (heard > 0) {
      stretch();
    }
  }
}
