package dev.kuleshov.core.timeline.otio;

import com.google.gson.JsonObject;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.core.timeline.MediaUri;
import java.net.URI;
import java.util.Optional;

/**
 * Media references. What OpenTimelineIO has no field for lies in the metadata under {@code
 * kuleshov}, as every program may keep its own there.
 */
final class OtioMedia {

  static final String OWN = "kuleshov";

  private OtioMedia() {}

  static JsonObject write(MediaReference media) {
    JsonObject own = new JsonObject();
    own.addProperty("width", media.width());
    own.addProperty("height", media.height());
    own.addProperty("channels", media.channels());
    own.addProperty("sampleRate", media.sampleRate());
    own.addProperty("duration", media.duration().toString());
    media.start().ifPresent(start -> own.add("timecode", timecode(start)));
    JsonObject json = OtioJson.object("ExternalReference.1");
    json.add("metadata", metadata(own));
    json.addProperty("name", media.name());
    json.add(
        "available_range",
        OtioTime.range(
            media.startTime(), media.rate(), OtioTime.time(media.duration(), media.rate())));
    json.addProperty("target_url", media.target().toString());
    return json;
  }

  static JsonObject metadata(JsonObject own) {
    JsonObject metadata = new JsonObject();
    metadata.add(OWN, own);
    return metadata;
  }

  static JsonObject timecode(Timecode timecode) {
    JsonObject json = new JsonObject();
    json.addProperty("label", timecode.toString());
    json.addProperty("rate", timecode.rate().toString());
    return json;
  }

  /**
   * Reads the reference of a clip.
   *
   * @param clip the clip that has it
   * @param used the stretch that the clip uses, for what the reference does not say
   * @param picture whether the clip stands on a picture track
   * @param location where the file lies
   * @return nothing where the clip shows no file but a generated picture
   */
  static Optional<MediaReference> read(
      OtioJson clip, Optional<OtioJson> used, boolean picture, URI location) {
    Optional<OtioJson> json = reference(clip);
    if (json.filter(found -> found.schema().equals("GeneratorReference")).isPresent()) {
      return Optional.empty();
    }
    URI target =
        MediaUri.parse(
            json.flatMap(OtioMedia::address).or(() -> clip.text("name")).orElse("unnamed"),
            location);
    Optional<OtioJson> range = json.flatMap(found -> found.child("available_range")).or(() -> used);
    FrameRate rate =
        range
            .flatMap(found -> found.child("start_time").or(() -> found.child("duration")))
            .map(OtioTime::rate)
            .orElseThrow(() -> new IllegalArgumentException("a clip has no range"));
    Optional<OtioJson> own = json.flatMap(found -> found.find("metadata", OWN));
    return Optional.of(
        new MediaReference(
            MediaUri.fileName(target),
            target,
            rate,
            own.flatMap(found -> found.text("duration"))
                .map(RationalTime::parse)
                .orElseGet(() -> length(json, range)),
            own.isPresent() ? ownTimecode(own.get()) : startOf(json, rate),
            number(own, "width", picture ? 1920 : 0),
            number(own, "height", picture ? 1080 : 0),
            number(own, "channels", picture ? 0 : 2),
            number(own, "sampleRate", picture ? 0 : 48000)));
  }

  /** Returns the range that the reference of a clip says is available. */
  static Optional<TimeRange> available(OtioJson clip) {
    return reference(clip).flatMap(found -> found.child("available_range")).map(OtioTime::range);
  }

  private static Optional<OtioJson> reference(OtioJson clip) {
    String active = clip.text("active_media_reference_key").orElse("DEFAULT_MEDIA");
    return clip.child("media_reference").or(() -> clip.find("media_references", active));
  }

  private static Optional<String> address(OtioJson reference) {
    return reference
        .text("target_url")
        .or(() -> reference.text("target_url_base"))
        .or(() -> reference.text("name"))
        .filter(address -> !address.isBlank());
  }

  /** Where only the used stretch is known, the media lasts at least to its end. */
  private static RationalTime length(Optional<OtioJson> reference, Optional<OtioJson> range) {
    TimeRange known = OtioTime.range(range.orElseThrow());
    boolean whole = reference.flatMap(found -> found.child("available_range")).isPresent();
    return whole ? known.duration() : RationalTime.max(known.end(), RationalTime.ZERO);
  }

  private static Optional<Timecode> ownTimecode(OtioJson own) {
    return own.child("timecode")
        .map(
            timecode ->
                Timecode.parse(
                    timecode.text("label").orElse(""),
                    FrameRate.parse(timecode.text("rate").orElse(""))));
  }

  private static Optional<Timecode> startOf(Optional<OtioJson> reference, FrameRate rate) {
    return reference
        .flatMap(found -> found.find("available_range", "start_time"))
        .map(OtioTime::time)
        .filter(time -> time.compareTo(RationalTime.ZERO) > 0)
        .map(time -> new Timecode(time.toFrame(rate), rate, false));
  }

  private static int number(Optional<OtioJson> own, String name, int otherwise) {
    return own.flatMap(found -> found.integer(name)).orElse(otherwise);
  }
}
