package dev.kuleshov.core.timeline.otio;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.Reading;
import java.net.URI;

/**
 * OpenTimelineIO, which DaVinci Resolve, Premiere, Avid and many others exchange.
 *
 * <p>It keeps everything that a {@link Timeline} holds.
 */
public final class OtioFormat implements TimelineFormat {

  static final String NAME = "OpenTimelineIO";

  @Override
  public String id() {
    return "otio";
  }

  @Override
  public String extension() {
    return "otio";
  }

  @Override
  public String displayName() {
    return NAME;
  }

  @Override
  public byte[] write(Timeline timeline) {
    return new OtioWriter(timeline).write();
  }

  @Override
  public Timeline read(byte[] content, URI location) {
    return Reading.guarded(NAME, () -> new OtioReader(location).read(content));
  }
}
