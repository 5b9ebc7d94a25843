package dev.kuleshov.footage.nasty;

import dev.kuleshov.footage.film.FilmScript;
import dev.kuleshov.footage.film.Packaging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Files that something happened to. */
final class Damaged {
  private Damaged() {}

  static void zeroBytes(Path file) throws IOException {
    Files.write(file, new byte[0]);
  }

  static void text(Path file) throws IOException {
    Files.writeString(file, "Dear editor, this is a letter and not a film.\n".repeat(40));
  }

  static void noise(Path file) throws IOException {
    byte[] bytes = new byte[20_000];
    new SplittableRandom(7).nextBytes(bytes);
    Files.write(file, bytes);
  }

  static void corrupted(Path file) throws IOException {
    byte[] bytes = streamable(file);
    SplittableRandom random = new SplittableRandom(3);
    int media = mediaStart(bytes);
    for (int i = 0; i < 60; i++) {
      bytes[random.nextInt(media + 2000, bytes.length)] = (byte) random.nextInt(256);
    }
    Files.write(file, bytes);
  }

  static void truncated(Path file) throws IOException {
    byte[] bytes = streamable(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length * 6 / 10));
  }

  /** The index of an ordinary mp4 file lies at its end. */
  static void withoutIndex(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length * 6 / 10));
  }

  static void truncatedMatroska(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length * 7 / 10 + 11));
  }

  /** A film whose index comes first, so that what follows can be spoiled. */
  private static byte[] streamable(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script).option("movflags", "+faststart"));
    return Files.readAllBytes(file);
  }

  private static int mediaStart(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat");
  }
}
