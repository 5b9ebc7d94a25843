package dev.kuleshov.api.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimecodeTest {

  /** The well-known landmarks of SMPTE 12M drop-frame counting. */
  @Test
  void toString_dropFrameLandmarks_skipLabelsNotFrames() {
    assertEquals("00:00:59;29", drop(1799));
    assertEquals("00:01:00;02", drop(1800));
    assertEquals("00:09:59;29", drop(17_981));
    assertEquals("00:10:00;00", drop(17_982));
    assertEquals("01:00:00;00", drop(107_892));
  }

  @Test
  void toString_dropFrameAt5994_skipsFour() {
    assertEquals("00:01:00;04", new Timecode(3600, FrameRate.FPS_59_94, true).toString());
  }

  @Test
  void parse_whatToStringPrints_isEqualForADay() {
    for (FrameRate rate : List.of(FrameRate.FPS_29_97, FrameRate.FPS_59_94)) {
      for (long frame = 0; frame < 24 * 3600 * 60; frame += 997) {
        Timecode timecode = new Timecode(frame, rate, true);
        assertEquals(timecode, Timecode.parse(timecode.toString(), rate));
      }
    }
  }

  @Test
  void parse_nonDropRates_countEveryLabel() {
    assertEquals(
        new Timecode(90_000, FrameRate.FPS_25, false),
        Timecode.parse("01:00:00:00", FrameRate.FPS_25));
    assertEquals(86_400, Timecode.parse("01:00:00:00", FrameRate.FPS_23_976).frame());
  }

  @Test
  void parse_semicolonWhereNothingIsDropped_isAColon() {
    assertEquals(
        new Timecode(25, FrameRate.FPS_25, false), Timecode.parse("00:00:01;00", FrameRate.FPS_25));
  }

  @Test
  void parse_labelsThatDoNotExist_areRefused() {
    for (String label :
        List.of("00:01:00;00", "00:01:00;01", "00:00:00:30", "00:60:00:00", "1:2:3:4", "", "x")) {
      assertThrows(
          NumberFormatException.class, () -> Timecode.parse(label, FrameRate.FPS_29_97), label);
    }
  }

  @Test
  void constructor_dropFrameWhereThereIsNone_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Timecode(0, FrameRate.FPS_25, true));
    assertThrows(IllegalArgumentException.class, () -> new Timecode(-1, FrameRate.FPS_25, false));
  }

  @Test
  void toString_past24Hours_runsOn() {
    assertTrue(new Timecode(26 * 3600 * 25, FrameRate.FPS_25, false).toString().startsWith("26:"));
  }

  private static String drop(long frame) {
    return new Timecode(frame, FrameRate.FPS_29_97, true).toString();
  }
}
