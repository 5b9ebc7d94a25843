package dev.kuleshov.core.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.core.subtitle.TextWidth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a language model is shown of a film: lines and shots by their ids, and no times.
 *
 * <p>It is JSON so that no word of the transcript can pass for anything else, and it is bounded: of
 * a long film the lines that say most are shown.
 */
final class Material {

  /** About four thousand tokens; a wide character counts as two. */
  private static final int MOST_COLUMNS = 12_000;

  private static final int MOST_SHOTS = 120;

  private final Story story;
  private final List<Line> lines;
  private final Set<Integer> shots = new TreeSet<>();

  private Material(Story story, List<Line> lines) {
    this.story = story;
    this.lines = lines;
  }

  static Material of(Story story, List<Line> all, KeyPhrases phrases) {
    Set<Line> kept = new HashSet<>();
    int columns = 0;
    for (Line line : phrases.byWeight(all)) {
      columns += TextWidth.columns(line.text());
      if (columns > MOST_COLUMNS && !kept.isEmpty()) {
        break;
      }
      kept.add(line);
    }
    Material material = new Material(story, all.stream().filter(kept::contains).toList());
    material.chooseShots();
    return material;
  }

  private void chooseShots() {
    for (Line line : lines) {
      if (line.shot() >= 0 && shots.size() < MOST_SHOTS) {
        shots.add(line.shot());
      }
    }
    for (int i = 0; i < story.shots().size() && shots.size() < MOST_SHOTS; i++) {
      shots.add(i);
    }
  }

  /** Returns the lines that are shown. */
  List<Line> lines() {
    return lines;
  }

  /** Returns the indices of the shots that are shown, in order. */
  Set<Integer> shots() {
    return shots;
  }

  /** Returns a shot's id. */
  static String id(int shot) {
    return "S" + (shot + 1);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("language", story.transcript().language());
    JsonArray said = new JsonArray();
    for (Line line : lines) {
      JsonObject object = new JsonObject();
      object.addProperty("id", line.id());
      if (line.shot() >= 0) {
        object.addProperty("shot", id(line.shot()));
      }
      object.addProperty("text", line.text());
      said.add(object);
    }
    json.add("lines", said);
    if (!shots.isEmpty()) {
      JsonArray list = new JsonArray();
      shots.forEach(shot -> list.add(shot(shot)));
      json.add("shots", list);
      JsonArray trends = new JsonArray();
      story.curve().trends().stream().limit(MOST_SHOTS).forEach(trend -> trends.add(trend(trend)));
      json.add("trends", trends);
      story.curve().arc().ifPresent(arc -> json.addProperty("arc", name(arc)));
    }
    return json;
  }

  private JsonObject shot(int index) {
    ShotProfile profile = story.shots().get(index);
    JsonObject json = new JsonObject();
    json.addProperty("id", id(index));
    json.addProperty("emotion", name(profile.dominant()));
    json.addProperty("trend", name(profile.trend()));
    json.addProperty("scale", name(profile.scale()));
    profile.scene().ifPresent(scene -> json.addProperty("scene", scene));
    return json;
  }

  private JsonObject trend(Trend trend) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", name(trend.kind()));
    json.addProperty("shot", id(Math.max(0, story.shotAt(trend.range().start()))));
    return json;
  }

  /** Returns what a constant is called in words. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
