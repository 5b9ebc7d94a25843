package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.kuleshov.footage.Requires;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nobody speaks, nothing is written: the real models on sounds made up here. */
class SubtitlesOfNoiseTest {

  private static final int RATE = 16_000;
  private static final int LENGTH = 12 * RATE;

  @TempDir Path folder;

  @Test
  void subtitles_whiteNoise_showsNothing() throws Exception {
    Random random = new Random(1);
    assertNothing(sound(i -> random.nextGaussian()), 0.5);
  }

  @Test
  void subtitles_pinkNoiseSoftOrLoud_showsNothing() throws Exception {
    assertNothing(pink(2), 0.02);
    assertNothing(pink(2), 0.6);
  }

  @Test
  void subtitles_humOfTheMains_showsNothing() throws Exception {
    Random random = new Random(3);
    assertNothing(
        sound(i -> harmonics(i, 50, 12) * (1 + 0.2 * sine(i, 0.4)) + 0.02 * random.nextGaussian()),
        0.5);
  }

  @Test
  void subtitles_chordsWithDrums_showNothing() throws Exception {
    double[][] chords = {{220, 277, 330}, {196, 247, 294}, {175, 220, 262}, {196, 247, 330}};
    Random random = new Random(4);
    assertNothing(
        sound(
            i -> {
              double at = (double) i / RATE;
              double sum = 0;
              for (double note : chords[(int) (at / 1.5) % chords.length]) {
                sum += harmonics(i, note, 6) * Math.exp(-(at % 1.5));
              }
              return sum + random.nextGaussian() * Math.exp(-80 * (at % 0.5));
            }),
        0.6);
  }

  /**
   * Ten throats that breathe vowels, each at its own pace: a crowd of which no word is understood.
   */
  @Test
  void subtitles_murmurOfACrowd_showsNothing() throws Exception {
    for (int seed = 1; seed <= 6; seed++) {
      assertNothing(crowd(new Random(seed)), 0.5);
    }
  }

  private static double[] crowd(Random random) {
    double[] all = new double[LENGTH];
    for (int voice = 0; voice < 10; voice++) {
      double pace = 2.5 + 2.5 * random.nextDouble();
      double start = 6 * random.nextDouble();
      double[] throat = sound(i -> random.nextGaussian());
      double[] low = resonance(throat, 300 + 500 * random.nextDouble(), 90);
      double[] high = resonance(throat, 1000 + 1400 * random.nextDouble(), 120);
      for (int i = 0; i < LENGTH; i++) {
        double syllable = Math.max(0, Math.sin(start + 2 * Math.PI * pace * i / RATE));
        all[i] += syllable * (low[i] + 0.5 * high[i]);
      }
    }
    return all;
  }

  private static double[] resonance(double[] sound, double hertz, double width) {
    double radius = Math.exp(-Math.PI * width / RATE);
    double back = 2 * radius * Math.cos(2 * Math.PI * hertz / RATE);
    double[] out = sound.clone();
    for (int i = 2; i < out.length; i++) {
      out[i] += back * out[i - 1] - radius * radius * out[i - 2];
    }
    return out;
  }

  /** White noise through a chain of one-pole filters an octave or two apart. */
  private static double[] pink(long seed) {
    Random random = new Random(seed);
    double[] poles = {0.99, 0.96, 0.85, 0.5};
    double[] held = new double[poles.length];
    return sound(
        i -> {
          double white = random.nextGaussian();
          double sum = 0;
          for (int k = 0; k < poles.length; k++) {
            held[k] = poles[k] * held[k] + (1 - poles[k]) * white;
            sum += held[k] / Math.sqrt(1 - poles[k]);
          }
          return sum;
        });
  }

  private static double harmonics(int place, double hertz, int count) {
    double sum = 0;
    for (int k = 1; k <= count; k++) {
      sum += sine(place, hertz * k) / k;
    }
    return sum;
  }

  private static double sine(int place, double hertz) {
    return Math.sin(2 * Math.PI * hertz * place / RATE);
  }

  private static double[] sound(IntToDoubleFunction samples) {
    double[] sound = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      sound[i] = samples.applyAsDouble(i);
    }
    return sound;
  }

  private void assertNothing(double[] sound, double peak) throws IOException {
    Requires.model("speech/ggml-base-q5_1.bin");
    Requires.model("vad/silero_vad.jit");
    double loudest = 0;
    for (double sample : sound) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    ByteBuffer bytes = ByteBuffer.allocate(2 * LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    for (double sample : sound) {
      bytes.putShort((short) Math.round(Short.MAX_VALUE * peak * sample / loudest));
    }
    Path file = folder.resolve("noise.wav");
    AudioSystem.write(
        new AudioInputStream(
            new ByteArrayInputStream(bytes.array()),
            new AudioFormat(RATE, Short.SIZE, 1, true, false),
            LENGTH),
        AudioFileFormat.Type.WAVE,
        file.toFile());
    Outcome outcome = Outcome.of("subtitles", file, "--json", "-o", folder);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        "[]",
        JsonParser.parseString(outcome.out()).getAsJsonObject().get("cues").toString(),
        outcome.out());
    assertTrue(outcome.out().contains("speech.none"), outcome.out());
  }
}
