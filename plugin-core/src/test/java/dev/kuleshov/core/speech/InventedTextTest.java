package dev.kuleshov.core.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventedTextTest {

  private static final RationalTime LONG = RationalTime.ofSeconds(20);

  @Test
  void drop_phraseThatLoops_keepsItOnce() {
    assertEquals("come home now", kept("come home now come home now come home now", -0.2));
  }

  @Test
  void drop_wordThatIsRepeatedAsPeopleDo_keepsIt() {
    assertEquals("no no no I said", kept("no no no I said", -0.2));
  }

  @Test
  void drop_guesses_leavesNothing() {
    assertEquals("", kept("thank you for watching", -0.9));
    assertEquals("", kept("a long sentence that the model is not at all sure of", -1.3));
    assertEquals("yes indeed", kept("yes indeed", -0.5));
  }

  @Test
  void drop_moreTextThanCanBeSpoken_leavesNothing() {
    WhisperTranscriber.Heard heard =
        new WhisperTranscriber.Heard("en", words("please subscribe to our little channel"), -0.1);
    assertEquals(List.of(), InventedText.drop(heard, RationalTime.ofMillis(300)));
  }

  @Test
  void drop_hastyTextOfACrowd_leavesNothingUnlessTheModelIsSure() {
    assertEquals(0, spokenIn(900, -0.35));
    assertEquals(6, spokenIn(900, -0.2));
    assertEquals(6, spokenIn(1500, -0.35));
  }

  @Test
  void drop_fewUnsureWordsInMuchSpeech_leavesNothing() {
    assertEquals(0, spokenIn(9000, -0.8));
    assertEquals(6, spokenIn(9000, -0.5));
    assertEquals(6, spokenIn(3000, -0.8));
  }

  /** How many of six words are kept that are heard in a stretch of so many milliseconds. */
  private static int spokenIn(long millis, double logProbability) {
    WhisperTranscriber.Heard heard =
        new WhisperTranscriber.Heard("en", words("come your friend oh my god"), logProbability);
    return InventedText.drop(heard, RationalTime.ofMillis(millis)).size();
  }

  private static String kept(String text, double logProbability) {
    WhisperTranscriber.Heard heard =
        new WhisperTranscriber.Heard("en", words(text), logProbability);
    return String.join(" ", InventedText.drop(heard, LONG).stream().map(Word::text).toList());
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (String word : Arrays.asList(text.split(" "))) {
      RationalTime start = RationalTime.ofMillis(300L * words.size());
      words.add(new Word(new TimeRange(start, start.plus(RationalTime.ofMillis(300))), word, 1));
    }
    return words;
  }
}
