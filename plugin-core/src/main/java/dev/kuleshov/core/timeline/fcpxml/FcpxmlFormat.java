package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.Reading;
import java.net.URI;

/**
 * Final Cut Pro XML, written as version 1.8, which Final Cut Pro and DaVinci Resolve import in all
 * their versions of today.
 *
 * <p>Final Cut Pro has no tracks and no colours for markers: the first picture track becomes the
 * primary storyline, everything else is connected to it, a marker on the timeline becomes one on
 * the clip below it, and all markers that are read come back as the timeline's, purple as Final Cut
 * Pro shows them. A picture and its linked sound that lie at the same place become one clip.
 */
public final class FcpxmlFormat implements TimelineFormat {

  static final String NAME = "Final Cut Pro XML";

  @Override
  public String id() {
    return "fcpxml";
  }

  @Override
  public String extension() {
    return "fcpxml";
  }

  @Override
  public String displayName() {
    return NAME;
  }

  @Override
  public byte[] write(Timeline timeline) {
    return new FcpxmlWriter(timeline).write();
  }

  @Override
  public Timeline read(byte[] content, URI location) {
    return Reading.guarded(NAME, () -> new FcpxmlReader(location).read(content));
  }
}
