package dev.kuleshov.api.timeline;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of media at its own speed.
 *
 * @param name what the editor sees on it
 * @param media where it comes from
 * @param source the part that is used, counted from the media's time 0 (not from its timecode)
 * @param link clips with the same link are moved and cut together: a picture and its sound
 * @param markers notes on the clip, their times counted from the media's time 0
 */
public record Clip(
    String name,
    MediaReference media,
    TimeRange source,
    Optional<Integer> link,
    List<Marker> markers)
    implements TrackItem {

  /** Checks that it lasts and copies the list. */
  public Clip {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(media, "media");
    Objects.requireNonNull(link, "link");
    markers = List.copyOf(markers);
    if (source.isEmpty()) {
      throw new IllegalArgumentException("clip " + name + " lasts no time");
    }
  }

  @Override
  public RationalTime duration() {
    return source.duration();
  }
}
