package dev.kuleshov.core.subtitle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CuesTest {

  private static final FrameRate RATE = FrameRate.FPS_25;

  @Test
  void lines_twoWouldDo_breakBeforeTheConjunctionAndNotAfterTheArticle() {
    assertEquals(
        List.of("I would have told you the truth", "but nobody in the house would listen."),
        lines("en", "I would have told you the truth but nobody in the house would listen."));
    assertEquals(
        List.of("She left her umbrella in the hall", "of the very old hotel by the sea."),
        lines("en", "She left her umbrella in the hall of the very old hotel by the sea."));
  }

  @Test
  void lines_firstAndLastName_stayTogether() {
    List<String> lines =
        lines("en", "yesterday evening the young lady met Charles Dickens at our place");
    assertTrue(lines.stream().anyMatch(line -> line.contains("Charles Dickens")), lines + "");
  }

  @Test
  void lines_chineseSentence_holdsSixteenCharactersAndBeginsWithNoParticle() {
    List<String> words =
        List.of("我们", "昨天", "晚上", "在", "海边", "的", "老", "饭店", "里", "见到", "了", "她", "的", "母亲。");
    Rules rules = Rules.of(Profiles.NETFLIX, "zh", RATE);
    List<String> lines = new LineBreaker(rules, "zh").lines(words).lines();
    assertEquals(2, lines.size());
    lines.forEach(line -> assertTrue(TextWidth.columns(line) <= 32, line));
    assertTrue(!lines.get(1).startsWith("的") && !lines.get(1).startsWith("了"), lines + "");
  }

  @Test
  void of_cutNearAWordsEnd_endsTwoFramesBeforeItAndBeginsOnIt() {
    Transcript transcript =
        spoken("en", 0.3, "This is the first sentence. And this is the second sentence.");
    long cut = transcript.words().get(4).range().end().toFrame(RATE) + 3;
    SubtitleTrack track = Cues.of(transcript, Profiles.NETFLIX, RATE, List.of(0L, cut));
    assertEquals(2, track.cues().size());
    assertEquals(cut - 2, track.cues().get(0).range().end().toFrame(RATE));
    assertEquals(cut, track.cues().get(1).range().start().toFrame(RATE));
  }

  @Test
  void of_shortPauseBetweenCues_isClosedToTwoFrames() {
    List<Word> words =
        new ArrayList<>(
            spoken("en", 0.3, "We really should have left this old place by now, my dear.")
                .words());
    RationalTime later = words.get(words.size() - 1).range().end().plus(RationalTime.ofMillis(300));
    spoken("en", 0.3, "It is getting late and dark, and our train leaves before midnight.")
        .words()
        .stream()
        .map(word -> new Word(word.range().shifted(later), word.text(), 1))
        .forEach(words::add);
    SubtitleTrack track = Cues.of(new Transcript("en", words), Profiles.NETFLIX, RATE, List.of());
    assertEquals(2, track.cues().size());
    RationalTime gap = track.cues().get(1).range().start().minus(track.cues().get(0).range().end());
    assertEquals(RationalTime.ofFrames(2, RATE), gap);
  }

  @Test
  void of_nothingSaid_showsNothing() {
    assertEquals(
        List.of(),
        Cues.of(new Transcript("und", List.of()), Profiles.NETFLIX, RATE, List.of(0L)).cues());
  }

  @Test
  void check_cuesThatBreakEveryRule_namesThem() {
    SubtitleTrack track =
        new SubtitleTrack(
            "en",
            List.of(
                cue(1000, 1300, "This is far too much text for the eye", "and", "three lines"),
                cue(1200, 3000, "It comes too early, and it is by far too wide for a line."),
                cue(3020, 12_000, "Too close and too long"),
                cue(12_200, 14_000, "A gap that flickers, and nobody speaks")));
    List<Violation> found =
        SubtitleChecker.check(
            track,
            Profiles.NETFLIX,
            RATE,
            List.of(0L, 80L, 200L),
            Optional.of(List.of(new TimeRange(RationalTime.ZERO, RationalTime.ofSeconds(12)))));
    List<Violation.Rule> rules = found.stream().map(Violation::rule).distinct().toList();
    for (Violation.Rule rule : Violation.Rule.values()) {
      assertTrue(rules.contains(rule), rule + " was not found in " + found);
    }
  }

  @Test
  void retime_wordCutThrough_countsWhereItsMiddleIs() {
    List<Word> words = spoken("en", 1, "one two three").words();
    TimeRange used = new TimeRange(RationalTime.ofMillis(400), RationalTime.ofMillis(2400));
    List<Word> moved =
        Retiming.words(words, new Retiming.Passage(used, RationalTime.ofSeconds(10)));
    assertEquals(List.of("one", "two"), moved.stream().map(Word::text).toList());
    assertEquals(RationalTime.ofSeconds(10), moved.get(0).range().start());
    assertEquals(RationalTime.ofMillis(10_600), moved.get(0).range().end());
  }

  private static List<String> lines(String language, String text) {
    Rules rules = Rules.of(Profiles.NETFLIX, language, RATE);
    return new LineBreaker(rules, language).lines(List.of(text.split(" "))).lines();
  }

  private static Transcript spoken(String language, double secondsAWord, String text) {
    List<Word> words = new ArrayList<>();
    for (String word : List.of(text.split(" "))) {
      RationalTime start = RationalTime.ofMillis(Math.round(1000 * secondsAWord * words.size()));
      RationalTime end =
          RationalTime.ofMillis(Math.round(1000 * secondsAWord * (words.size() + 1)));
      words.add(new Word(new TimeRange(start, end), word, 1));
    }
    return new Transcript(language, words);
  }

  private static Cue cue(long from, long to, String... lines) {
    return new Cue(
        new TimeRange(RationalTime.ofMillis(from), RationalTime.ofMillis(to)), List.of(lines));
  }
}
