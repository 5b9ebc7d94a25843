package dev.kuleshov.core.fountain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A screenplay.
 *
 * @param titlePage what stands on the title page, by its key, in order; a value may have lines
 * @param elements its paragraphs in order
 */
public record Screenplay(Map<String, String> titlePage, List<Element> elements) {

  /** Copies both. */
  public Screenplay {
    titlePage = Collections.unmodifiableMap(new LinkedHashMap<>(titlePage));
    elements = List.copyOf(elements);
  }

  /**
   * A scene.
   *
   * @param heading where and when it plays; empty for what comes before the first heading
   * @param elements what follows the heading
   */
  public record Scene(String heading, List<Element> elements) {

    /** Copies the list. */
    public Scene {
      elements = List.copyOf(elements);
    }
  }

  /** Returns the scenes in order; what comes before the first heading is one if there is any. */
  public List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    String heading = "";
    List<Element> inside = new ArrayList<>();
    for (Element element : elements) {
      if (element.kind() == Kind.SCENE) {
        if (!heading.isEmpty() || !inside.isEmpty()) {
          scenes.add(new Scene(heading, inside));
        }
        heading = element.text();
        inside = new ArrayList<>();
      } else {
        inside.add(element);
      }
    }
    if (!heading.isEmpty() || !inside.isEmpty()) {
      scenes.add(new Scene(heading, inside));
    }
    return scenes;
  }
}
