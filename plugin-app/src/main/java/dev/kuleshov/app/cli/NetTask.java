package dev.kuleshov.app.cli;

import java.util.Locale;

/** What a net of ours can be for. */
enum NetTask {
  /** Faces. */
  EMOTION("face/emotion.knet"),
  /** Places. */
  SCENE("scene/scene.knet");

  private final String model;

  NetTask(String model) {
    this.model = model;
  }

  /** The logical name of the net that ships. */
  String model() {
    return model;
  }

  String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
