package dev.kuleshov.wrong.timeline.otio;

import dev.kuleshov.wrong.media.Probe;

/** Wrong: a format turns records into text and back. */
public final class MeasuresMedia {
  Probe probe;
}
