package dev.kuleshov.core.model;

import java.util.Locale;
import java.util.Objects;

/**
 * What is known of a model before its file is seen.
 *
 * @param name logical name and path below a model folder, with forward slashes: {@code
 *     face/emotion.knet}
 * @param purpose what it is, for a sentence
 * @param licence SPDX name
 * @param source where the file comes from, for a person
 * @param bytes size of the file
 * @param sha256 of the file, in lower-case hexadecimal digits
 * @param ships whether it lies in the product's own folder
 */
public record CatalogueEntry(
    String name,
    String purpose,
    String licence,
    String source,
    long bytes,
    String sha256,
    boolean ships) {

  /** Checks that nothing is left out. */
  public CatalogueEntry {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(source, "source");
    if (bytes <= 0 || !sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no size or checksum for the model " + name);
    }
  }

  /** Returns the size for a person: {@code 1.4 MB}. */
  public String size() {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
