package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes subtitles of what was said. */
public final class Cues {

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
    List<Spoken> spoken = new Segmenter(words, rules, base(transcript.language()), shots).cues();
    long[][] times = new CueTiming(spoken, rules, shots).solve();
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      FrameRange frames = new FrameRange(times[i][0], times[i][1]);
      cues.add(new Cue(TimeRange.of(frames, rate), spoken.get(i).lines()));
    }
    return new SubtitleTrack(transcript.language(), cues);
  }

  static String base(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }
}
