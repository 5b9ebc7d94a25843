package dev.kuleshov.core.text;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.text.CameraAngle;
import dev.kuleshov.api.text.CameraMovement;
import dev.kuleshov.api.text.PlannedShot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides which scenes of a model's shot list can be used. */
final class ShotListJudge implements Judge<Map<Integer, List<PlannedShot>>> {

  /** Longest description of a shot. */
  static final int LONGEST = 120;

  private static final int MOST_SHOTS = 12;

  private final int scenes;

  ShotListJudge(int scenes) {
    this.scenes = scenes;
  }

  /** Returns a scene's id. */
  static String id(int scene) {
    return "SC" + (scene + 1);
  }

  /** Returns the names of constants as the model has to write them. */
  static String names(Enum<?>... constants) {
    return Arrays.stream(constants)
        .filter(constant -> constant != ShotScale.UNKNOWN)
        .map(ShotListJudge::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Enum<?> constant) {
    return Material.name(constant).replace(' ', '-');
  }

  @Override
  public Judged<Map<Integer, List<PlannedShot>>> judge(Answer answer) throws Refused {
    Map<Integer, List<PlannedShot>> good = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Answer scene : answer.only("scenes").objects("scenes")) {
      String id = scene.only("id", "shots").text("id");
      int index = index(id);
      if (good.containsKey(index)) {
        throw new Refused("the id " + Answer.quote(id) + " stands there twice");
      }
      try {
        good.put(index, shots(scene));
      } catch (Refused e) {
        problems.add(id + ": " + e.getMessage());
      }
    }
    for (int i = 0; i < scenes; i++) {
      String id = id(i);
      if (!good.containsKey(i) && problems.stream().noneMatch(p -> p.startsWith(id + ":"))) {
        problems.add(id + ": it is missing");
      }
    }
    return new Judged<>(good, problems);
  }

  private int index(String id) throws Refused {
    for (int i = 0; i < scenes; i++) {
      if (id(i).equals(id)) {
        return i;
      }
    }
    throw new Refused("there is no scene " + Answer.quote(id));
  }

  private static List<PlannedShot> shots(Answer scene) throws Refused {
    List<PlannedShot> shots = new ArrayList<>();
    for (Answer shot : scene.objects("shots")) {
      shot.only("scale", "angle", "movement", "emotion", "what");
      String what = shot.text("what").replaceAll("\\s+", " ");
      if (!TitleJudge.hasLetters(what)
          || what.length() > LONGEST
          || what.matches(".*[\\p{Cc}<>{}].*")) {
        throw new Refused("the text what is empty, too long or holds odd signs");
      }
      shots.add(
          new PlannedShot(
              constant(shot, "scale", ShotScale.values()),
              constant(shot, "angle", CameraAngle.values()),
              constant(shot, "movement", CameraMovement.values()),
              constant(shot, "emotion", Emotion.values()),
              what));
    }
    if (shots.isEmpty() || shots.size() > MOST_SHOTS) {
      throw new Refused("it has " + shots.size() + " shots instead of 1 to " + MOST_SHOTS);
    }
    return shots;
  }

  private static <E extends Enum<E>> E constant(Answer shot, String field, E[] constants)
      throws Refused {
    String name = shot.text(field);
    for (E constant : constants) {
      if (constant != ShotScale.UNKNOWN && name(constant).equals(name)) {
        return constant;
      }
    }
    throw new Refused("there is no " + field + " " + Answer.quote(name));
  }
}
