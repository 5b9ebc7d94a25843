package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes subtitles of what was said.
 *
 * <p>Where words are parted is settled before when they are shown. If a shot change then turns out
 * to be in the way of a cue, its words are parted elsewhere.
 */
public final class Cues {

  private static final int ATTEMPTS = 6;

  private static final Set<Violation.Rule> SHOT_RULES =
      EnumSet.of(Violation.Rule.NEAR_SHOT_CHANGE, Violation.Rule.OVER_SHOT_CHANGE);

  private Cues() {}

  /**
   * Makes cues by the rules of a profile. They begin and end with frames.
   *
   * @param transcript the words on the film's time
   * @param profile the rules
   * @param rate frames a second
   * @param shotChanges the first frames of new shots; none for sound alone
   */
  public static SubtitleTrack of(
      Transcript transcript,
      SubtitleProfile profile,
      FrameRate rate,
      Collection<Long> shotChanges) {
    Rules rules = Rules.of(profile, transcript.language(), rate);
    ShotChanges shots = new ShotChanges(profile.snapFrames() == 0 ? List.of() : shotChanges);
    List<FrameWord> words = FrameWord.of(transcript.words(), rate);
    Segmenter segmenter = new Segmenter(words, rules, base(transcript.language()), shots);
    Set<Spoken.Run> unwanted = new HashSet<>();
    SubtitleTrack best = null;
    int fewest = Integer.MAX_VALUE;
    boolean again = true;
    for (int attempt = 0; again && attempt < ATTEMPTS; attempt++) {
      List<Spoken> spoken = segmenter.cues(unwanted);
      long[][] times = new CueTiming(spoken, rules, shots).solve();
      SubtitleTrack track = track(transcript.language(), spoken, times, rate);
      List<Violation> broken =
          SubtitleChecker.check(track, profile, rate, shotChanges, Optional.empty());
      if (broken.size() < fewest) {
        fewest = broken.size();
        best = track;
      }
      again = false;
      for (Violation violation : broken) {
        again |=
            SHOT_RULES.contains(violation.rule())
                && unwanted.add(spoken.get(violation.cue() - 1).words());
      }
    }
    return best;
  }

  private static SubtitleTrack track(
      String language, List<Spoken> spoken, long[][] times, FrameRate rate) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      FrameRange frames = new FrameRange(times[i][0], times[i][1]);
      cues.add(new Cue(TimeRange.of(frames, rate), spoken.get(i).lines()));
    }
    return new SubtitleTrack(language, cues);
  }

  static String base(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }
}
