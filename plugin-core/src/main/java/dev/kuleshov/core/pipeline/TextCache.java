package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.core.document.OutputFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Documents that were made before, found by a key.
 *
 * <p>A cache only saves time: one that is broken, full or not writable is as good as an empty one.
 */
final class TextCache {

  private static final System.Logger LOG = System.getLogger(TextCache.class.getName());

  private final Path folder;

  TextCache(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns what is kept under a key.
   *
   * @param key of letters, digits and hyphens
   * @param reader makes a value of a document and its origin
   */
  <T> Optional<T> find(String key, BiFunction<String, String, T> reader) {
    Path file = file(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(reader.apply(text, file.toString()));
    } catch (IOException | KuleshovException e) {
      LOG.log(System.Logger.Level.DEBUG, "not usable: " + file, e);
      return Optional.empty();
    }
  }

  /**
   * Keeps a document.
   *
   * @param key as in {@link #find}
   * @param document its text
   */
  void keep(String key, String document) {
    try {
      OutputFiles.write(file(key), zipped(document));
    } catch (KuleshovException e) {
      LOG.log(System.Logger.Level.DEBUG, "not kept: " + key, e);
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ".json.gz");
  }

  private static byte[] zipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }
}
