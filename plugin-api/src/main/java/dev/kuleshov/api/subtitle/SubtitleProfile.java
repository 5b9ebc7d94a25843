package dev.kuleshov.api.subtitle;

import dev.kuleshov.api.time.RationalTime;
import java.util.Map;
import java.util.Objects;

/**
 * The rules that subtitles follow.
 *
 * @param name what a user calls it; lower-case
 * @param lines most lines of a cue
 * @param shortest how long a cue is shown at the least
 * @param longest how long at the most
 * @param gapFrames fewest frames between two cues
 * @param closedGap gaps shorter than this are closed to {@code gapFrames}
 * @param linger how long a cue may stay after its last word, if nothing else asks for more
 * @param snapFrames a cue that begins or ends this close to a shot change is moved to it
 * @param other limits of every language without an entry
 * @param languages limits by ISO 639 code
 */
public record SubtitleProfile(
    String name,
    int lines,
    RationalTime shortest,
    RationalTime longest,
    int gapFrames,
    RationalTime closedGap,
    RationalTime linger,
    int snapFrames,
    Limits other,
    Map<String, Limits> languages) {

  /**
   * What eyes can take in.
   *
   * @param lineWidth widest line in columns; a character of Chinese, Japanese or Korean takes two
   * @param charactersPerSecond quickest reading, spaces and punctuation counted; in the languages
   *     whose characters take two columns, one of one column counts half
   * @param wide whether it is such a language
   */
  public record Limits(int lineWidth, double charactersPerSecond, boolean wide) {

    /** Checks the ranges. */
    public Limits {
      if (lineWidth < 2 || !(charactersPerSecond > 0)) {
        throw new IllegalArgumentException("a line has a width, and reading a speed");
      }
    }
  }

  /** Checks the ranges and copies the map. */
  public SubtitleProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(closedGap, "closedGap");
    Objects.requireNonNull(linger, "linger");
    languages = Map.copyOf(languages);
    if (lines < 1 || gapFrames < 0 || snapFrames < 0 || linger.isNegative()) {
      throw new IllegalArgumentException("a profile counts from 0, lines from 1");
    }
    if (shortest.compareTo(RationalTime.ZERO) <= 0 || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException("the longest cue is not shorter than the shortest");
    }
  }

  /**
   * Returns the limits of a language.
   *
   * @param language BCP 47 tag
   */
  public Limits limits(String language) {
    int hyphen = language.indexOf('-');
    return languages.getOrDefault(hyphen < 0 ? language : language.substring(0, hyphen), other);
  }
}
