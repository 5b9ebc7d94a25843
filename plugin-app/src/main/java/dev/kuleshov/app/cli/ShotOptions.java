package dev.kuleshov.app.cli;

import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.shot.ShotSettings;
import picocli.CommandLine.Option;

/** How shots are to be found, in every command that looks for them. */
final class ShotOptions {

  @Option(
      names = "--sensitivity",
      paramLabel = "N",
      defaultValue = "0.5",
      description = {
        "How readily a boundary is reported, 0 to 1: where the detector is at least 1-N sure of it.",
        "${DEFAULT-VALUE} by default: what is more likely a boundary than not."
      })
  private double sensitivity;

  /** Returns the settings, or complains. */
  ShotSettings settings() {
    if (!(sensitivity >= 0 && sensitivity <= 1)) {
      throw new UsageException(
          "usage.sensitivity", "--sensitivity is a number from 0 to 1, not " + sensitivity + ".");
    }
    return new ShotSettings(sensitivity, ShotSettings.BALANCED.shortestShot());
  }
}
