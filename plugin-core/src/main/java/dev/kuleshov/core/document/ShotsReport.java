package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.FrameClock;
import java.util.List;

/** What {@code kuleshov shots --json} prints. */
public final class ShotsReport {

  private static final Schema SCHEMA = new Schema("Shots", 1);

  private ShotsReport() {}

  /**
   * Writes shots: {@code cuts} and every {@code start} and {@code end} are frames, {@code end} of a
   * gradual transition its last mixed frame, {@code end} of a shot the first frame after it.
   *
   * @param clock the film's clock
   * @param boundaries its boundaries in order
   * @param shots its shots in order
   * @param findings what was missing or damaged
   * @return indented JSON
   */
  public static String write(
      FrameClock clock, List<Boundary> boundaries, List<Shot> shots, List<Finding> findings) {
    JsonObject document = SCHEMA.start();
    document.addProperty("fps", clock.rate().toString());
    document.addProperty("frames", clock.frames());
    JsonArray cuts = new JsonArray();
    JsonArray gradual = new JsonArray();
    for (Boundary boundary : boundaries) {
      if (boundary.type() == BoundaryType.CUT) {
        cuts.add(boundary.start());
      } else {
        gradual.add(gradual(boundary));
      }
    }
    document.add("cuts", cuts);
    document.add("gradual", gradual);
    JsonArray list = new JsonArray();
    for (Shot shot : shots) {
      JsonObject json = new JsonObject();
      json.addProperty("start", shot.frames().start());
      json.addProperty("end", shot.frames().end());
      json.add("startTime", Json.seconds(shot.time().start()));
      json.add("endTime", Json.seconds(shot.time().end()));
      list.add(json);
    }
    document.add("shots", list);
    document.add("findings", Findings.json(findings));
    return Json.pretty(document);
  }

  private static JsonObject gradual(Boundary boundary) {
    JsonObject json = new JsonObject();
    json.addProperty("start", boundary.start());
    json.addProperty("end", boundary.end());
    json.addProperty("type", Json.name(boundary.type()));
    json.add("confidence", Json.rounded(boundary.confidence()));
    return json;
  }
}
