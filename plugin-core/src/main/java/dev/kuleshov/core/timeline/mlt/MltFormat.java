package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.Reading;
import java.net.URI;

/**
 * MLT XML, which {@code melt} renders and Shotcut opens.
 *
 * <p>It keeps everything but notes on clips, and counts everything in whole frames of the timeline.
 * What MLT has no property for lies in properties of Kuleshov's own, as every program may add its
 * own there.
 */
public final class MltFormat implements TimelineFormat {

  static final String NAME = "MLT XML";

  @Override
  public String id() {
    return "mlt";
  }

  @Override
  public String extension() {
    return "mlt";
  }

  @Override
  public String displayName() {
    return NAME;
  }

  @Override
  public byte[] write(Timeline timeline) {
    return new MltWriter(timeline).write();
  }

  @Override
  public Timeline read(byte[] content, URI location) {
    return Reading.guarded(NAME, () -> new MltReader(NAME, location).read(content));
  }
}
