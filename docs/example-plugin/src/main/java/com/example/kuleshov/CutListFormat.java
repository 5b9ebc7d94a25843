package com.example.kuleshov;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.api.timeline.TrackItem;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A list of cuts for a spreadsheet: one line a clip of the first picture track. */
public final class CutListFormat implements TimelineFormat {

  @Override
  public String id() {
    return "cutlist";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String displayName() {
    return "Cut list (CSV)";
  }

  @Override
  public byte[] write(Timeline timeline) {
    StringBuilder lines = new StringBuilder("media,source in (s),source out (s),frames\n");
    timeline.tracks().stream()
        .filter(track -> track.kind() == Track.Kind.VIDEO)
        .findFirst()
        .ifPresent(track -> track.items().forEach(item -> append(lines, item, timeline)));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder lines, TrackItem item, Timeline timeline) {
    if (item instanceof Clip clip) {
      lines
          .append('"')
          .append(clip.media().name().replace("\"", "\"\""))
          .append("\",")
          .append(seconds(clip.source().start()))
          .append(',')
          .append(seconds(clip.source().end()))
          .append(',')
          .append(clip.duration().toFrame(timeline.rate()))
          .append('\n');
    }
  }

  private static String seconds(RationalTime time) {
    return time.toDecimal(3).toPlainString();
  }

  @Override
  public boolean canRead() {
    return false;
  }

  @Override
  public Timeline read(byte[] content, URI location) {
    throw new UnsupportedInputException(
        "cutlist.write-only", "A cut list cannot be read back; use OTIO for that.");
  }
}
