package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** Moves words to where a cut puts them. */
public final class Retiming {

  private Retiming() {}

  /**
   * A part of a recording that a cut uses.
   *
   * @param source which part of the recording
   * @param at where it lies in the cut
   */
  public record Passage(TimeRange source, RationalTime at) {}

  /**
   * Returns the words of a recording that are heard in a passage, on the cut's time. A word that is
   * cut through counts where its middle is.
   *
   * @param words of the recording, in order
   * @param passage what is used of it
   */
  public static List<Word> words(List<Word> words, Passage passage) {
    List<Word> heard = new ArrayList<>();
    RationalTime shift = passage.at().minus(passage.source().start());
    for (Word word : words) {
      TimeRange range = word.range();
      RationalTime middle = range.start().plus(range.end()).times(1, 2);
      if (passage.source().contains(middle)) {
        TimeRange part = range.intersection(passage.source()).orElse(range).shifted(shift);
        heard.add(new Word(part, word.text(), word.confidence()));
      }
    }
    return heard;
  }
}
