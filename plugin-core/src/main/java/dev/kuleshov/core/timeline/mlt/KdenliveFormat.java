package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.Reading;
import java.net.URI;

/**
 * Kdenlive projects, written as document version 1.1 (Kdenlive 23.04 and later).
 *
 * <p>Markers become guides, which have one text and no length; picture and sound are grouped.
 * Otherwise it keeps what {@link MltFormat} keeps.
 */
public final class KdenliveFormat implements TimelineFormat {

  static final String NAME = "Kdenlive";

  @Override
  public String id() {
    return "kdenlive";
  }

  @Override
  public String extension() {
    return "kdenlive";
  }

  @Override
  public String displayName() {
    return NAME;
  }

  @Override
  public byte[] write(Timeline timeline) {
    return new KdenliveWriter(timeline).write();
  }

  @Override
  public Timeline read(byte[] content, URI location) {
    return Reading.guarded(NAME, () -> new MltReader(NAME, location).read(content));
  }
}
