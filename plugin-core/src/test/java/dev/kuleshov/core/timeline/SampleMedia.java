package dev.kuleshov.core.timeline;

import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.AudioStream;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Media as a probe would describe them. */
public final class SampleMedia {

  private SampleMedia() {}

  /** A film with stereo sound, 1920x1080, with timecode 01:00:00:00. */
  public static MediaInfo film(String name, FrameRate rate, long frames) {
    return media(
        name,
        Optional.of(video(rate, 0, AspectRatio.SQUARE, false)),
        2,
        RationalTime.ofFrames(frames, rate),
        Optional.of(Timecode.parse("01:00:00:00", rate)));
  }

  /** Sound alone. */
  public static MediaInfo sound(String name, long millis) {
    return media(name, Optional.empty(), 1, RationalTime.ofMillis(millis), Optional.empty());
  }

  static MediaInfo media(
      String name,
      Optional<VideoStream> video,
      int channels,
      RationalTime duration,
      Optional<Timecode> timecode) {
    List<AudioStream> audio =
        channels > 0
            ? List.of(new AudioStream(1, "aac", channels, 48000, Optional.empty()))
            : List.of();
    return new MediaInfo(Path.of("/media").resolve(name), "mov", duration, video, audio, timecode);
  }

  static VideoStream video(FrameRate rate, int rotation, AspectRatio pixel, boolean variable) {
    return new VideoStream(
        0,
        "h264",
        1920,
        1080,
        rate,
        variable,
        pixel,
        rotation,
        false,
        "yuv420p",
        8,
        ColorRange.LIMITED);
  }
}
