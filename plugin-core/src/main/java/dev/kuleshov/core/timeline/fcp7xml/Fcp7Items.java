package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clip items of a timeline with the numbers by which they refer to each other. A sound track of
 * the timeline becomes as many tracks as its clips have channels.
 */
final class Fcp7Items {

  /**
   * A clip on a track of the file.
   *
   * @param id its id
   * @param origin the same for all channels of one clip of the timeline
   * @param placed where it lies
   * @param kind picture or sound
   * @param track the track's number among those of its kind, from 1
   * @param index its number among the clips of the track, from 1
   * @param channel which channel of the media it plays, from 1
   */
  record Item(
      String id,
      String origin,
      TrackLayout.Placed placed,
      Track.Kind kind,
      int track,
      int index,
      int channel) {

    Clip clip() {
      return placed.clip();
    }
  }

  /**
   * A track of the file.
   *
   * @param items its clips
   * @param kind picture or sound
   * @param channel which channel it carries, from 1
   * @param channels how many tracks belong together
   */
  record Lane(List<Item> items, Track.Kind kind, int channel, int channels) {}

  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, List<Item>> groups = new HashMap<>();

  Fcp7Items(Timeline timeline) {
    FrameRate rate = timeline.rate();
    for (int i = 0; i < timeline.tracks().size(); i++) {
      Track track = timeline.tracks().get(i);
      List<TrackLayout.Placed> placed = TrackLayout.clips(track, rate);
      int channels = track.kind() == Track.Kind.VIDEO ? 1 : channels(placed);
      for (int channel = 1; channel <= channels; channel++) {
        lanes.add(lane(i, track.kind(), placed, channel, channels));
      }
    }
    for (Lane lane : lanes) {
      for (Item item : lane.items()) {
        groups.computeIfAbsent(group(item), key -> new ArrayList<>()).add(item);
      }
    }
  }

  List<Lane> lanes(Track.Kind kind) {
    return lanes.stream().filter(lane -> lane.kind() == kind).toList();
  }

  /**
   * Returns the items that move together with this one, itself among them; none where it is alone.
   */
  List<Item> linkedTo(Item item) {
    List<Item> linked = groups.get(group(item));
    return linked.size() > 1 ? linked : List.of();
  }

  private static String group(Item item) {
    return item.clip().link().map(link -> "link " + link).orElse("clip " + item.origin());
  }

  private Lane lane(
      int origin, Track.Kind kind, List<TrackLayout.Placed> placed, int channel, int channels) {
    int track = lanes(kind).size() + 1;
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      TrackLayout.Placed clip = placed.get(i);
      if (kind == Track.Kind.VIDEO || channel <= Math.max(1, clip.clip().media().channels())) {
        String id = "clipitem-" + (count() + items.size() + 1);
        items.add(new Item(id, origin + "." + i, clip, kind, track, items.size() + 1, channel));
      }
    }
    return new Lane(items, kind, channel, channels);
  }

  private int count() {
    return lanes.stream().mapToInt(lane -> lane.items().size()).sum();
  }

  private static int channels(List<TrackLayout.Placed> placed) {
    return Math.max(
        1, placed.stream().mapToInt(clip -> clip.clip().media().channels()).max().orElse(1));
  }
}
