package dev.kuleshov.core.timeline.otio;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Subtitles as OpenTimelineIO has them: a track of kind {@code Subtitle}, whose clips are named
 * after their text and have no media.
 */
final class OtioSubtitles {

  private static final String KIND = "Subtitle";

  private OtioSubtitles() {}

  static JsonObject write(SubtitleTrack track, FrameRate rate) {
    JsonArray children = new JsonArray();
    RationalTime filled = RationalTime.ZERO;
    for (Cue cue : track.cues()) {
      RationalTime start = RationalTime.max(filled, cue.range().start());
      if (cue.range().end().compareTo(start) > 0) {
        if (start.compareTo(filled) > 0) {
          children.add(item("Gap.1", "", start.minus(filled), rate));
        }
        children.add(clip(cue, cue.range().end().minus(start), rate));
        filled = cue.range().end();
      }
    }
    JsonObject own = new JsonObject();
    own.addProperty("language", track.language());
    JsonObject json = OtioJson.object("Track.1");
    json.add("metadata", OtioMedia.metadata(own));
    json.addProperty("name", track.language());
    json.addProperty("enabled", true);
    json.add("effects", new JsonArray());
    json.add("markers", new JsonArray());
    json.add("source_range", JsonNull.INSTANCE);
    json.addProperty("kind", KIND);
    json.add("children", children);
    return json;
  }

  private static JsonObject clip(Cue cue, RationalTime length, FrameRate rate) {
    JsonObject json = item("Clip.1", String.join("\n", cue.lines()), length, rate);
    JsonObject missing = OtioJson.object("MissingReference.1");
    missing.add("metadata", new JsonObject());
    missing.addProperty("name", "");
    missing.add("available_range", JsonNull.INSTANCE);
    json.add("media_reference", missing);
    return json;
  }

  private static JsonObject item(String schema, String name, RationalTime length, FrameRate rate) {
    JsonObject json = OtioJson.object(schema);
    json.add("metadata", new JsonObject());
    json.addProperty("name", name);
    json.addProperty("enabled", true);
    json.add("effects", new JsonArray());
    json.add("markers", new JsonArray());
    json.add("source_range", OtioTime.range(RationalTime.ZERO, rate, OtioTime.time(length, rate)));
    return json;
  }

  static boolean is(OtioJson child) {
    return child.text("kind").filter(KIND::equalsIgnoreCase).isPresent();
  }

  static SubtitleTrack read(OtioJson track) {
    List<Cue> cues = new ArrayList<>();
    RationalTime time = RationalTime.ZERO;
    for (OtioJson item : track.children("children")) {
      RationalTime length =
          item.child("source_range")
              .map(range -> OtioTime.range(range).duration())
              .orElse(RationalTime.ZERO);
      RationalTime end = time.plus(length);
      List<String> lines =
          item.text("name").orElse("").lines().filter(line -> !line.isBlank()).toList();
      if (item.schema().equals("Clip") && !lines.isEmpty()) {
        cues.add(new Cue(new TimeRange(time, end), lines));
      }
      time = end;
    }
    String language =
        track.find("metadata", OtioMedia.OWN).flatMap(own -> own.text("language")).orElse("und");
    return new SubtitleTrack(language, cues);
  }
}
