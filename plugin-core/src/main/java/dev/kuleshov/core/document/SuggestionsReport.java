package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.suggest.Dropped;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionReport;

/** {@code suggestions.json}, and what {@code kuleshov suggest --json} prints. */
public final class SuggestionsReport {

  private static final Schema SCHEMA = new Schema("Suggestions", 1);

  private SuggestionsReport() {}

  /**
   * Writes a report; {@code time}, {@code start} and {@code end} are seconds, fields with "frame"
   * in their names are frames, {@code media} in a suggestion or clip counts the list {@code media}.
   *
   * @param report the report
   * @return indented JSON
   */
  public static String write(SuggestionReport report) {
    JsonObject document = SCHEMA.start();
    JsonArray media = new JsonArray();
    report.media().forEach(info -> media.add(media(info)));
    document.add("media", media);
    document.addProperty("style", report.style().name());
    JsonArray suggestions = new JsonArray();
    report.suggestions().forEach(suggestion -> suggestions.add(suggestion(suggestion)));
    document.add("suggestions", suggestions);
    document.add("plan", plan(report.plan()));
    document.add("findings", Findings.json(report.findings()));
    return Json.pretty(document);
  }

  private static JsonObject media(MediaInfo info) {
    JsonObject json = new JsonObject();
    json.addProperty("file", info.file().toString());
    json.add("duration", Json.seconds(info.duration()));
    info.video().ifPresent(video -> json.addProperty("fps", video.rate().toString()));
    info.timecode().ifPresent(timecode -> json.addProperty("timecode", timecode.toString()));
    return json;
  }

  private static JsonObject suggestion(Suggestion suggestion) {
    JsonObject json = new JsonObject();
    json.addProperty("id", suggestion.id());
    json.addProperty("kind", Json.name(suggestion.kind()));
    json.addProperty("media", suggestion.media());
    json.addProperty("frame", suggestion.frame());
    json.add("time", Json.seconds(suggestion.time()));
    json.add("start", Json.seconds(suggestion.range().start()));
    json.add("end", Json.seconds(suggestion.range().end()));
    json.addProperty("startFrame", suggestion.candidate().range().start());
    json.addProperty("endFrame", suggestion.candidate().range().end());
    json.add("score", Json.rounded(suggestion.score()));
    json.add("confidence", Json.rounded(suggestion.confidence()));
    JsonArray reasons = new JsonArray();
    suggestion.reasons().forEach(reason -> reasons.add(reason(reason)));
    json.add("reasons", reasons);
    return json;
  }

  private static JsonObject reason(Reason reason) {
    JsonObject json = new JsonObject();
    json.addProperty("heuristic", reason.heuristic());
    json.addProperty("term", Json.name(reason.term()));
    json.add("score", Json.rounded(reason.score()));
    json.add("confidence", Json.rounded(reason.confidence()));
    json.addProperty("text", reason.text());
    json.add("frames", Json.VALUES.toJsonTree(reason.frames()));
    return json;
  }

  private static JsonObject plan(EditPlan plan) {
    JsonObject json = new JsonObject();
    json.add("duration", Json.seconds(plan.duration()));
    JsonArray clips = new JsonArray();
    for (PlannedClip clip : plan.clips()) {
      JsonObject item = new JsonObject();
      item.addProperty("media", clip.media());
      item.add("start", Json.seconds(clip.source().start()));
      item.add("end", Json.seconds(clip.source().end()));
      item.addProperty("startFrame", clip.frames().start());
      item.addProperty("endFrame", clip.frames().end());
      clips.add(item);
    }
    json.add("clips", clips);
    JsonArray dropped = new JsonArray();
    for (Dropped stretch : plan.dropped()) {
      JsonObject item = new JsonObject();
      item.addProperty("media", stretch.media());
      item.add("start", Json.seconds(stretch.source().start()));
      item.add("end", Json.seconds(stretch.source().end()));
      item.addProperty("why", stretch.why());
      dropped.add(item);
    }
    json.add("dropped", dropped);
    return json;
  }
}
