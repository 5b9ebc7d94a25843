package dev.kuleshov.core.timeline.mlt;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads Shotcut's markers and Kdenlive's guides. */
final class MltMarkers {

  private final MltDocument document;

  MltMarkers(MltDocument document) {
    this.document = document;
  }

  List<Marker> of(XmlElement edit) {
    List<Marker> markers = new ArrayList<>();
    edit.children("properties").stream()
        .filter(list -> list.attribute("name").filter("shotcut:markers"::equals).isPresent())
        .flatMap(list -> list.children("properties").stream())
        .forEach(marker -> markers.add(shotcut(marker)));
    MltDocument.property(edit, "kdenlive:sequenceproperties.guides")
        .or(
            () ->
                document
                    .service("main_bin")
                    .flatMap(bin -> MltDocument.property(bin, "kdenlive:docproperties.guides")))
        .ifPresent(guides -> kdenlive(guides, markers));
    markers.sort(Comparator.comparing(marker -> marker.range().start()));
    return markers;
  }

  private Marker shotcut(XmlElement marker) {
    String text = MltDocument.property(marker, "text").orElse("");
    long start = frame(MltDocument.property(marker, "start"));
    long end = frame(MltDocument.property(marker, "end"));
    Marker.Color color =
        MltDocument.property(marker, "color").map(GuideColor::ofHex).orElse(Marker.Color.RED);
    return marker(text, start, end > start + 1 ? end : start, color);
  }

  private long frame(Optional<String> time) {
    return Math.max(0, time.map(document::frames).orElse(0L));
  }

  private void kdenlive(String guides, List<Marker> markers) {
    try {
      JsonElement list = new Gson().fromJson(guides, JsonElement.class);
      if (list instanceof JsonArray array) {
        array.forEach(guide -> guide(guide).ifPresent(markers::add));
      }
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("its guides are broken", e);
    }
  }

  private Optional<Marker> guide(JsonElement element) {
    if (!(element instanceof JsonObject guide)) {
      return Optional.empty();
    }
    JsonElement pos = guide.get("pos");
    if (pos == null || !pos.isJsonPrimitive()) {
      return Optional.empty();
    }
    long frame = Math.max(0, document.frames(pos.getAsString()));
    int type = number(guide, "type");
    Marker.Color color =
        type >= 0 && type < GuideColor.CATEGORIES.size()
            ? GuideColor.CATEGORIES.get(type)
            : Marker.Color.RED;
    JsonElement comment = guide.get("comment");
    String text = comment != null && comment.isJsonPrimitive() ? comment.getAsString() : "";
    return Optional.of(marker(text, frame, frame, color));
  }

  private static int number(JsonObject guide, String name) {
    JsonElement number = guide.get(name);
    return number != null && number.isJsonPrimitive() ? number.getAsInt() : -1;
  }

  private Marker marker(String text, long start, long end, Marker.Color color) {
    TimeRange range =
        new TimeRange(
            RationalTime.ofFrames(start, document.rate()),
            RationalTime.ofFrames(end, document.rate()));
    return new Marker(range, GuideText.name(text), color, GuideText.note(text));
  }
}
