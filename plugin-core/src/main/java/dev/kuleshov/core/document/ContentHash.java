package dev.kuleshov.core.document;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one file from another whatever it is called: the SHA-256 of its bytes. */
public final class ContentHash {

  private static final int CHUNK = 1 << 20;

  private ContentHash() {}

  /**
   * Returns the hash in 64 lower-case hexadecimal digits.
   *
   * @param file the file
   * @param monitor may cancel
   * @throws InputOutputException with code {@code file.unreadable} if it cannot be read
   */
  public static String of(Path file, JobMonitor monitor) {
    MessageDigest digest = sha256();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        monitor.checkCancelled();
        digest.update(chunk, 0, count);
      }
    } catch (IOException e) {
      throw new InputOutputException(
          "file.unreadable", "Cannot read " + file + "; check that it is there and readable.", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns a fresh SHA-256 digest. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
