package dev.kuleshov.api.analysis;

/** What the emotion does over a stretch of film. */
public enum TrendKind {
  /** The peak of arousal that stands out most. */
  CLIMAX,
  /** Valence changes its sign or its direction for good. */
  TURNING_POINT,
  /** Valence and arousal are both in their lowest quarter. */
  LOW,
  /** Emotion grows. */
  RISING,
  /** Emotion fades. */
  FALLING,
  /** Nothing much changes. */
  FLAT
}
