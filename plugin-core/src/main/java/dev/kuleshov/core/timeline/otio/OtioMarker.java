package dev.kuleshov.core.timeline.otio;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Marker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Markers: the note lies in {@code comment}, and once more where DaVinci Resolve looks for it. */
final class OtioMarker {

  private static final String RESOLVE = "Resolve_OTIO";

  private OtioMarker() {}

  /** Writes markers whose times are moved by {@code offset} into the item's own time. */
  static JsonArray write(List<Marker> markers, RationalTime offset, FrameRate rate) {
    JsonArray list = new JsonArray();
    markers.forEach(marker -> list.add(write(marker, offset, rate)));
    return list;
  }

  private static JsonObject write(Marker marker, RationalTime offset, FrameRate rate) {
    TimeRange range = marker.range().shifted(offset);
    RationalTime length = RationalTime.max(range.duration(), rate.frameDuration());
    JsonObject resolve = new JsonObject();
    resolve.add("Keywords", new JsonArray());
    resolve.addProperty("Note", marker.note());
    JsonObject metadata = new JsonObject();
    metadata.add(RESOLVE, resolve);
    JsonObject json = OtioJson.object("Marker.2");
    json.add("metadata", metadata);
    json.addProperty("name", marker.name());
    json.addProperty("color", marker.color().name());
    json.addProperty("comment", marker.note());
    json.add("marked_range", OtioTime.range(range.start(), rate, OtioTime.time(length, rate)));
    return json;
  }

  /** Reads the markers of an item; one of a single frame becomes a place without length. */
  static List<Marker> read(OtioJson item, RationalTime offset, FrameRate rate) {
    return item.children("markers").stream()
        .flatMap(marker -> one(marker, offset, rate).stream())
        .toList();
  }

  private static Optional<Marker> one(OtioJson marker, RationalTime offset, FrameRate rate) {
    return marker
        .child("marked_range")
        .map(OtioTime::range)
        .map(range -> range.shifted(offset.negated()))
        .map(
            range ->
                range.duration().compareTo(rate.frameDuration()) <= 0
                    ? new TimeRange(range.start(), range.start())
                    : range)
        .map(
            range ->
                new Marker(
                    range,
                    marker.text("name").orElse(""),
                    color(marker.text("color").orElse("")),
                    marker
                        .text("comment")
                        .filter(note -> !note.isEmpty())
                        .or(() -> marker.find("metadata", RESOLVE).flatMap(m -> m.text("Note")))
                        .orElse("")));
  }

  private static Marker.Color color(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "ORANGE" -> Marker.Color.ORANGE;
      case "YELLOW" -> Marker.Color.YELLOW;
      case "GREEN" -> Marker.Color.GREEN;
      case "CYAN" -> Marker.Color.CYAN;
      case "BLUE" -> Marker.Color.BLUE;
      case "PURPLE", "MAGENTA", "PINK" -> Marker.Color.PURPLE;
      case "WHITE", "BLACK" -> Marker.Color.WHITE;
      default -> Marker.Color.RED;
    };
  }
}
