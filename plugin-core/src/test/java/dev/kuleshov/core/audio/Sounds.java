package dev.kuleshov.core.audio;

import dev.kuleshov.core.media.SoundSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sounds whose truth is known by construction, 16 kHz mono. */
final class Sounds {
  private static final int RATE = SoundSink.SAMPLE_RATE;

  private Sounds() {}

  static float[] silence(double seconds) {
    return new float[(int) Math.round(seconds * RATE)];
  }

  static float[] noise(double seconds, double amplitude, long seed) {
    Random random = new Random(seed);
    float[] sound = silence(seconds);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (float) (amplitude * random.nextGaussian());
    }
    return sound;
  }

  static float[] tone(double seconds, double hertz, double amplitude) {
    float[] sound = silence(seconds);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return sound;
  }

  /** Adds a plucked note of 0.4 s: five harmonics with a 3 ms attack. */
  static void addNote(float[] sound, double atSecond, double hertz, double amplitude) {
    int start = (int) Math.round(atSecond * RATE);
    for (int i = 0; i < 0.4 * RATE && start + i < sound.length; i++) {
      double time = (double) i / RATE;
      double value = 0;
      for (int harmonic = 1; harmonic <= 5; harmonic++) {
        value += Math.sin(2 * Math.PI * hertz * harmonic * time) / harmonic;
      }
      sound[start + i] +=
          (float) (amplitude * value * Math.exp(-6 * time) * Math.min(1, time / 0.003));
    }
  }

  /** Adds a drum-like blow of 50 ms. */
  static void addBlow(float[] sound, double atSecond, double amplitude) {
    Random random = new Random(7);
    int start = (int) Math.round(atSecond * RATE);
    for (int i = 0; i < 0.05 * RATE && start + i < sound.length; i++) {
      sound[start + i] += (float) (amplitude * random.nextGaussian() * Math.exp(-i / 200.0));
    }
  }

  static float[] join(float[]... parts) {
    int length = 0;
    for (float[] part : parts) {
      length += part.length;
    }
    float[] whole = new float[length];
    int place = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, whole, place, part.length);
      place += part.length;
    }
    return whole;
  }

  static void feed(SoundSink sink, float[] sound, int chunk) {
    float[] buffer = new float[chunk];
    for (int from = 0; from < sound.length; from += chunk) {
      int count = Math.min(chunk, sound.length - from);
      System.arraycopy(sound, from, buffer, 0, count);
      sink.accept(buffer, count);
    }
    sink.finish();
  }

  static float[] flux(float[] sound) {
    OnsetEnvelope envelope = new OnsetEnvelope();
    feed(new MelSpectrum(envelope), sound, 1000);
    return envelope.values();
  }

  /** Reads a 16-bit mono wave file of 16 kHz. */
  static float[] read(Path wave) {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(wave.toFile())) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      float[] sound = new float[bytes.remaining() / 2];
      for (int i = 0; i < sound.length; i++) {
        sound[i] = bytes.getShort() / 32768f;
      }
      return sound;
    } catch (IOException | UnsupportedAudioFileException e) {
      throw new AssertionError("cannot read " + wave, e);
    }
  }
}
