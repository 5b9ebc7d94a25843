package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.core.document.AnalysisDocument;
import dev.kuleshov.core.document.OutputFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Analyses that were made before, found by what the file contains and by what it was analysed with.
 *
 * <p>A cache only saves time: one that is broken, full or not writable is as good as an empty one.
 */
final class AnalysisCache {

  private static final System.Logger LOG = System.getLogger(AnalysisCache.class.getName());

  private final Path folder;

  AnalysisCache(Path folder) {
    this.folder = folder.resolve("analysis");
  }

  /**
   * Returns what is kept under a key.
   *
   * @param key content hash and the hash of what else the analysis depends on
   */
  Optional<Analysis> find(String key) {
    Path file = file(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(AnalysisDocument.read(text, file.toString()));
    } catch (IOException | KuleshovException e) {
      LOG.log(System.Logger.Level.DEBUG, "not usable: " + file, e);
      return Optional.empty();
    }
  }

  /**
   * Keeps an analysis.
   *
   * @param key as in {@link #find}
   * @param document what {@link AnalysisDocument} wrote
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
