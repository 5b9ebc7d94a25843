package dev.kuleshov.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void of_everythingSaid_isTaken() {
    Map<String, String> said =
        Map.of("KULESHOV_MODEL_HOME", "m", "KULESHOV_CACHE", "c", "KULESHOV_PLUGINS", "p");

    Settings settings = Settings.of(said::get, "home");

    assertEquals(List.of(Path.of("home", "models"), Path.of("m")), settings.models());
    assertEquals(Path.of("c"), settings.cache());
    assertEquals(Optional.of(Path.of("p")), settings.plugins());
  }

  @Test
  void of_nothingSaid_hasACacheAndNothingElse() {
    Settings settings = Settings.of(name -> name.equals("KULESHOV_PLUGINS") ? " " : null, null);

    assertEquals(List.of(settings.modelHome()), settings.models());
    assertTrue(settings.modelHome().endsWith(Path.of("kuleshov", "models")));
    assertEquals(Optional.empty(), settings.plugins());
    assertTrue(settings.cache().endsWith("kuleshov"), settings.cache().toString());
  }
}
