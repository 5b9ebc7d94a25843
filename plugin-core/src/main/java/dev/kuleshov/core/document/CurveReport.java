package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.Trend;
import java.util.Optional;

/** What {@code kuleshov curve --json} prints. */
public final class CurveReport {

  private static final Schema SCHEMA = new Schema("Curve", 1);

  private CurveReport() {}

  /**
   * Writes a film's emotion curve; {@code time}, {@code start} and {@code end} are seconds, fields
   * with "frame" in their names are frames.
   *
   * @param analysis the film
   * @return indented JSON
   */
  public static String write(Analysis analysis) {
    EmotionCurve curve = analysis.curve();
    JsonObject document = SCHEMA.start();
    document.addProperty("fps", analysis.measured().clock().rate().toString());
    document.addProperty("frames", analysis.measured().clock().frames());
    JsonArray samples = new JsonArray();
    curve.samples().forEach(sample -> samples.add(sample(sample)));
    document.add("samples", samples);
    JsonArray shots = new JsonArray();
    curve.shots().forEach(profile -> shots.add(shot(profile)));
    document.add("shots", shots);
    JsonArray trends = new JsonArray();
    curve.trends().forEach(trend -> trends.add(trend(trend)));
    document.add("trends", trends);
    document.add("arc", orNull(curve.arc().map(Json::name)));
    document.add("findings", Findings.json(analysis.findings()));
    return Json.pretty(document);
  }

  private static JsonElement orNull(Optional<String> text) {
    return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  private static JsonObject sample(EmotionSample sample) {
    JsonObject json = new JsonObject();
    json.add("time", Json.seconds(sample.time()));
    json.addProperty("frame", sample.frame());
    json.add("valence", Json.rounded(sample.valence()));
    json.add("arousal", Json.rounded(sample.arousal()));
    json.add("confidence", Json.rounded(sample.confidence()));
    json.add("emotions", Json.VALUES.toJsonTree(sample.emotions()));
    json.addProperty("faces", sample.faces());
    json.addProperty("unsure", sample.unsure());
    return json;
  }

  private static JsonObject shot(ShotProfile profile) {
    JsonObject json = new JsonObject();
    json.add("start", Json.seconds(profile.shot().time().start()));
    json.add("end", Json.seconds(profile.shot().time().end()));
    json.addProperty("startFrame", profile.shot().frames().start());
    json.addProperty("endFrame", profile.shot().frames().end());
    json.add("valence", Json.rounded(profile.valence()));
    json.add("arousal", Json.rounded(profile.arousal()));
    json.add("confidence", Json.rounded(profile.confidence()));
    json.addProperty("dominant", Json.name(profile.dominant()));
    json.addProperty("unsure", profile.unsure());
    json.addProperty("trend", Json.name(profile.trend()));
    json.add("scene", orNull(profile.scene()));
    json.add("places", Json.VALUES.toJsonTree(profile.setting().places()));
    json.add("side", orNull(profile.setting().side().map(Json::name)));
    json.add("light", orNull(profile.setting().light().map(Json::name)));
    json.addProperty("scale", Json.name(profile.scale()));
    return json;
  }

  private static JsonObject trend(Trend trend) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", Json.name(trend.kind()));
    json.add("start", Json.seconds(trend.range().start()));
    json.add("end", Json.seconds(trend.range().end()));
    return json;
  }
}
