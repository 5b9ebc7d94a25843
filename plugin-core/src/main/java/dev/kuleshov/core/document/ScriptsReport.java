package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.text.PlannedShot;
import java.util.List;

/** What {@code kuleshov script --json} prints. */
public final class ScriptsReport {

  private static final Schema SCHEMA = new Schema("Scripts", 1);

  private ScriptsReport() {}

  /**
   * A scene and how to film it.
   *
   * @param heading where and when it plays
   * @param shots in order
   */
  public record Scene(String heading, List<PlannedShot> shots) {}

  /**
   * A screenplay.
   *
   * @param source who wrote it
   * @param fountain its text
   * @param scenes in order
   * @param findings what was refused
   */
  public record Script(
      String source, String fountain, List<Scene> scenes, List<Finding> findings) {}

  /**
   * Writes screenplays; scales, angles, movements and emotions by their lower-case names.
   *
   * @param scripts the screenplays
   * @return indented JSON
   */
  public static String write(List<Script> scripts) {
    JsonObject document = SCHEMA.start();
    JsonArray list = new JsonArray();
    for (Script script : scripts) {
      JsonObject json = new JsonObject();
      json.addProperty("source", script.source());
      json.addProperty("fountain", script.fountain());
      JsonArray scenes = new JsonArray();
      for (Scene scene : script.scenes()) {
        JsonObject part = new JsonObject();
        part.addProperty("heading", scene.heading());
        JsonArray shots = new JsonArray();
        scene.shots().forEach(shot -> shots.add(Json.VALUES.toJsonTree(shot)));
        part.add("shots", shots);
        scenes.add(part);
      }
      json.add("scenes", scenes);
      json.add("findings", Findings.json(script.findings()));
      list.add(json);
    }
    document.add("scripts", list);
    return Json.pretty(document);
  }
}
