package dev.kuleshov.core.audio;

/**
 * Keeps what is no sound away from the meters: damaged float sound may hold NaN or 1e30, and one
 * such sample would stay in the memory of the speech net, and in every running sum, for the rest of
 * the film.
 */
final class SampleGuard {

  /** 30 dB over full scale: more than any mix reaches. */
  private static final float LOUDEST = 32;

  private float[] clean = new float[0];
  private long wrong;

  /**
   * Returns the samples as they are, or a copy with silence in the place of the impossible ones.
   *
   * @param samples as decoded
   * @param count how many of them are valid
   */
  float[] guard(float[] samples, int count) {
    for (int i = 0; i < count; i++) {
      if (!isPossible(samples[i])) {
        return cleaned(samples, count);
      }
    }
    return samples;
  }

  /** Returns how many samples were impossible. */
  long wrong() {
    return wrong;
  }

  private float[] cleaned(float[] samples, int count) {
    if (clean.length < count) {
      clean = new float[count];
    }
    for (int i = 0; i < count; i++) {
      boolean possible = isPossible(samples[i]);
      clean[i] = possible ? samples[i] : 0;
      wrong += possible ? 0 : 1;
    }
    return clean;
  }

  private static boolean isPossible(float sample) {
    return Math.abs(sample) <= LOUDEST;
  }
}
