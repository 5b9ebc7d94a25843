package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.TrackLayout;
import dev.kuleshov.core.timeline.xml.XmlOut;

/**
 * Writes Final Cut Pro XML 1.8. Every offset and length is a whole number of the timeline's frames,
 * also at NTSC rates; starts are in the media's own timecode.
 */
final class FcpxmlWriter {

  private final Timeline timeline;
  private final FrameRate rate;
  private final RationalTime zero;
  private final Resources resources;
  private final XmlOut xml = new XmlOut("fcpxml");

  FcpxmlWriter(Timeline timeline) {
    this.timeline = timeline;
    this.rate = timeline.rate();
    this.zero = timeline.start().toTime();
    this.resources = new Resources(timeline);
  }

  byte[] write() {
    xml.open("fcpxml", "version", "1.8");
    resources.write(xml);
    xml.open("library").open("event", "name", "Kuleshov").open("project", "name", timeline.name());
    xml.open(
        "sequence",
        "format",
        resources.sequenceFormat(),
        "duration",
        FcpxmlTime.frames(timeline.duration().toFrame(rate), rate),
        "tcStart",
        FcpxmlTime.of(zero),
        "tcFormat",
        timeline.start().dropFrame() ? "DF" : "NDF",
        "audioLayout",
        "stereo",
        "audioRate",
        "48k");
    xml.open("spine");
    for (Storyline.Item item : new Storyline(timeline).items()) {
      item(item);
    }
    return xml.bytes();
  }

  private void item(Storyline.Item item) {
    String offset = FcpxmlTime.of(zero.plus(RationalTime.ofFrames(item.start(), rate)));
    if (item.placed().isEmpty()) {
      String length = FcpxmlTime.frames(item.end() - item.start(), rate);
      xml.open("gap", "name", "Gap", "offset", offset, "start", "0s", "duration", length);
      inside(item);
      return;
    }
    TrackLayout.Placed clip = item.placed().get();
    boolean mute = clip.clip().media().hasSound() && !item.withSound();
    open(clip, offset, null, mute ? "video" : null);
    inside(item);
    clip.tail().ifPresent(join -> transition(clip.end(), join));
  }

  /** The document type asks for connected clips first, then markers. */
  private void inside(Storyline.Item item) {
    for (Storyline.Connected connected : item.connected()) {
      TrackLayout.Placed clip = connected.placed();
      String offset = FcpxmlTime.of(item.local(clip.start(), rate));
      open(
          clip, offset, String.valueOf(connected.lane()), connected.lane() < 0 ? "audio" : "video");
      ownMarkers(clip);
      xml.close();
    }
    Captions.write(xml, timeline, item);
    for (Marker marker : item.markers()) {
      long frame = marker.range().start().toFrame(rate);
      long last = Math.max(item.start(), Math.min(frame, item.end() - 1));
      marker(marker, item.local(last, rate), rate);
    }
    item.placed().ifPresent(this::ownMarkers);
    xml.close();
  }

  private void open(TrackLayout.Placed placed, String offset, String lane, String enabled) {
    MediaReference media = placed.clip().media();
    boolean one = media.hasPicture() && media.hasSound();
    xml.open(
        "asset-clip",
        "ref",
        resources.assetOf(media),
        "lane",
        lane,
        "offset",
        offset,
        "name",
        placed.clip().name(),
        "start",
        FcpxmlTime.of(media.startTime().plus(placed.clip().source().start())),
        "duration",
        FcpxmlTime.frames(placed.frames(), rate),
        "srcEnable",
        one ? enabled : null,
        "format",
        resources.formatOf(media),
        "tcFormat",
        media.start().filter(start -> start.dropFrame()).isPresent() ? "DF" : "NDF");
    String conform = FormatName.conformRate(media.rate());
    if (media.hasPicture() && !media.rate().equals(rate) && conform != null) {
      xml.empty("conform-rate", "scaleEnabled", "0", "srcFrameRate", conform);
    }
  }

  private void transition(long cut, TrackLayout.Join join) {
    RationalTime start = RationalTime.ofFrames(cut - join.before(), rate);
    xml.open(
        "transition",
        "name",
        join.type().equals("dissolve") ? "Cross Dissolve" : join.type(),
        "offset",
        FcpxmlTime.of(zero.plus(start)),
        "duration",
        FcpxmlTime.frames(join.frames(), rate));
    xml.empty("filter-video", "ref", resources.dissolve(), "name", "Cross Dissolve");
    xml.close();
  }

  private void ownMarkers(TrackLayout.Placed placed) {
    MediaReference media = placed.clip().media();
    for (Marker marker : placed.clip().markers()) {
      marker(marker, media.startTime().plus(marker.range().start()), media.rate());
    }
  }

  private void marker(Marker marker, RationalTime start, FrameRate markerRate) {
    xml.empty(
        "marker",
        "start",
        FcpxmlTime.of(start),
        "duration",
        FcpxmlTime.of(RationalTime.max(marker.range().duration(), markerRate.frameDuration())),
        "value",
        marker.name().isEmpty() ? "Marker" : marker.name(),
        "note",
        marker.note().isEmpty() ? null : marker.note());
  }
}
