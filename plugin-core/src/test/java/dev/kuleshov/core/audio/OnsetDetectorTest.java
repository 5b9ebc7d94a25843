package dev.kuleshov.core.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.core.media.SoundSink;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnsetDetectorTest {
  private static final double TEN_MILLISECONDS = 0.01 * SoundSink.SAMPLE_RATE;

  @Test
  void detect_blows_areFoundToWithin10Milliseconds() {
    double[] truth = {0.5, 0.81, 1.203, 2.0, 2.117, 3.3334};
    float[] sound = Sounds.noise(4, 0.002, 1);
    for (double time : truth) {
      Sounds.addBlow(sound, time, 0.3);
    }

    assertOnsets(truth, sound);
  }

  @Test
  void detect_notesOverNotes_areFoundToWithin10Milliseconds() {
    double[] truth = new double[20];
    float[] sound = Sounds.noise(9, 0.001, 2);
    for (int i = 0; i < truth.length; i++) {
      truth[i] = 0.3 + 0.413 * i;
      Sounds.addNote(sound, truth[i], 220 * Math.pow(2, (i * 5 % 12) / 12.0), 0.2);
    }

    assertOnsets(truth, sound);
  }

  @Test
  void detect_steadyNoise_none() {
    assertEquals(List.of(), OnsetDetector.detect(Sounds.flux(Sounds.noise(20, 0.1, 3))));
  }

  @Test
  void detect_vibrato_none() {
    float[] sound = Sounds.silence(6);
    double phase = 0;
    for (int i = 0; i < sound.length; i++) {
      double time = (double) i / SoundSink.SAMPLE_RATE;
      phase += 2 * Math.PI * 440 * (1 + 0.03 * Math.sin(2 * Math.PI * 6 * time)) / 16_000;
      sound[i] = (float) (0.3 * Math.sin(phase) * Math.min(1, time / 2));
    }

    List<Long> late =
        OnsetDetector.detect(Sounds.flux(sound)).stream().filter(s -> s > 16_000).toList();
    assertEquals(List.of(), late);
  }

  @Test
  void detect_noSound_none() {
    assertEquals(List.of(), OnsetDetector.detect(new float[0]));
  }

  private static void assertOnsets(double[] truth, float[] sound) {
    List<Long> onsets = OnsetDetector.detect(Sounds.flux(sound));
    assertEquals(truth.length, onsets.size(), "onsets: " + onsets);
    for (int i = 0; i < truth.length; i++) {
      assertEquals(truth[i] * SoundSink.SAMPLE_RATE, onsets.get(i), TEN_MILLISECONDS, "onset " + i);
    }
  }
}
