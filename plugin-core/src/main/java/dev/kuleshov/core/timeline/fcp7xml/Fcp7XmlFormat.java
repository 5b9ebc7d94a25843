package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.Reading;
import java.net.URI;

/**
 * Final Cut Pro 7 XML, which Premiere, DaVinci Resolve and Kdenlive import.
 *
 * <p>It keeps everything that a {@link Timeline} holds, but counts everything in whole frames of
 * the timeline. A clip's sound is written as one track for each channel.
 */
public final class Fcp7XmlFormat implements TimelineFormat {

  static final String NAME = "Final Cut Pro 7 XML";

  @Override
  public String id() {
    return "fcp7xml";
  }

  @Override
  public String extension() {
    return "xml";
  }

  @Override
  public String displayName() {
    return NAME;
  }

  @Override
  public byte[] write(Timeline timeline) {
    return new Fcp7Writer(timeline).write();
  }

  @Override
  public Timeline read(byte[] content, URI location) {
    return Reading.guarded(NAME, () -> new Fcp7Reader(location).read(content));
  }
}
