package dev.kuleshov.core.speech;

import dev.kuleshov.core.media.SoundSink;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/** Cuts chunks out of the sound as it streams by; holds no more than one. */
final class ChunkCutter implements SoundSink {

  private final Iterator<SpeechChunk> chunks;
  private final BiConsumer<SpeechChunk, float[]> hearer;
  private SpeechChunk chunk;
  private float[] samples;
  private int filled;
  private long heard;

  /**
   * Makes a cutter.
   *
   * @param chunks in order, none overlapping another
   * @param hearer gets each chunk and its samples; may wait
   */
  ChunkCutter(List<SpeechChunk> chunks, BiConsumer<SpeechChunk, float[]> hearer) {
    this.chunks = chunks.iterator();
    this.hearer = hearer;
    next();
  }

  private void next() {
    chunk = chunks.hasNext() ? chunks.next() : null;
    samples = chunk == null ? null : new float[(int) (chunk.endSample() - chunk.firstSample())];
    filled = 0;
  }

  @Override
  public void accept(float[] sound, int count) {
    int at = 0;
    while (chunk != null && at < count) {
      long wanted = chunk.firstSample() + filled;
      at += (int) Math.min(count - at, Math.max(0, wanted - heard - at));
      int taken = Math.min(count - at, samples.length - filled);
      System.arraycopy(sound, at, samples, filled, taken);
      filled += taken;
      at += taken;
      if (filled == samples.length) {
        emit();
      }
    }
    heard += count;
  }

  @Override
  public void finish() {
    // The margin of the last chunk may lie beyond the end.
    if (chunk != null && filled > 0) {
      samples = Arrays.copyOf(samples, filled);
      emit();
    }
  }

  private void emit() {
    SpeechChunk whole = chunk;
    float[] sound = samples;
    next();
    hearer.accept(whole, sound);
  }
}
