package dev.kuleshov.footage.sound;

import com.google.gson.Gson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Spoken lines, synthesised once and kept beside this class. */
public enum Line {
  /** A woman: "I thought you would never come back." */
  WAITED,
  /** A man: "I missed the last train. I am sorry." */
  TRAIN,
  /** A man: "But look what I brought you." */
  BROUGHT,
  /** A woman: "You kept it! All these years!" */
  KEPT,
  /** A man: "Come on. Let us go home." */
  HOME,
  /** A man: "Every film is made three times: on paper, on the set, and in the cutting room." */
  THRICE;

  /** Samples per second of {@link #samples()}. */
  public static final int SAMPLE_RATE = 16_000;

  /** One entry of lines.json. */
  private record Entry(String line, String text, int millis, List<SpokenWord> words) {}

  /** Returns what is said. */
  public String text() {
    return entry().text();
  }

  /** Returns how long it takes, in milliseconds. */
  public int millis() {
    return entry().millis();
  }

  /** Returns the words; the line begins at 0. */
  public List<SpokenWord> words() {
    return List.copyOf(entry().words());
  }

  /** Returns the voice in [-1,1], {@link #SAMPLE_RATE} samples a second. */
  public float[] samples() {
    try (AudioInputStream wav =
        AudioSystem.getAudioInputStream(new BufferedInputStream(resource(fileName() + ".wav")))) {
      byte[] bytes = wav.readAllBytes();
      float[] samples = new float[bytes.length / 2];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8)) / 32768f;
      }
      return samples;
    } catch (UnsupportedAudioFileException e) {
      throw new IllegalStateException("the spoken line " + this + " is damaged", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Entry entry() {
    try (Reader reader = new InputStreamReader(resource("lines.json"), StandardCharsets.UTF_8)) {
      return Stream.of(new Gson().fromJson(reader, Entry[].class))
          .filter(entry -> entry.line().equals(fileName()))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static InputStream resource(String name) {
    return Line.class.getResourceAsStream(name);
  }
}
