package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A timeline seen as Final Cut Pro sees it: a primary storyline without holes, and clips connected
 * to what lies below (or above) them.
 */
final class Storyline {

  /**
   * A clip that is connected to the primary storyline.
   *
   * @param placed the clip
   * @param lane above 0 for picture above it, below 0 for sound
   */
  record Connected(TrackLayout.Placed placed, int lane) {}

  /**
   * An item of the primary storyline.
   *
   * @param placed the clip; nothing for a gap
   * @param withSound whether its own sound is heard
   * @param start first frame on the timeline
   * @param end first frame after it
   * @param connected what begins on it
   * @param markers the timeline's markers on it
   */
  record Item(
      Optional<TrackLayout.Placed> placed,
      boolean withSound,
      long start,
      long end,
      List<Connected> connected,
      List<Marker> markers) {

    /** Returns a frame of the timeline in the item's own time: its media's timecode. */
    RationalTime local(long frame, FrameRate rate) {
      return placed
          .map(clip -> clip.clip().media().startTime().plus(clip.sourceAt(frame, rate)))
          .orElseGet(() -> RationalTime.ofFrames(frame - start, rate));
    }
  }

  private final FrameRate rate;
  private final List<Item> items = new ArrayList<>();

  Storyline(Timeline timeline) {
    this.rate = timeline.rate();
    List<Track> pictures = tracks(timeline, Track.Kind.VIDEO);
    List<Connected> connected = new ArrayList<>();
    for (int i = 1; i < pictures.size(); i++) {
      connect(connected, pictures.get(i), i);
    }
    List<Track> sounds = tracks(timeline, Track.Kind.AUDIO);
    for (int i = 0; i < sounds.size(); i++) {
      connect(connected, sounds.get(i), -1 - i);
    }
    primary(pictures, connected, timeline.duration().toFrame(rate));
    items.forEach(
        item -> connected.stream().filter(c -> begins(c, item)).forEach(item.connected()::add));
    timeline.markers().forEach(this::mark);
  }

  List<Item> items() {
    return items;
  }

  private void primary(List<Track> pictures, List<Connected> connected, long length) {
    long filled = 0;
    if (!pictures.isEmpty()) {
      for (TrackLayout.Placed clip : TrackLayout.clips(pictures.get(0), rate)) {
        gap(filled, clip.start());
        boolean withSound = connected.removeIf(other -> movesAsOne(clip, other.placed()));
        items.add(item(Optional.of(clip), withSound, clip.start(), clip.end()));
        filled = clip.end();
      }
    }
    gap(filled, length);
  }

  private void gap(long from, long to) {
    if (to > from) {
      items.add(item(Optional.empty(), false, from, to));
    }
  }

  private static Item item(
      Optional<TrackLayout.Placed> placed, boolean withSound, long start, long end) {
    return new Item(placed, withSound, start, end, new ArrayList<>(), new ArrayList<>());
  }

  private static boolean begins(Connected connected, Item item) {
    long start = connected.placed().start();
    return item.start() <= start && start < item.end();
  }

  private static boolean movesAsOne(TrackLayout.Placed picture, TrackLayout.Placed other) {
    return picture.clip().link().isPresent()
        && picture.clip().link().equals(other.clip().link())
        && picture.clip().media().equals(other.clip().media())
        && picture.clip().source().equals(other.clip().source())
        && picture.start() == other.start();
  }

  private void connect(List<Connected> connected, Track track, int lane) {
    TrackLayout.clips(track, rate).forEach(clip -> connected.add(new Connected(clip, lane)));
  }

  private void mark(Marker marker) {
    long frame = marker.range().start().toFrame(rate);
    items.stream()
        .filter(item -> frame < item.end())
        .findFirst()
        .or(() -> items.stream().max(Comparator.comparingLong(Item::end)))
        .ifPresent(item -> item.markers().add(marker));
  }

  private static List<Track> tracks(Timeline timeline, Track.Kind kind) {
    return timeline.tracks().stream().filter(track -> track.kind() == kind).toList();
  }
}
