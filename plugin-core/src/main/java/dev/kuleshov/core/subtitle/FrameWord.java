package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.FrameRate;
import java.util.ArrayList;
import java.util.List;

/**
 * A word in frames.
 *
 * @param text the word
 * @param start frame in which it begins
 * @param end first frame after it
 */
record FrameWord(String text, long start, long end) {

  /** Lays words on frames, in order, each at least one frame long; empty ones are left out. */
  static List<FrameWord> of(List<Word> words, FrameRate rate) {
    List<FrameWord> frames = new ArrayList<>();
    long earliest = 0;
    for (Word word : words) {
      String text = word.text().strip().replaceAll("\\s+", " ");
      if (!text.isEmpty()) {
        long start = Math.max(earliest, word.range().start().toFrameFloor(rate));
        long end = Math.max(start + 1, Rules.ceiling(word.range().end(), rate));
        frames.add(new FrameWord(text, start, end));
        earliest = start;
      }
    }
    return frames;
  }
}
