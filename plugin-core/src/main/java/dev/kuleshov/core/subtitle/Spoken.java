package dev.kuleshov.core.subtitle;

import java.util.List;

/**
 * The text of a cue and when it is heard.
 *
 * @param lines from the top
 * @param start frame in which its first word begins
 * @param end first frame after its last word
 */
record Spoken(List<String> lines, long start, long end) {

  Spoken {
    lines = List.copyOf(lines);
  }
}
