package dev.kuleshov.core.timeline.otio;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.MediaMerge;
import dev.kuleshov.core.timeline.TrackBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads OpenTimelineIO. Nested edits, generated pictures and clips that are switched off become
 * gaps of their length; effects are left out.
 */
final class OtioReader {

  private final URI location;
  private FrameRate rate = FrameRate.FPS_24;

  OtioReader(URI location) {
    this.location = location;
  }

  Timeline read(byte[] content) {
    OtioJson root = OtioJson.parse(content);
    OtioJson json = timeline(root);
    OtioJson stack =
        json.child("tracks")
            .orElseThrow(() -> new IllegalArgumentException("the timeline has no tracks"));
    Optional<OtioJson> own = json.find("metadata", OtioMedia.OWN);
    rate = rate(json, own);
    List<Marker> markers = new ArrayList<>(OtioMarker.read(stack, RationalTime.ZERO, rate));
    List<Track> tracks = new ArrayList<>();
    List<SubtitleTrack> subtitles = new ArrayList<>();
    for (OtioJson child : stack.children("children")) {
      if (OtioSubtitles.is(child)) {
        subtitles.add(OtioSubtitles.read(child));
        continue;
      }
      tracks.add(track(child));
      markers.addAll(OtioMarker.read(child, RationalTime.ZERO, rate));
    }
    markers.sort(Comparator.comparing(marker -> marker.range().start()));
    return edit(json, own, MediaMerge.merged(tracks), markers).withSubtitles(subtitles);
  }

  private Timeline edit(
      OtioJson json, Optional<OtioJson> own, List<Track> tracks, List<Marker> markers) {
    Optional<MediaReference> picture = MediaMerge.firstPicture(tracks);
    return new Timeline(
        json.text("name").orElse(""),
        rate,
        start(json, own),
        own.flatMap(found -> found.integer("width"))
            .orElse(picture.map(MediaReference::width).orElse(1920)),
        own.flatMap(found -> found.integer("height"))
            .orElse(picture.map(MediaReference::height).orElse(1080)),
        tracks,
        markers);
  }

  private static OtioJson timeline(OtioJson root) {
    if (root.schema().equals("Timeline")) {
      return root;
    }
    return root.children("children").stream()
        .filter(child -> child.schema().equals("Timeline"))
        .findFirst()
        .orElseThrow(
            () ->
                new UnsupportedInputException(
                    "timeline.no.edit",
                    "The OpenTimelineIO file holds no timeline but a "
                        + root.schema()
                        + ": export the timeline itself."));
  }

  private static FrameRate rate(OtioJson timeline, Optional<OtioJson> own) {
    return own.flatMap(found -> found.text("rate"))
        .map(FrameRate::parse)
        .or(() -> timeline.child("global_start_time").map(OtioTime::rate))
        .or(() -> firstRate(timeline, "Video"))
        .or(() -> firstRate(timeline, ""))
        .filter(found -> found.perSecond() <= 300) // beyond it, it counts samples of sound
        .orElse(FrameRate.FPS_24);
  }

  private static Optional<FrameRate> firstRate(OtioJson timeline, String kind) {
    return timeline.child("tracks").stream()
        .flatMap(stack -> stack.children("children").stream())
        .filter(track -> track.text("kind").orElse("").startsWith(kind))
        .flatMap(track -> track.children("children").stream())
        .flatMap(
            item ->
                item
                    .child("source_range")
                    .or(() -> item.find("media_reference", "available_range"))
                    .stream())
        .flatMap(range -> range.child("duration").stream())
        .map(OtioTime::rate)
        .findFirst();
  }

  private Timecode start(OtioJson timeline, Optional<OtioJson> own) {
    return own.flatMap(found -> found.text("start"))
        .map(label -> Timecode.parse(label, rate))
        .or(
            () ->
                timeline
                    .child("global_start_time")
                    .map(OtioTime::time)
                    .map(time -> new Timecode(Math.max(0, time.toFrame(rate)), rate, false)))
        .orElse(new Timecode(0, rate, false));
  }

  private Track track(OtioJson json) {
    boolean picture = !json.text("kind").orElse("Video").equals("Audio");
    TrackBuilder track =
        new TrackBuilder(
            picture ? Track.Kind.VIDEO : Track.Kind.AUDIO, json.text("name").orElse(""), rate);
    if (!json.schema().equals("Track")) {
      track.gapUntil(length(json).toFrame(rate));
      return track.build();
    }
    RationalTime time = RationalTime.ZERO;
    for (OtioJson item : json.children("children")) {
      if (item.schema().equals("Transition")) {
        track.mix(mixType(item), offset(item, "in_offset"), offset(item, "out_offset"));
        continue;
      }
      long from = time.toFrame(rate);
      time = time.plus(length(item));
      item(track, item, picture, from, time.toFrame(rate));
    }
    return track.build();
  }

  private void item(TrackBuilder track, OtioJson item, boolean picture, long from, long to) {
    Optional<OtioJson> used =
        item.child("source_range").or(() -> item.find("media_reference", "available_range"));
    boolean shown = item.schema().equals("Clip") && item.flag("enabled").orElse(true);
    Optional<MediaReference> media =
        shown && used.isPresent()
            ? OtioMedia.read(item, used, picture, location)
            : Optional.empty();
    if (media.isEmpty()) {
      track.gapUntil(to);
      return;
    }
    RationalTime zero = zero(item, OtioTime.range(used.orElseThrow()));
    track.clip(
        from,
        to - from,
        item.text("name").orElse(""),
        media.get(),
        OtioTime.range(used.orElseThrow()).start().minus(zero),
        item.find("metadata", "Resolve_OTIO").flatMap(found -> found.integer("Link Group ID")),
        OtioMarker.read(item, zero, media.get().rate()));
  }

  /**
   * Returns the item's own time at the media's first frame: where the media's range starts, or 0
   * where the clip lies before that, so that its author must have counted from 0.
   */
  private static RationalTime zero(OtioJson item, TimeRange used) {
    return OtioMedia.available(item)
        .map(TimeRange::start)
        .filter(start -> start.compareTo(used.start()) <= 0)
        .orElse(RationalTime.ZERO);
  }

  private static RationalTime length(OtioJson item) {
    Optional<OtioJson> range = item.child("source_range");
    if (range.isPresent()) {
      return OtioTime.range(range.get()).duration();
    }
    if (item.schema().equals("Transition")) {
      return RationalTime.ZERO;
    }
    if (item.schema().equals("Clip")) {
      return OtioMedia.available(item).map(TimeRange::duration).orElse(RationalTime.ZERO);
    }
    boolean sum = item.schema().equals("Track");
    return item.children("children").stream()
        .map(OtioReader::length)
        .reduce(RationalTime.ZERO, sum ? RationalTime::plus : RationalTime::max);
  }

  private long offset(OtioJson transition, String name) {
    return transition.child(name).map(OtioTime::time).orElse(RationalTime.ZERO).toFrame(rate);
  }

  private static String mixType(OtioJson transition) {
    String type = transition.text("transition_type").orElse("SMPTE_Dissolve");
    return type.equals("SMPTE_Dissolve")
        ? "dissolve"
        : transition.text("name").filter(name -> !name.isEmpty()).orElse(type);
  }
}
