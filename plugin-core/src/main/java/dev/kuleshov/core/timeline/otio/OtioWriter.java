package dev.kuleshov.core.timeline.otio;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Mix;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import java.nio.charset.StandardCharsets;

/**
 * Writes OpenTimelineIO.
 *
 * <p>Source ranges are in absolute source timecode: DaVinci Resolve imports others as nothing, and
 * says nothing. Clips are {@code Clip.1}, which every version of the library reads.
 */
final class OtioWriter {

  private final Timeline timeline;
  private final FrameRate rate;

  OtioWriter(Timeline timeline) {
    this.timeline = timeline;
    this.rate = timeline.rate();
  }

  byte[] write() {
    JsonObject own = new JsonObject();
    own.addProperty("width", timeline.width());
    own.addProperty("height", timeline.height());
    own.addProperty("rate", rate.toString());
    own.addProperty("start", timeline.start().toString());
    JsonArray tracks = new JsonArray();
    timeline.tracks().forEach(track -> tracks.add(track(track)));
    timeline.subtitles().forEach(track -> tracks.add(OtioSubtitles.write(track, rate)));
    JsonObject stack = item("Stack.1", "tracks");
    stack.add("markers", OtioMarker.write(timeline.markers(), RationalTime.ZERO, rate));
    stack.add("source_range", JsonNull.INSTANCE);
    stack.add("children", tracks);
    JsonObject root = OtioJson.object("Timeline.1");
    root.add("metadata", OtioMedia.metadata(own));
    root.addProperty("name", timeline.name());
    root.add("global_start_time", OtioTime.time(timeline.start().toTime(), rate));
    root.add("tracks", stack);
    String text =
        new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create()
            .toJson(root);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private JsonObject track(Track track) {
    JsonArray children = new JsonArray();
    for (TrackLayout.Span span : TrackLayout.spans(track, rate)) {
      children.add(child(span));
    }
    JsonObject json = item("Track.1", track.name());
    if (track.kind() == Track.Kind.AUDIO) {
      resolve(json).addProperty("Audio Type", audioType(track));
    }
    json.add("markers", new JsonArray());
    json.add("source_range", JsonNull.INSTANCE);
    json.addProperty("kind", track.kind() == Track.Kind.VIDEO ? "Video" : "Audio");
    json.add("children", children);
    return json;
  }

  private JsonObject child(TrackLayout.Span span) {
    if (span.item() instanceof Clip clip) {
      return clip(clip, RationalTime.ofFrames(span.frames(), rate));
    }
    if (span.item() instanceof Mix mix) {
      return mix(mix);
    }
    JsonObject json = item("Gap.1", "");
    json.add("markers", new JsonArray());
    RationalTime length = RationalTime.ofFrames(span.frames(), rate);
    json.add("source_range", OtioTime.range(RationalTime.ZERO, rate, OtioTime.time(length, rate)));
    return json;
  }

  private JsonObject clip(Clip clip, RationalTime length) {
    MediaReference media = clip.media();
    // Where the media cannot count the length in its own frames, the timeline does.
    FrameRate lengthRate = length.isFrameAligned(media.rate()) ? media.rate() : rate;
    JsonObject json = item("Clip.1", clip.name());
    clip.link().ifPresent(link -> resolve(json).addProperty("Link Group ID", link));
    json.add("markers", OtioMarker.write(clip.markers(), media.startTime(), media.rate()));
    json.add(
        "source_range",
        OtioTime.range(
            media.startTime().plus(clip.source().start()),
            media.rate(),
            OtioTime.time(length, lengthRate)));
    json.add("media_reference", OtioMedia.write(media));
    return json;
  }

  private JsonObject mix(Mix mix) {
    boolean dissolve = mix.type().equals("dissolve");
    JsonObject json = OtioJson.object("Transition.1");
    json.add("metadata", new JsonObject());
    json.addProperty("name", mix.type());
    json.addProperty("transition_type", dissolve ? "SMPTE_Dissolve" : "Custom_Transition");
    json.add("in_offset", OtioTime.time(mix.before(), rate));
    json.add("out_offset", OtioTime.time(mix.after(), rate));
    return json;
  }

  private static JsonObject item(String schema, String name) {
    JsonObject json = OtioJson.object(schema);
    json.add("metadata", new JsonObject());
    json.addProperty("name", name);
    json.addProperty("enabled", true);
    json.add("effects", new JsonArray());
    return json;
  }

  private static JsonObject resolve(JsonObject item) {
    JsonObject own = new JsonObject();
    item.getAsJsonObject("metadata").add("Resolve_OTIO", own);
    return own;
  }

  private static String audioType(Track track) {
    int channels =
        track.items().stream()
            .filter(Clip.class::isInstance)
            .mapToInt(item -> ((Clip) item).media().channels())
            .max()
            .orElse(2);
    return switch (channels) {
      case 0, 2 -> "Stereo";
      case 1 -> "Mono";
      case 6 -> "5.1";
      case 8 -> "7.1";
      default -> "Adaptive " + Math.min(24, channels);
    };
  }
}
