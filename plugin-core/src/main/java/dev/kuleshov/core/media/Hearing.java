package dev.kuleshov.core.media;

/**
 * The form in which sound is heard; samples of several channels take turns.
 *
 * @param rate samples a second
 * @param channels 1 or more
 */
record Hearing(int rate, int channels) {

  /** What analysers want. */
  static final Hearing ANALYSIS = new Hearing(SoundSink.SAMPLE_RATE, 1);

  /** What people want. */
  static final Hearing STEREO = new Hearing(48_000, 2);
}
