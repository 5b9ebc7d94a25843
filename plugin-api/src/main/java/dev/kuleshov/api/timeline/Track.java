package dev.kuleshov.api.timeline;

import dev.kuleshov.api.time.RationalTime;
import java.util.List;
import java.util.Objects;

/**
 * Items that follow each other without gaps; emptiness is a {@link Gap}.
 *
 * @param kind picture or sound
 * @param name what the editor calls it, such as {@code V1}
 * @param items in order
 */
public record Track(Kind kind, String name, List<TrackItem> items) {

  /** What a track carries. */
  public enum Kind {
    /** Picture. */
    VIDEO,
    /** Sound. */
    AUDIO
  }

  /** Copies the list. */
  public Track {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    items = List.copyOf(items);
  }

  /** Returns the sum of the items' lengths. */
  public RationalTime duration() {
    return items.stream().map(TrackItem::duration).reduce(RationalTime.ZERO, RationalTime::plus);
  }
}
