package dev.kuleshov.api.suggest;

/**
 * What a cut should be true to, and how much each counts.
 *
 * <p>After Walter Murch, "In the Blink of an Eye": his rule of six, with his percentages.
 */
public enum MurchTerm {
  /** True to the emotion of the moment. */
  EMOTION(51),
  /** Advances the story. */
  STORY(23),
  /** Comes at a moment that is rhythmically right. */
  RHYTHM(10),
  /** Respects where the audience is looking. */
  EYE_TRACE(7),
  /** Respects the grammar of the picture's plane. */
  PLANE(5),
  /** Respects the continuity of the space. */
  SPACE(4);

  private final double weight;

  MurchTerm(double weight) {
    this.weight = weight;
  }

  /** Returns the term's share of 100. */
  public double weight() {
    return weight;
  }
}
