package dev.kuleshov.api.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.TimeRange;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingTest {

  private static Setting setting(Double interior, Double night) {
    return new Setting(Map.of(), Optional.ofNullable(interior), Optional.ofNullable(night));
  }

  private static Optional<String> heading(String place, Double interior, Double night) {
    FrameRange frames = new FrameRange(0, 25);
    return new ShotProfile(
            new Shot(0, frames, TimeRange.of(frames, FrameRate.FPS_25)),
            0,
            0,
            0,
            Emotion.NEUTRAL,
            false,
            TrendKind.FLAT,
            Optional.ofNullable(place),
            setting(interior, night),
            ShotScale.UNKNOWN)
        .heading();
  }

  @Test
  void sideAndLight_clear_areNamed() {
    assertEquals(Optional.of(Setting.Side.INTERIOR), setting(.9, null).side());
    assertEquals(Optional.of(Setting.Side.EXTERIOR), setting(.1, null).side());
    assertEquals(Optional.of(Setting.Light.NIGHT), setting(null, .7).light());
    assertEquals(Optional.of(Setting.Light.DAY), setting(null, .2).light());
  }

  @Test
  void sideAndLight_unclearOrUnknown_areNot() {
    assertEquals(Optional.empty(), setting(.5, .69).side());
    assertEquals(Optional.empty(), setting(.5, .69).light());
    assertEquals(Optional.empty(), Setting.UNKNOWN.side());
  }

  @Test
  void constructor_whatIsNoProbability_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> setting(1.1, null));
    assertThrows(IllegalArgumentException.class, () -> setting(null, -.1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Setting(Map.of("sea", Double.NaN), Optional.empty(), Optional.empty()));
  }

  @Test
  void heading_isWrittenAsInAScreenplay() {
    assertEquals(Optional.of("EXT. STREET - NIGHT"), heading("street", 0.0, 1.0));
    assertEquals(Optional.of("INT. LIVING ROOM"), heading("living_room", .95, null));
    assertEquals(Optional.of("EXT. - DAY"), heading(null, .05, .05));
    assertEquals(Optional.of("KITCHEN"), heading("kitchen", .5, .5));
    assertEquals(Optional.empty(), heading(null, .5, 1.0));
  }
}
