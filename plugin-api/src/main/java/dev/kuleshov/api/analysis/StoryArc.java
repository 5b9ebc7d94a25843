package dev.kuleshov.api.analysis;

/**
 * The shape of a film's valence from beginning to end, one of six.
 *
 * <p>After A. J. Reagan et al., "The emotional arcs of stories are dominated by six basic shapes"
 * (2016).
 */
public enum StoryArc {
  /** Rags to riches. */
  RISE,
  /** Tragedy. */
  FALL,
  /** Man in a hole. */
  FALL_RISE,
  /** Icarus. */
  RISE_FALL,
  /** Cinderella. */
  RISE_FALL_RISE,
  /** Oedipus. */
  FALL_RISE_FALL
}
