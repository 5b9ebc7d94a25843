package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.core.document.ProfileDocument;
import dev.kuleshov.core.subtitle.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Understands what {@code --profile} was given. */
final class ProfileChoice {

  private ProfileChoice() {}

  static SubtitleProfile of(Optional<String> nameOrFile) {
    String name = nameOrFile.orElse(Profiles.NETFLIX.name());
    if (!name.endsWith(".json")) {
      return Profiles.named(name);
    }
    try {
      return ProfileDocument.read(Files.readString(Path.of(name)), name);
    } catch (IOException e) {
      throw new InputOutputException(
          "profile.unreadable", "Cannot read the profile " + name + "; check its name.", e);
    }
  }
}
