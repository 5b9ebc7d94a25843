package dev.kuleshov.footage.film;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A short name for what a film depends on: its script, and the code that makes it. */
public final class Fingerprint {
  private static final byte[] GENERATOR = generator();

  private Fingerprint() {}

  /**
   * Returns sixteen hexadecimal digits that change with the text and with the generator.
   *
   * @param text a script, or another description of what is made
   */
  public static String of(String text) {
    MessageDigest digest = sha256();
    digest.update(GENERATOR);
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  /** A hash of this module's classes and sounds, wherever they lie: a folder or a jar. */
  private static byte[] generator() {
    MessageDigest digest = sha256();
    try {
      Path code =
          Path.of(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(code)) {
        List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
        for (Path file : sorted) {
          digest.update(Files.readAllBytes(file));
        }
      }
      return digest.digest();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the film generator cannot read its own classes", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
