package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.core.document.StyleDocument;
import dev.kuleshov.core.suggest.Styles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Understands what {@code --style} was given. */
final class StyleChoice {

  private StyleChoice() {}

  static CutStyle of(Optional<String> nameOrFile) {
    if (nameOrFile.isEmpty()) {
      return Styles.NATURAL;
    }
    String name = nameOrFile.get();
    if (!name.endsWith(".json")) {
      return Styles.named(name);
    }
    try {
      return StyleDocument.read(Files.readString(Path.of(name)), name);
    } catch (IOException e) {
      throw new InputOutputException(
          "style.unreadable", "Cannot read the style " + name + "; check its name.", e);
    }
  }
}
