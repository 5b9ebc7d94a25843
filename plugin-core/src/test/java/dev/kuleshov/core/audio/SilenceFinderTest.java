package dev.kuleshov.core.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceFinderTest {

  @Test
  void find_pauseInATone_isFoundToWithin60Milliseconds() {
    List<TimeRange> silences =
        find(Sounds.tone(2, 440, 0.3), Sounds.silence(1), Sounds.tone(2, 440, 0.3));

    assertEquals(1, silences.size());
    assertEquals(2.0, silences.get(0).start().toSeconds(), 0.06);
    assertEquals(3.0, silences.get(0).end().toSeconds(), 0.06);
  }

  @Test
  void find_pauseOfAQuarterSecond_isNone() {
    assertEquals(
        List.of(), find(Sounds.tone(2, 440, 0.3), Sounds.silence(0.25), Sounds.tone(2, 440, 0.3)));
  }

  @Test
  void find_roomToneUnderSpeechLevel_isSilentThoughItIsLoudRoomTone() {
    float[] room = Sounds.noise(3, 0.003, 1);
    List<TimeRange> silences = find(Sounds.tone(2, 300, 0.3), room, Sounds.tone(2, 300, 0.3), room);

    assertEquals(2, silences.size());
    assertEquals(2.9, silences.get(0).duration().toSeconds(), 0.1);
  }

  @Test
  void find_steadyNoise_isNotSilentThoughNothingIsQuieter() {
    assertEquals(List.of(), find(Sounds.noise(10, 0.1, 2)));
  }

  @Test
  void find_nothingButSilence_isOneSilence() {
    assertEquals(10.0, find(Sounds.silence(10)).get(0).duration().toSeconds());
  }

  @Test
  void find_noSound_none() {
    assertEquals(List.of(), find());
  }

  @Test
  void energy_toneAndSilence_isTheirLevelAndTheFloor() {
    LevelMeter meter = new LevelMeter();
    Sounds.feed(meter, Sounds.join(Sounds.tone(1, 1000, 1), Sounds.silence(0.55)), 777);

    Series energy = meter.energy(20);

    assertEquals(20, energy.size());
    assertEquals(-3.01, energy.at(0), 0.01);
    assertEquals(-3.01, energy.at(9), 0.01);
    assertEquals(LevelMeter.FLOOR, energy.at(10));
    assertEquals(LevelMeter.FLOOR, energy.at(19), "after the end of the sound");
  }

  @Test
  void levels_longSound_oneForEvery20Milliseconds() {
    LevelMeter meter = new LevelMeter();
    Sounds.feed(meter, Sounds.noise(100.01, 0.1, 3), 1600);

    assertEquals(5001, meter.levels().length);
    assertTrue(meter.levels()[5000] > -25, "the last block counts what it has");
  }

  private static List<TimeRange> find(float[]... parts) {
    LevelMeter meter = new LevelMeter();
    Sounds.feed(meter, Sounds.join(parts), 1000);
    return SilenceFinder.find(meter.levels());
  }
}
