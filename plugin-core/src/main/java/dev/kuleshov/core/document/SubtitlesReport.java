package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.time.FrameRate;
import java.util.List;

/** Subtitles and what they do against the rules, for scripts to read. */
public final class SubtitlesReport {

  private static final Schema SCHEMA = new Schema("Subtitles", 1);

  private SubtitlesReport() {}

  /**
   * Writes subtitles; times are seconds.
   *
   * @param track the cues
   * @param rate the frames that they were laid on
   * @param profile name of the rules
   * @param violations what is against them
   * @param files what was written, by name
   * @param findings what was missing or damaged
   * @return indented JSON
   */
  public static String write(
      SubtitleTrack track,
      FrameRate rate,
      String profile,
      List<Violation> violations,
      List<String> files,
      List<Finding> findings) {
    JsonObject document = SCHEMA.start();
    document.addProperty("language", track.language());
    document.addProperty("fps", rate.toString());
    document.addProperty("profile", profile);
    JsonArray cues = new JsonArray();
    for (Cue cue : track.cues()) {
      JsonObject json = new JsonObject();
      json.add("start", Json.seconds(cue.range().start()));
      json.add("end", Json.seconds(cue.range().end()));
      JsonArray lines = new JsonArray();
      cue.lines().forEach(lines::add);
      json.add("lines", lines);
      cues.add(json);
    }
    document.add("cues", cues);
    document.add("violations", violations(violations));
    JsonArray names = new JsonArray();
    files.forEach(names::add);
    document.add("files", names);
    document.add("findings", Findings.json(findings));
    return Json.pretty(document);
  }

  private static JsonArray violations(List<Violation> violations) {
    JsonArray list = new JsonArray();
    for (Violation violation : violations) {
      JsonObject json = new JsonObject();
      json.addProperty("cue", violation.cue());
      json.addProperty("rule", Json.name(violation.rule()));
      json.add("start", Json.seconds(violation.at().start()));
      json.add("end", Json.seconds(violation.at().end()));
      json.addProperty("message", violation.message());
      list.add(json);
    }
    return list;
  }
}
