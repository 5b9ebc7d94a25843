package dev.kuleshov.api.analysis;

/**
 * The seven expressions that the classifiers tell apart, with their places on the circumplex.
 *
 * <p>Places after J. A. Russell, "A circumplex model of affect" (1980).
 */
public enum Emotion {
  /** No particular expression. */
  NEUTRAL(0, 0),
  /** Smiling, laughing. */
  HAPPY(.8, .5),
  /** Downcast, crying. */
  SAD(-.7, -.4),
  /** Frowning, shouting. */
  ANGRY(-.6, .7),
  /** Afraid. */
  FEARFUL(-.7, .7),
  /** Repelled. */
  DISGUSTED(-.7, .3),
  /** Startled, amazed. */
  SURPRISED(.2, .8);

  private final double valence;
  private final double arousal;

  Emotion(double valence, double arousal) {
    this.valence = valence;
    this.arousal = arousal;
  }

  /** Returns how pleasant it is, in [-1,1]. */
  public double valence() {
    return valence;
  }

  /** Returns how excited it is, in [-1,1]. */
  public double arousal() {
    return arousal;
  }
}
