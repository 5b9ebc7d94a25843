package dev.kuleshov.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What is known of a model before its file is seen.
 *
 * @param name logical name and path below a model folder, with forward slashes: {@code
 *     face/emotion.knet}
 * @param purpose what it is, for a sentence
 * @param licence SPDX name, or the name of the terms
 * @param source where the file comes from, for a person
 * @param bytes size of the file
 * @param sha256 of the file, in lower-case hexadecimal digits
 * @param ships whether it lies in the product's own folder
 * @param terms where the terms are that its user must accept; empty where there are none but the
 *     licence's
 * @param sources where it can be had, the best first; empty for one that only ships
 */
public record CatalogueEntry(
    String name,
    String purpose,
    String licence,
    String source,
    long bytes,
    String sha256,
    boolean ships,
    String terms,
    List<ModelSource> sources) {

  /** Checks that nothing is left out, and that the name stays below its folder. */
  public CatalogueEntry {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(source, "source");
    terms = terms == null ? "" : terms;
    sources = sources == null ? List.of() : List.copyOf(sources);
    if (!name.matches("[a-z]+/[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("not a model's name: " + name);
    }
    if (bytes <= 0 || !sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no size or checksum for the model " + name);
    }
  }

  /** Describes a model that needs no terms accepted and cannot be fetched. */
  public CatalogueEntry(
      String name,
      String purpose,
      String licence,
      String source,
      long bytes,
      String sha256,
      boolean ships) {
    this(name, purpose, licence, source, bytes, sha256, ships, "", List.of());
  }

  /** Returns the size for a person: {@code 1.4 MB}. */
  public String size() {
    return bytes < 1e9
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
  }

  /** Returns the command that gets it. */
  public String command() {
    return "kuleshov models pull " + name + (terms.isEmpty() ? "" : " --accept-licence");
  }
}
