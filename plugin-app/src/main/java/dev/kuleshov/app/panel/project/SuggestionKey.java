package dev.kuleshov.app.panel.project;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells one suggestion from another however often they are ranked: what it proposes, and
 * where.
 *
 * @param media which of the project's media, counted from 0
 * @param candidate the change as it was proposed
 */
public record SuggestionKey(int media, Candidate candidate) {

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,4})-([a-z]+(?:-[a-z]+)?)-(\\d{1,9})-(\\d{1,9})-(\\d{1,9})");

  /** Returns the key of a suggestion. */
  public static SuggestionKey of(Suggestion suggestion) {
    return new SuggestionKey(suggestion.media(), suggestion.candidate());
  }

  /**
   * Reads a key.
   *
   * @param text as {@link #toString} has it
   * @return the key; empty if it is none
   */
  public static Optional<SuggestionKey> parse(String text) {
    Matcher match = TEXT.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      SuggestionKind kind =
          SuggestionKind.valueOf(match.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));
      FrameRange range =
          new FrameRange(Long.parseLong(match.group(3)), Long.parseLong(match.group(4)));
      Candidate candidate = new Candidate(kind, range, Long.parseLong(match.group(5)));
      return Optional.of(new SuggestionKey(Integer.parseInt(match.group(1)), candidate));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the change with the in- and out-point that an editor gave it.
   *
   * @param decision the editor's
   */
  public Candidate edited(Decision decision) {
    FrameRange range = new FrameRange(decision.start(), decision.end());
    return switch (candidate.kind()) {
      case SPLIT -> Candidate.split(range.start());
      case TRIM_HEAD -> Candidate.trimHead(range.start(), range.end());
      case TRIM_TAIL -> Candidate.trimTail(range.start(), range.end());
      default ->
          new Candidate(
              candidate.kind(),
              range,
              Math.max(range.start(), Math.min(range.end(), candidate.frame())));
    };
  }

  /** Returns the key as text: {@code 0-trim-head-120-144-144}. */
  @Override
  public String toString() {
    return media
        + "-"
        + candidate.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
        + "-"
        + candidate.range().start()
        + "-"
        + candidate.range().end()
        + "-"
        + candidate.frame();
  }
}
