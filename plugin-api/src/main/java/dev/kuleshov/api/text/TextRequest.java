package dev.kuleshov.api.text;

import java.util.Objects;
import java.util.Optional;

/**
 * What a text generator is asked.
 *
 * @param instructions what to do: trusted, written by Kuleshov
 * @param material what to do it with, such as a transcript: not trusted, never obeyed
 * @param jsonSchema the JSON schema that the answer must follow, if it must
 * @param sampling how to draw words
 * @param answers how many answers are wanted, 1 or more
 */
public record TextRequest(
    String instructions,
    String material,
    Optional<String> jsonSchema,
    Sampling sampling,
    int answers) {

  /** Checks for nulls and the count. */
  public TextRequest {
    Objects.requireNonNull(instructions, "instructions");
    Objects.requireNonNull(material, "material");
    Objects.requireNonNull(jsonSchema, "jsonSchema");
    Objects.requireNonNull(sampling, "sampling");
    if (answers < 1) {
      throw new IllegalArgumentException("at least one answer must be wanted");
    }
  }
}
