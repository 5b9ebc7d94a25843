package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.Reading;
import java.net.URI;

/**
 * CMX 3600 edit decision lists, which every editing program has read since tape.
 *
 * <p>One picture track, sound, cuts and dissolves; no picture size and little about the media.
 * Markers become locators ({@code LOC}), without length; markers on clips become markers on the
 * timeline. A list that another program wrote does not say its frame rate: it is then guessed from
 * the highest frame number (30 or 29.97, 25, else 24).
 */
public final class EdlFormat implements TimelineFormat {

  static final String NAME = "CMX 3600 EDL";

  @Override
  public String id() {
    return "edl";
  }

  @Override
  public String extension() {
    return "edl";
  }

  @Override
  public String displayName() {
    return NAME;
  }

  @Override
  public byte[] write(Timeline timeline) {
    return new EdlWriter(timeline).write();
  }

  @Override
  public Timeline read(byte[] content, URI location) {
    return Reading.guarded(NAME, () -> new EdlReader(location).read(content));
  }
}
