package dev.kuleshov.core.subtitle;

import java.util.List;

/**
 * The text of a cue and when it is heard.
 *
 * @param lines from the top
 * @param start frame in which its first word begins
 * @param end first frame after its last word
 * @param words which words of the transcript
 */
record Spoken(List<String> lines, long start, long end, Run words) {

  /**
   * Words that follow each other.
   *
   * @param from number of the first
   * @param to number of the first after them
   */
  record Run(int from, int to) {}

  Spoken {
    lines = List.copyOf(lines);
  }
}
