package dev.kuleshov.core.text;

import java.util.List;

/**
 * What of an answer can be used.
 *
 * @param value the good part
 * @param problems why the rest cannot be used; empty for a good answer
 */
record Judged<T>(T value, List<String> problems) {

  Judged {
    problems = List.copyOf(problems);
  }
}
