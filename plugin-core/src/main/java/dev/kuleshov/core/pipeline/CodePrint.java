package dev.kuleshov.core.pipeline;

import dev.kuleshov.core.document.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells one build of a jar from another, so that no cache outlives the code that filled it.
 *
 * <p>A version number would do if everybody remembered to raise it.
 */
final class CodePrint {

  private CodePrint() {}

  /**
   * Returns a fingerprint of the jar, or the folder of classes, that a class was loaded from.
   *
   * @param type a class
   * @return hexadecimal digits; the same for the same code
   */
  static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return type.getName();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      Map<String, String> parts = Files.isDirectory(place) ? classes(place) : entries(place);
      MessageDigest digest = ContentHash.sha256();
      digest.update(parts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | java.net.URISyntaxException e) {
      // Without a look at the code its place is the next best thing to tell builds apart by.
      return source.getLocation().toString();
    }
  }

  /** A jar already holds a checksum of each of its entries. */
  private static Map<String, String> entries(Path jar) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        parts.put(entry.getName(), Long.toHexString(entry.getCrc()));
      }
    }
    return parts;
  }

  private static Map<String, String> classes(Path folder) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        parts.put(
            folder.relativize(file).toString(),
            Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
      }
    }
    return parts;
  }
}
