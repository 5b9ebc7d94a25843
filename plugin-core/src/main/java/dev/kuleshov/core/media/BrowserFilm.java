package dev.kuleshov.core.media;

import dev.kuleshov.api.media.AudioStream;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.RationalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avutil;

/** Which films every current browser plays as they are, and how it counts their time. */
public final class BrowserFilm {

  private static final Set<String> MP4_SOUND = Set.of("aac", "mp3", "opus", "flac");
  private static final Set<String> WEBM_PICTURE = Set.of("vp8", "vp9", "av1");
  private static final Set<String> WEBM_SOUND = Set.of("opus", "vorbis");
  private static final Set<String> EIGHT_BIT = Set.of("yuv420p", "yuvj420p");

  private static final Map<String, String> SOUND_FILES =
      Map.of("mp3", "audio/mpeg", "wav", "audio/wav", "flac", "audio/flac", "ogg", "audio/ogg");

  private BrowserFilm() {}

  /**
   * Returns the media type under which browsers play a film.
   *
   * @param info the film
   * @return the type; empty if a browser may fail to play it
   */
  public static Optional<String> contentType(MediaInfo info) {
    boolean mp4 = info.container().contains("mp4");
    Optional<String> sound = info.audio().stream().findFirst().map(AudioStream::codec);
    if (info.video().isEmpty()) {
      return mp4 && sound.filter(MP4_SOUND::contains).isPresent()
          ? Optional.of("audio/mp4")
          : Optional.ofNullable(SOUND_FILES.get(info.container()));
    }
    VideoStream video = info.video().get();
    if (mp4 && isPlainH264(video) && sound.map(MP4_SOUND::contains).orElse(true)) {
      return Optional.of("video/mp4");
    }
    boolean webm =
        info.file().toString().toLowerCase(Locale.ROOT).endsWith(".webm")
            && WEBM_PICTURE.contains(video.codec())
            && sound.map(WEBM_SOUND::contains).orElse(true);
    return webm ? Optional.of("video/webm") : Optional.empty();
  }

  private static boolean isPlainH264(VideoStream video) {
    return video.codec().equals("h264")
        && EIGHT_BIT.contains(video.pixelFormat())
        && !video.interlaced();
  }

  /**
   * Returns when a browser shows the film's first picture: it counts from the earliest stream's
   * beginning, Kuleshov from the first picture.
   *
   * @param info the film
   * @return 0 or more
   * @throws dev.kuleshov.api.KuleshovException if the film cannot be read any more
   */
  public static RationalTime offset(MediaInfo info) {
    if (info.video().isEmpty()) {
      return RationalTime.ZERO;
    }
    int stream = info.video().get().index();
    long first = FirstPicture.timestamp(info.file(), stream);
    try (Demuxer demuxer = Demuxer.open(info.file())) {
      long start = demuxer.startTime();
      if (first == ClockBuilder.MISSING || start == avutil.AV_NOPTS_VALUE) {
        return RationalTime.ZERO;
      }
      RationalTime picture = Ffmpeg.tick(demuxer.stream(stream).time_base()).times(first, 1);
      RationalTime offset = picture.minus(new RationalTime(start, avutil.AV_TIME_BASE));
      return offset.isNegative() ? RationalTime.ZERO : offset;
    }
  }
}
