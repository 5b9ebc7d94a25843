package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a storyline and what is connected to it. Compound, multicam and generated clips become gaps
 * of their length; of an audition the chosen clip is read; speed changes are left out.
 */
final class SpineReader {

  private static final Set<String> ITEMS =
      Set.of(
          "asset-clip",
          "clip",
          "video",
          "audio",
          "gap",
          "ref-clip",
          "mc-clip",
          "sync-clip",
          "title",
          "audition");

  private final Assets assets;
  private final FrameRate rate;
  private final RationalTime zero;
  private final Lanes lanes;
  private final Captions captions;
  private final List<Marker> markers = new ArrayList<>();

  /**
   * Makes the reader.
   *
   * @param assets the document's media
   * @param rate the timeline's rate
   * @param zero the timeline's timecode at its first frame, from which offsets count
   */
  SpineReader(Assets assets, FrameRate rate, RationalTime zero) {
    this.assets = assets;
    this.rate = rate;
    this.zero = zero;
    this.lanes = new Lanes(rate);
    this.captions = new Captions(rate);
  }

  List<Track> tracks() {
    return lanes.tracks();
  }

  List<SubtitleTrack> subtitles() {
    return captions.tracks();
  }

  List<Marker> markers() {
    markers.sort(Comparator.comparing(marker -> marker.range().start()));
    return markers;
  }

  /** Reads the primary storyline, which lasts as long as the film. */
  void readPrimary(XmlElement spine) {
    lanes.end(read(spine, RationalTime.ZERO, 0));
  }

  /** Reads items that follow each other from a time on, and returns when the last one ends. */
  private RationalTime read(XmlElement spine, RationalTime from, int lane) {
    RationalTime time = from;
    for (XmlElement child : spine.children()) {
      if (child.name().equals("transition") && lane == 0) {
        transition(child, time);
      } else if (ITEMS.contains(child.name())) {
        time = time.plus(item(child, time, lane));
      }
    }
    return time;
  }

  /** A transition's middle lies on the cut, unless its offset says otherwise. */
  private void transition(XmlElement transition, RationalTime cut) {
    RationalTime length = Assets.time(transition, "duration").orElse(RationalTime.ZERO);
    RationalTime half = RationalTime.ofFrames(length.times(1, 2).toFrameFloor(rate), rate);
    RationalTime start =
        Assets.time(transition, "offset")
            .map(offset -> offset.minus(zero))
            .filter(at -> at.compareTo(cut) <= 0 && cut.compareTo(at.plus(length)) <= 0)
            .orElse(cut.minus(half));
    String name = transition.attribute("name").orElse("Cross Dissolve");
    lanes.mix(name, start, cut, start.plus(length));
  }

  /** Reads an item at a time and returns how long it lasts. */
  private RationalTime item(XmlElement outer, RationalTime time, int lane) {
    XmlElement item =
        outer.name().equals("audition")
            ? outer.children().stream().findFirst().orElse(outer)
            : outer;
    Optional<Source> source = source(item);
    RationalTime start =
        Assets.time(item, "start").or(() -> source.map(Source::start)).orElse(RationalTime.ZERO);
    RationalTime length =
        Assets.time(item, "duration")
            .or(() -> source.flatMap(found -> Assets.time(found.asset(), "duration")))
            .orElse(RationalTime.ZERO);
    if (length.isNegative()) {
      throw new IllegalArgumentException("an item lasts less than nothing");
    }
    source.ifPresent(
        found ->
            lanes.clip(
                lane,
                time,
                length,
                item.attribute("name").orElse(""),
                media(found.asset(), item),
                found.mediaTime(start),
                item.attribute("srcEnable").orElse("all")));
    inside(item, time, start, length);
    return length;
  }

  /** Reads what is connected to an item, and its markers. */
  private void inside(XmlElement item, RationalTime time, RationalTime start, RationalTime length) {
    for (XmlElement child : item.children()) {
      Optional<Integer> lane = child.attribute("lane").map(Integer::parseInt);
      RationalTime at =
          Assets.time(child, "offset").orElse(RationalTime.ZERO).minus(start).plus(time);
      if (child.name().endsWith("marker")) {
        marker(child, time, start, length);
      } else if (Captions.is(child, lane)) {
        captions.add(child, at);
      } else if (lane.isPresent() && child.name().equals("spine")) {
        read(child, at, lane.get());
      } else if (lane.isPresent() && ITEMS.contains(child.name())) {
        item(child, at, lane.get());
      }
    }
  }

  private void marker(
      XmlElement marker, RationalTime time, RationalTime start, RationalTime length) {
    if (marker.name().equals("analysis-marker")) {
      return;
    }
    RationalTime inside = Assets.time(marker, "start").orElse(RationalTime.ZERO).minus(start);
    RationalTime lasts = Assets.time(marker, "duration").orElse(RationalTime.ZERO);
    if (inside.isNegative() || inside.compareTo(length) >= 0 || lasts.isNegative()) {
      return; // In a part of the media that the edit does not show.
    }
    RationalTime at = RationalTime.ofFrames(time.plus(inside).toFrame(rate), rate);
    boolean place = lasts.compareTo(rate.frameDuration()) <= 0;
    RationalTime end = place ? at : at.plus(lasts);
    markers.add(
        new Marker(
            new TimeRange(at, end),
            marker.attribute("value").orElse(""),
            color(marker),
            marker.attribute("note").orElse("")));
  }

  private static Marker.Color color(XmlElement marker) {
    if (marker.name().equals("chapter-marker")) {
      return Marker.Color.ORANGE;
    }
    return switch (marker.attribute("completed").orElse("")) {
      case "0" -> Marker.Color.RED;
      case "1" -> Marker.Color.GREEN;
      default -> Marker.Color.PURPLE;
    };
  }

  private MediaReference media(XmlElement asset, XmlElement item) {
    boolean drop = item.attribute("tcFormat").filter("DF"::equals).isPresent();
    return assets.reference(asset, drop, rate);
  }

  /**
   * Where an item's picture or sound comes from.
   *
   * @param asset the media
   * @param start the item's own time at which {@code offset} of the media is shown
   * @param offset a time in the media, from its 0
   */
  private record Source(XmlElement asset, RationalTime start, RationalTime offset) {
    RationalTime mediaTime(RationalTime itemTime) {
      return itemTime.minus(start).plus(offset);
    }
  }

  private Optional<Source> source(XmlElement item) {
    return switch (item.name()) {
      case "asset-clip", "video", "audio" ->
          assets
              .asset(item.attribute("ref"))
              .map(asset -> new Source(asset, Assets.start(asset), RationalTime.ZERO));
      case "clip", "sync-clip" ->
          Stream.of("video", "asset-clip", "audio")
              .flatMap(name -> item.children(name).stream())
              .flatMap(child -> component(child).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** A component lies in its clip's time at its offset, from its own start on. */
  private Optional<Source> component(XmlElement child) {
    return assets
        .asset(child.attribute("ref"))
        .map(
            asset ->
                new Source(
                    asset,
                    Assets.time(child, "offset").orElse(RationalTime.ZERO),
                    Assets.time(child, "start")
                        .map(start -> start.minus(Assets.start(asset)))
                        .orElse(RationalTime.ZERO)));
  }
}
