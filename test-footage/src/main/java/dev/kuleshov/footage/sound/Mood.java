package dev.kuleshov.footage.sound;

/** What music feels like. */
public enum Mood {
  /** Minor and sparse: a soft beat, bass and a slow tune. */
  WISTFUL,
  /** Major, full band. */
  BRIGHT
}
