package dev.kuleshov.core.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.suggest.CutStyle;
import org.junit.jupiter.api.Test;

class StylesTest {

  @Test
  void named_everyPreset_isFound() {
    for (String name : Styles.names()) {
      assertEquals(name, Styles.named(name).name());
    }
    assertEquals(6, Styles.names().size());
    assertEquals(Styles.NATURAL, Styles.named("default"));
  }

  @Test
  void named_unknown_listsTheNames() {
    UsageException error = assertThrows(UsageException.class, () -> Styles.named("baroque"));
    assertEquals("style.unknown", error.code());
    for (CutStyle style : Styles.names().stream().map(Styles::named).toList()) {
      assertTrue(error.getMessage().contains(style.name()), error.getMessage());
    }
  }
}
