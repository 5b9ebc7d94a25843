package dev.kuleshov.api.text;

import dev.kuleshov.api.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a film could be called, in several ways.
 *
 * @param source who wrote it: {@code extractive} for phrases taken from what is said, else the
 *     language model's id
 * @param language BCP 47 tag of what is written
 * @param titles the best first
 * @param chapters in order of time; empty where none were wanted
 * @param logline the film in one sentence, where there is one
 * @param synopsis the film in a paragraph, where there is one
 * @param findings what was refused or left out, and why
 */
public record FilmTitles(
    String source,
    String language,
    List<Title> titles,
    List<Chapter> chapters,
    Optional<String> logline,
    Optional<String> synopsis,
    List<Finding> findings) {

  /** What is named as the source of phrases taken from what is said. */
  public static final String EXTRACTIVE = "extractive";

  /** Copies the lists. */
  public FilmTitles {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(language, "language");
    titles = List.copyOf(titles);
    chapters = List.copyOf(chapters);
    Objects.requireNonNull(logline, "logline");
    Objects.requireNonNull(synopsis, "synopsis");
    findings = List.copyOf(findings);
  }
}
