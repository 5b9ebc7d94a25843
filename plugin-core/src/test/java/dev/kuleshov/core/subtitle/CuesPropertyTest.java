package dev.kuleshov.core.subtitle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is said, every word is shown; at a pace that can be read, no rule is broken. */
class CuesPropertyTest {

  private static final int TRIES = 20;

  /** What speech that is too fast to be read does, and no care in laying out cues can help. */
  private static final Set<Violation.Rule> FAST =
      EnumSet.of(
          Violation.Rule.READING_SPEED,
          Violation.Rule.TOO_SHORT,
          Violation.Rule.NEAR_SHOT_CHANGE,
          Violation.Rule.OVER_SHOT_CHANGE);

  @ParameterizedTest
  @CsvSource({"en", "de", "fr", "es", "it", "pt", "ko", "zh", "yue", "ja"})
  void of_randomSpeech_breaksNoRule(String language) {
    breaksNoRule(language, Profiles.NETFLIX, TRIES);
  }

  @ParameterizedTest
  @CsvSource({"netflix-children", "bbc", "youtube"})
  void of_randomSpeechByOtherRules_breaksNone(String profile) {
    for (String language : List.of("en", "de", "ko", "zh", "ja")) {
      breaksNoRule(language, Profiles.named(profile), TRIES / 4);
    }
  }

  /** Seeds at which a shot change was in the way of words that had to be parted elsewhere. */
  @ParameterizedTest
  @CsvSource({"ja, 52", "ja, 98", "ja, 131", "ko, 122"})
  void of_shotChangesInTheWay_partsWordsElsewhere(String language, int seed) {
    breaksNoRule(language, Profiles.NETFLIX, seed, seed + 1);
  }

  @ParameterizedTest
  @CsvSource({"en, 1.5", "en, 4", "de, 2", "ko, 3", "zh, 2", "ja, 1.7", "ja, 20", "en, 1000"})
  void of_speechTooFastToRead_breaksNothingBesides(String language, double speed) {
    for (int seed = 0; seed < TRIES / 4; seed++) {
      Random random = new Random(seed);
      FrameRate rate = rate(random);
      SubtitleProfile profile = Profiles.NETFLIX;
      Transcript transcript =
          RandomSpeech.of(language, profile.limits(language), speed, 400, random);
      Set<Long> shots = shots(transcript, rate, random, seed % 3 > 0);
      SubtitleTrack track = Cues.of(transcript, profile, rate, shots);
      assertEquals(
          List.of(),
          SubtitleChecker.check(track, profile, rate, shots, Optional.empty()).stream()
              .filter(violation -> !FAST.contains(violation.rule()))
              .toList());
      assertEquals(said(transcript), shown(track));
    }
  }

  @Test
  void of_everyWordAtOneTime_showsThemAll() {
    TimeRange moment = new TimeRange(RationalTime.ofSeconds(5), RationalTime.ofSeconds(6));
    List<Word> words =
        IntStream.range(0, 300).mapToObj(i -> new Word(moment, "word" + i, 1)).toList();
    Transcript transcript = new Transcript("en", words);
    SubtitleTrack track =
        Cues.of(transcript, Profiles.NETFLIX, FrameRate.FPS_25, List.of(0L, 130L, 140L));
    assertEquals(said(transcript), shown(track));
  }

  private static void breaksNoRule(String language, SubtitleProfile profile, int tries) {
    breaksNoRule(language, profile, 0, tries);
  }

  private static void breaksNoRule(String language, SubtitleProfile profile, int from, int to) {
    StringBuilder what = new StringBuilder();
    for (int seed = from; seed < to; seed++) {
      Random random = new Random(seed);
      FrameRate rate = rate(random);
      Transcript transcript = RandomSpeech.of(language, profile.limits(language), 120, random);
      Set<Long> shots = shots(transcript, rate, random, seed % 3 > 0);
      SubtitleTrack track = Cues.of(transcript, profile, rate, shots);
      for (Violation violation :
          SubtitleChecker.check(track, profile, rate, shots, Optional.empty())) {
        what.append(seed).append(": ").append(violation).append('\n');
      }
      assertEquals(said(transcript), shown(track));
    }
    assertEquals("", what.toString());
  }

  private static String said(Transcript transcript) {
    return transcript.words().stream().map(Word::text).collect(Collectors.joining());
  }

  private static String shown(SubtitleTrack track) {
    return track.cues().stream()
        .flatMap(cue -> cue.lines().stream())
        .collect(Collectors.joining())
        .replace(" ", "");
  }

  private static FrameRate rate(Random random) {
    return List.of(
            FrameRate.FPS_25,
            FrameRate.parse("24000/1001"),
            FrameRate.parse("30000/1001"),
            FrameRate.parse("50/1"))
        .get(random.nextInt(4));
  }

  /** Shots from under a second to ten, in films; none for sound alone. */
  private static Set<Long> shots(
      Transcript transcript, FrameRate rate, Random random, boolean film) {
    Set<Long> shots = new TreeSet<>();
    long end = transcript.words().get(transcript.words().size() - 1).range().end().toFrame(rate);
    for (long at = 0; film && at < end; at += 15 + random.nextInt(230)) {
      shots.add(at);
    }
    return shots;
  }
}
