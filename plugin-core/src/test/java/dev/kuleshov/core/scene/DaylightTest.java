package dev.kuleshov.core.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.media.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaylightTest {

  private static final List<String> LABELS = List.of("forest", "street", "interior", "night");
  private static final float[] STREET = {0, 1};
  private static final float[] FOREST = {1, 0};

  private static Picture picture(int skyBlue, int ground) {
    byte[] rgb = new byte[3 * 12 * 12];
    for (int i = 0; i < 12 * 12; i++) {
      boolean sky = i < 12 * 4;
      rgb[3 * i] = (byte) (sky ? 0 : ground);
      rgb[3 * i + 2] = (byte) (sky ? skyBlue : ground);
    }
    return new Picture(12, 12, rgb);
  }

  @Test
  void night_brightSky_isDay() {
    assertTrue(Daylight.night(picture(220, 60), LABELS, STREET) < .05);
  }

  @Test
  void night_deepBlueSky_isDay() {
    assertTrue(Daylight.night(picture(120, 40), LABELS, STREET) < .05);
  }

  @Test
  void night_darkSkyOverLamps_isNight() {
    assertTrue(Daylight.night(picture(20, 60), LABELS, STREET) > .9);
  }

  @Test
  void night_darkWood_tellsNothing() {
    assertEquals(.5, Daylight.night(picture(20, 40), LABELS, FOREST), .01);
    assertTrue(Daylight.night(picture(220, 200), LABELS, FOREST) < .05);
  }

  @Test
  void of_places_addUpToInside() {
    List<String> labels = List.of("kitchen", "store", "sea", "interior", "night");
    assertEquals(.5 + .88 * .25, Indoors.of(labels, new float[] {.5f, .25f, .25f}), 1e-6);
  }
}
