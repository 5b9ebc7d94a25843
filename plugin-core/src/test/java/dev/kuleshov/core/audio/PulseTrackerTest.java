package dev.kuleshov.core.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.footage.Requires;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PulseTrackerTest {

  @ParameterizedTest
  @ValueSource(doubles = {62, 84, 97.3, 120, 147, 180})
  void pulse_blowsAtATempo_tempoAndBeatsAreThose(double perMinute) {
    float[] sound = Sounds.noise(24, 0.001, 1);
    for (double time = 0.4; time < 24; time += 60 / perMinute) {
      Sounds.addBlow(sound, time, 0.3);
    }

    Pulse pulse = pulse(sound).orElseThrow();

    assertEquals(perMinute, pulse.beatsPerMinute(), perMinute * 0.002);
    assertTrue(pulse.clarity() > 0.8, "clarity " + pulse.clarity());
    assertEquals((int) (23.6 * perMinute / 60) + 1, pulse.beats().size(), 1);
    for (int i = 0; i < pulse.beats().size(); i++) {
      assertEquals(0.4 + i * 60 / perMinute, pulse.beats().get(i).toSeconds(), 0.015, "beat " + i);
    }
  }

  @Test
  void pulse_notesPlayedByAHand_tempoIsFound() {
    Random random = new Random(5);
    float[] sound = Sounds.noise(30, 0.002, 1);
    for (double time = 0.5; time < 30; time += 60 / 108.0) {
      double hertz = 220 * Math.pow(2, random.nextInt(12) / 12.0);
      Sounds.addNote(sound, time + random.nextGaussian() * 0.012, hertz, 0.2);
    }

    Pulse pulse = pulse(sound).orElseThrow();

    assertEquals(108, pulse.beatsPerMinute(), 1);
    assertTrue(pulse.clarity() > 0.4 && pulse.clarity() < 1, "clarity " + pulse.clarity());
  }

  @Test
  void stretches_musicBetweenNoise_beatsOnlyThere() {
    float[] music = Sounds.noise(16.2, 0.001, 1);
    for (double time = 0.5; time < 15.6; time += 0.5) {
      Sounds.addBlow(music, time, 0.3);
    }
    float[] sound = Sounds.join(Sounds.noise(14, 0.02, 2), music, Sounds.noise(14, 0.02, 3));

    List<RationalTime> beats = pulse(sound).orElseThrow().beats();

    assertEquals(14.5, beats.get(0).toSeconds(), 0.015);
    assertEquals(29.5, beats.get(beats.size() - 1).toSeconds(), 0.015);
  }

  @Test
  void stretches_musicBetweenSyllables_beatsOnlyThere() {
    Random random = new Random(11);
    float[] sound = Sounds.noise(46, 0.001, 1);
    for (double time = 0.3; time < 45; time += time < 15 || time > 31 ? syllable(random) : 0.5) {
      Sounds.addBlow(sound, time, 0.2);
    }

    List<RationalTime> beats = pulse(sound).orElseThrow().beats();

    assertEquals(15.0, beats.get(0).toSeconds(), 1.1);
    assertEquals(31.0, beats.get(beats.size() - 1).toSeconds(), 1.1);
  }

  private static double syllable(Random random) {
    return 0.12 + 0.2 * random.nextDouble();
  }

  @Test
  void stretches_twoPieces_eachHasItsTempo() {
    float[] sound = Sounds.noise(60, 0.001, 1);
    for (double time = 1; time < 25; time += 60 / 90.0) {
      Sounds.addBlow(sound, time, 0.3);
    }
    for (double time = 35; time < 55; time += 60 / 132.0) {
      Sounds.addBlow(sound, time, 0.3);
    }

    List<PulseTracker.Stretch> stretches = stretches(sound);

    assertEquals(2, stretches.size());
    assertEquals(6000 / 90.0, stretches.get(0).lag(), 0.5);
    assertEquals(6000 / 132.0, stretches.get(1).lag(), 0.5);
    assertEquals(90, PulseTracker.pulse(stretches).orElseThrow().beatsPerMinute(), 0.3);
  }

  @Test
  void pulse_irregularBlows_none() {
    Random random = new Random(9);
    float[] sound = Sounds.noise(40, 0.001, 1);
    for (double time = 0.4; time < 40; time += 0.15 + 0.8 * random.nextDouble()) {
      Sounds.addBlow(sound, time, 0.3);
    }

    assertEquals(Optional.empty(), pulse(sound));
  }

  @Test
  void pulse_regularMurmur_noneBecauseNothingIsStruck() {
    float[] sound = Sounds.noise(30, 0.05, 1);
    for (int i = 0; i < sound.length; i++) {
      sound[i] *= (float) (1 + 0.5 * Math.sin(2 * Math.PI * 2 * i / 16_000));
    }

    assertEquals(Optional.empty(), pulse(sound));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, 30})
  void pulse_noiseOrNearlyNothing_none(int seconds) {
    assertEquals(Optional.empty(), pulse(Sounds.noise(seconds, 0.1, 4)));
  }

  @Test
  void pulse_speech_none() {
    float[] sound =
        Sounds.join(
            Sounds.read(Requires.footage("speech/librivox_0870.wav")),
            Sounds.read(Requires.footage("speech/leopard_test.wav")),
            Sounds.read(Requires.footage("speech/leopard_test_es.wav")),
            Sounds.read(Requires.footage("speech/leopard_test_de.wav")),
            Sounds.read(Requires.footage("speech/librivox_0890.wav")));

    assertEquals(Optional.empty(), pulse(sound));
  }

  @Test
  void stretches_filmEndsInTheMusic_noBeatAfterItsEnd() {
    float[] sound = Sounds.noise(20, 0.001, 1);
    for (double time = 0.5; time < 20; time += 0.5) {
      Sounds.addBlow(sound, time, 0.3);
    }
    RationalTime end = new RationalTime(57, 4);
    float[] flux = Sounds.flux(sound);

    List<PulseTracker.Stretch> stretches =
        PulseTracker.stretches(flux, OnsetDetector.detect(flux), List.<TimeRange>of(), end);

    TimeRange range = stretches.get(stretches.size() - 1).range();
    assertTrue(range.end().compareTo(end) < 0, "ends at " + range.end().toSeconds());
    assertEquals(14.0, range.end().toSeconds(), 0.015);
  }

  private static Optional<Pulse> pulse(float[] sound) {
    return PulseTracker.pulse(stretches(sound));
  }

  private static List<PulseTracker.Stretch> stretches(float[] sound) {
    float[] flux = Sounds.flux(sound);
    return PulseTracker.stretches(
        flux, OnsetDetector.detect(flux), List.of(), new RationalTime(sound.length, 16_000));
  }
}
