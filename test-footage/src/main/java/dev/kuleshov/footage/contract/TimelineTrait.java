package dev.kuleshov.footage.contract;

/** What a timeline format may or may not keep. Order, places and sources of clips it must. */
public enum TimelineTrait {
  /** The picture size of the timeline. */
  SIZE,
  /** Which clips are linked. */
  LINKS,
  /** Names of clips other than their media's. */
  CLIP_NAMES,
  /** Everything in a media reference, not only its address. */
  MEDIA,
  /** Colours of markers. */
  MARKER_COLORS,
  /** Markers that last. */
  MARKER_LENGTHS,
  /** Markers on clips. */
  CLIP_MARKERS,
  /** More than one picture track; a format without it refuses such a timeline. */
  LAYERS,
  /** Dissolves where they are; a format without it may move their joins. */
  MIXES,
  /** Source times that are no whole frames of the timeline. */
  FOREIGN_RATES
}
