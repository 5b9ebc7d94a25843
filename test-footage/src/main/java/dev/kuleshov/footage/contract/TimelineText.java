package dev.kuleshov.footage.contract;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Gap;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Mix;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.api.timeline.TrackItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A timeline as text, without what a format does not keep: what two timelines are compared by. */
final class TimelineText {

  private final Timeline timeline;
  private final FrameRate rate;
  private final Set<TimelineTrait> kept;
  private final Map<Integer, Integer> links = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private TimelineText(Timeline timeline, Set<TimelineTrait> kept) {
    this.timeline = timeline;
    this.rate = timeline.rate();
    this.kept = kept;
  }

  static String of(Timeline timeline, Set<TimelineTrait> kept) {
    return new TimelineText(timeline, kept).text();
  }

  private String text() {
    line(timeline.name() + " " + rate + " from " + timeline.start());
    if (has(TimelineTrait.SIZE)) {
      line(timeline.width() + "x" + timeline.height());
    }
    for (Track track : timeline.tracks()) {
      line(track.kind().toString());
      long time = 0;
      for (TrackItem item : withoutTrailingGaps(track)) {
        item(item, time);
        time += item.duration().toFrame(rate);
      }
    }
    timeline.markers().forEach(marker -> marker(marker, rate));
    return text.toString();
  }

  private void item(TrackItem item, long time) {
    if (item instanceof Gap gap) {
      line("  gap " + gap.duration());
    } else if (item instanceof Mix mix) {
      line("  " + mix.type() + " " + mix.before() + " " + mix.after());
    } else if (item instanceof Clip clip) {
      clip(clip, time);
    }
  }

  private void clip(Clip clip, long time) {
    MediaReference media = clip.media();
    RationalTime from = clip.source().start();
    String start =
        has(TimelineTrait.FOREIGN_RATES) ? from.toString() : from.toFrame(rate) + " frames";
    line("  " + time + ": " + media.target() + " from " + start + " for " + clip.duration());
    if (has(TimelineTrait.CLIP_NAMES)) {
      line("    named " + clip.name());
    }
    if (has(TimelineTrait.LINKS)) {
      clip.link().ifPresent(link -> line("    linked " + number(link)));
    }
    if (has(TimelineTrait.MEDIA)) {
      line("    " + media);
    }
    if (has(TimelineTrait.CLIP_MARKERS)) {
      clip.markers().forEach(marker -> marker(marker, media.rate()));
    }
  }

  private void marker(Marker marker, FrameRate markerRate) {
    long length = marker.range().duration().toFrame(markerRate);
    line(
        "marker "
            + marker.range().start().toFrame(markerRate)
            + (has(TimelineTrait.MARKER_LENGTHS) ? " for " + length : "")
            + (has(TimelineTrait.MARKER_COLORS) ? " " + marker.color() : "")
            + " "
            + marker.name()
            + " / "
            + marker.note());
  }

  /** Links are compared by which clips they join, not by their numbers. */
  private int number(int link) {
    return links.computeIfAbsent(link, first -> links.size() + 1);
  }

  private static List<TrackItem> withoutTrailingGaps(Track track) {
    List<TrackItem> items = new ArrayList<>(track.items());
    while (!items.isEmpty() && items.get(items.size() - 1) instanceof Gap) {
      items.remove(items.size() - 1);
    }
    return items;
  }

  private boolean has(TimelineTrait trait) {
    return kept.contains(trait);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
