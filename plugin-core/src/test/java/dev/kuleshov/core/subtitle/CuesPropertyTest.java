package dev.kuleshov.core.subtitle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.FrameRate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is said, at a pace that can be read: every word is shown and no rule is broken. */
class CuesPropertyTest {

  private static final int TRIES = 20;

  @ParameterizedTest
  @CsvSource({"en", "de", "fr", "es", "it", "pt", "ko", "zh", "ja"})
  void of_randomSpeech_breaksNoRule(String language) {
    int broken = 0;
    StringBuilder what = new StringBuilder();
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      FrameRate rate = rate(random);
      SubtitleProfile profile = Profiles.NETFLIX;
      Transcript transcript = RandomSpeech.of(language, profile.limits(language), 120, random);
      Set<Long> shots = shots(transcript, rate, random, seed % 3 > 0);
      SubtitleTrack track = Cues.of(transcript, profile, rate, shots);
      List<Violation> violations =
          SubtitleChecker.check(track, profile, rate, shots, Optional.empty()).stream()
              .filter(violation -> !isOneLongWord(violation, transcript))
              .toList();
      broken += violations.size();
      for (Violation violation : violations) {
        what.append(seed).append(": ").append(violation).append('\n');
      }
      assertEquals(
          transcript.words().stream().map(Word::text).collect(Collectors.joining()),
          track.cues().stream()
              .flatMap(cue -> cue.lines().stream())
              .collect(Collectors.joining())
              .replace(" ", ""));
    }
    assertEquals("", what.toString(), broken + " violations");
  }

  /** A word that is held over a shot change cannot be parted. */
  private static boolean isOneLongWord(Violation violation, Transcript transcript) {
    return violation.rule() == Violation.Rule.OVER_SHOT_CHANGE
        && transcript.words().stream()
            .filter(word -> word.range().duration().toSeconds() > 1.2)
            .anyMatch(word -> word.range().overlaps(violation.at()));
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
