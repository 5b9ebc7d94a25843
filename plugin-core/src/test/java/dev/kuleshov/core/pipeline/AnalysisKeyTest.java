package dev.kuleshov.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kuleshov.core.model.Catalogue;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.shot.ShotSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisKeyTest {

  private static final ModelStore NO_MODELS = new ModelStore(List.of(), Catalogue.own());

  @Test
  void of_sameSettings_isTheSame() {
    assertEquals(key(ShotSettings.BALANCED), key(new ShotSettings(.5, .1)));
  }

  @Test
  void of_otherSensitivity_isAnother() {
    assertNotEquals(key(ShotSettings.BALANCED), key(new ShotSettings(.8, .1)));
  }

  private static String key(ShotSettings shots) {
    return AnalysisKey.of(NO_MODELS, List.of(), shots);
  }
}
