package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.TrackLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes edit decision lists; out-points are exclusive. */
final class EdlWriter {

  private final Timeline timeline;
  private final FrameRate rate;
  private final SourceTimecode source;
  private final Reels reels = new Reels();
  private final StringBuilder list = new StringBuilder();

  EdlWriter(Timeline timeline) {
    this.timeline = timeline;
    this.rate = timeline.rate();
    this.source = new SourceTimecode(timeline.start());
    if (rate.denominator() != 1 && !rate.isNtsc()) {
      throw new UnsupportedInputException(
          "timeline.unsupported",
          "An EDL has no timecode at "
              + rate
              + " frames a second: export another format, such as otio.");
    }
  }

  byte[] write() {
    line("TITLE: " + flat(timeline.name()));
    line("FCM: " + (timeline.start().dropFrame() ? "DROP FRAME" : "NON-DROP FRAME"));
    List<EdlEvent> events = EdlEvents.of(timeline);
    Map<Integer, List<Marker>> markers = markersByEvent(events);
    for (int i = 0; i < events.size(); i++) {
      event(i + 1, events.get(i));
      if (i == 0) {
        comment("FRAME RATE", rate.toString());
      }
      markers(events.get(i), markers.getOrDefault(i, List.of()));
    }
    return list.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void event(int number, EdlEvent event) {
    if (event.placed().isEmpty()) {
      Timecode zero = new Timecode(0, rate, timeline.start().dropFrame());
      edit(number, "BL", event.channels(), "C", zero, event.start(), event.end());
      return;
    }
    TrackLayout.Placed clip = event.placed().get();
    MediaReference media = clip.clip().media();
    String transition = "C";
    if (event.before().isPresent()) {
      TrackLayout.Placed from = event.before().get();
      Timecode out = source.at(from.clip().media(), from.sourceAt(event.start(), rate));
      String reel = reels.of(from.clip().media());
      edit(number, reel, event.channels(), "C", out, event.start(), event.start());
      transition = String.format(Locale.ROOT, "D    %03d", clip.head().orElseThrow().frames());
    }
    Timecode in = source.at(media, clip.sourceAt(event.start(), rate));
    edit(number, reels.of(media), event.channels(), transition, in, event.start(), event.end());
    event.before().ifPresent(from -> comment("FROM CLIP NAME", from.clip().media().name()));
    comment(event.before().isPresent() ? "TO CLIP NAME" : "FROM CLIP NAME", media.name());
    comment("SOURCE FILE", media.target().toString());
    media.start().ifPresent(start -> comment("SOURCE START", source.first(media).toString()));
  }

  private void edit(
      int number, String reel, String channels, String how, Timecode in, long start, long end) {
    line(
        String.format(
            Locale.ROOT,
            "%03d  %-8s %-5s %-8s %s %s %s %s",
            number,
            reel,
            channels,
            how,
            in,
            in.plus(end - start),
            timeline.start().plus(start),
            timeline.start().plus(end)));
  }

  /** Writes the markers of the timeline that belong to an event, then those of its clip. */
  private void markers(EdlEvent event, List<Marker> onTimeline) {
    onTimeline.forEach(marker -> locator(marker, marker.range().start().toFrame(rate)));
    event
        .placed()
        .ifPresent(
            clip ->
                clip.clip().markers().stream()
                    .filter(marker -> event.contains(frame(event, marker)))
                    .forEach(marker -> locator(marker, frame(event, marker))));
  }

  /**
   * Gives each marker of the timeline to the first event that it lies in, or to the last of all.
   */
  private Map<Integer, List<Marker>> markersByEvent(List<EdlEvent> events) {
    Map<Integer, List<Marker>> byEvent = new HashMap<>();
    for (Marker marker : timeline.markers()) {
      long frame = marker.range().start().toFrame(rate);
      int found = 0;
      while (found < events.size() - 1 && !events.get(found).contains(frame)) {
        found++;
      }
      byEvent.computeIfAbsent(found, key -> new ArrayList<>()).add(marker);
    }
    return byEvent;
  }

  private long frame(EdlEvent event, Marker marker) {
    RationalTime time = marker.range().start();
    return event.frameOf(time, rate);
  }

  private void locator(Marker marker, long frame) {
    String text =
        flat(marker.note().isEmpty() ? marker.name() : marker.name() + ": " + marker.note());
    line(
        String.format(
            Locale.ROOT,
            "* LOC: %s %-7s %s",
            timeline.start().plus(Math.max(0, frame)),
            marker.color(),
            text));
  }

  private void comment(String key, String value) {
    line("* " + key + ": " + flat(value));
  }

  private void line(String text) {
    list.append(text.stripTrailing()).append('\n');
  }

  private static String flat(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
