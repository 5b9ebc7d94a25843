package dev.kuleshov.core.text;

import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as it was said, or what comes near one.
 *
 * @param id {@code L1}, {@code L2} …
 * @param shot index of the shot in which it begins, or -1
 * @param range when it is heard
 * @param text its words
 */
record Line(String id, int shot, TimeRange range, String text) {

  /** A pause of that many seconds ends a sentence, whatever its punctuation says. */
  private static final RationalTime PAUSE = RationalTime.ofSeconds(1);

  /** Longer ones are cut: a recogniser may leave out every full stop. */
  private static final int LONGEST = 200;

  private static final String ENDS = ".!?…。！？";

  static List<Line> of(Story story) {
    List<Line> lines = new ArrayList<>();
    List<Word> sentence = new ArrayList<>();
    for (Word word : story.transcript().words()) {
      if (word.text().isBlank()) {
        continue;
      }
      if (!sentence.isEmpty() && endsBefore(word, sentence)) {
        lines.add(join(sentence, story, lines.size()));
        sentence.clear();
      }
      sentence.add(word);
    }
    if (!sentence.isEmpty()) {
      lines.add(join(sentence, story, lines.size()));
    }
    return lines;
  }

  private static boolean endsBefore(Word next, List<Word> sentence) {
    Word last = sentence.get(sentence.size() - 1);
    String text = last.text();
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
        || next.range().start().minus(last.range().end()).compareTo(PAUSE) > 0
        || sentence.stream().mapToInt(word -> word.text().length() + 1).sum() > LONGEST;
  }

  private static Line join(List<Word> words, Story story, int index) {
    RationalTime start = words.get(0).range().start();
    RationalTime end = words.get(words.size() - 1).range().end();
    return new Line(
        "L" + (index + 1),
        story.shotAt(start),
        new TimeRange(start, end),
        new Transcript(story.transcript().language(), words).text());
  }
}
