package dev.kuleshov.footage.contract;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;

/** Subtitles that try a format: several scripts, its own signs as text, times between its steps. */
public final class SampleSubtitles {

  private static final FrameRate FILM = FrameRate.parse("24000/1001");

  private SampleSubtitles() {}

  /** Returns cues at frames of 23.976 a second, the last after more than a day. */
  public static SubtitleTrack mixed() {
    return new SubtitleTrack(
        "en",
        List.of(
            frames(24, 60, "I thought", "you would never come back."),
            frames(62, 110, "Tom & Ada: 1 < 2, 3 > 2, \"quoted\", {braces}, 50% – and so on…"),
            frames(140, 200, "我从没想过你会回来。", "「もう帰ろう。」"),
            frames(201, 260, "다시는 돌아오지 않을 줄 알았어.", "Ça alors ! ¿Qué? Größe"),
            frames(300, 330, "- Yes.", "- No, no & no; C:\\New\\home"),
            new Cue(
                new TimeRange(RationalTime.ofSeconds(90_001), RationalTime.ofMillis(90_002_999)),
                List.of("The end"))));
  }

  private static Cue frames(long from, long to, String... lines) {
    return new Cue(TimeRange.of(new FrameRange(from, to), FILM), List.of(lines));
  }
}
