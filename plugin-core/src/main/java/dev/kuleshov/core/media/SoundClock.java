package dev.kuleshov.core.media;

/**
 * Keeps sound on the film's time: decides how much silence goes before a stretch of samples, or how
 * many of its first samples are left out.
 *
 * <p>Small differences are left alone, as they are rounding; larger ones are gaps to fill and
 * overlaps to cut; huge ones are jumps of the container's clock, over which the sound just goes on.
 */
final class SoundClock {

  /** Seconds by which sound may be off before it is put right. */
  private static final double SLACK = 0.05;

  /** Seconds of overlap beyond which the container's clock must have jumped back. */
  private static final double JUMP_BACK = 1;

  private final int rate;
  private final double limit;
  private long position;
  private double shift;
  private boolean started;

  /**
   * Starts at time 0.
   *
   * @param rate samples a second
   * @param limit seconds after which no sound can start: the film's length
   */
  SoundClock(int rate, double limit) {
    this.rate = rate;
    this.limit = limit;
  }

  /**
   * Places the next samples.
   *
   * @param time when they are heard, in seconds from time 0; NaN where the file does not say
   * @param samples how many they are
   * @return how many samples of silence go before them; negative, how many of them are left out
   */
  long place(double time, int samples) {
    long off = Double.isNaN(time) ? 0 : Math.round((time + shift) * rate) - position;
    long slack = started ? Math.round(SLACK * rate) : 0;
    boolean tooFar = off > 0 && (position + off) / (double) rate > limit;
    boolean jumpedBack = started && off < -JUMP_BACK * rate;
    if (tooFar || jumpedBack) {
      shift -= off / (double) rate;
      off = 0;
    } else if (Math.abs(off) <= slack) {
      off = 0;
    }
    long change = Math.max(off, -samples);
    // Sound from before time 0 is left out without starting the clock.
    started |= samples + change > 0;
    position += samples + change;
    return change;
  }
}
