package dev.kuleshov.core.timeline;

import static java.util.Comparator.comparingDouble;

import dev.kuleshov.api.media.AudioStream;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.MediaReference;
import java.util.List;
import java.util.Optional;

/**
 * The rate and size of a new timeline, taken from the first media that has a picture; 25 frames a
 * second and 1920x1080 where none has.
 *
 * <p>A rate that editors cannot count in (12.5, 14.83) is conformed to one that they can: to its
 * multiple if there is one, else to the nearest.
 *
 * @param rate frames per second
 * @param start timecode of the first frame: 00:00:00:00, drop-frame where that media's timecode is
 * @param width picture width in square pixels
 * @param height picture height
 */
record SequenceSettings(FrameRate rate, Timecode start, int width, int height) {

  private static final List<FrameRate> STANDARD =
      List.of(
          FrameRate.FPS_24,
          FrameRate.FPS_25,
          FrameRate.FPS_30,
          FrameRate.FPS_23_976,
          FrameRate.FPS_29_97,
          FrameRate.FPS_50,
          FrameRate.FPS_59_94,
          FrameRate.FPS_60);

  static SequenceSettings of(List<MediaInfo> media) {
    Optional<MediaInfo> first = media.stream().filter(info -> info.video().isPresent()).findFirst();
    if (first.isEmpty()) {
      return new SequenceSettings(
          FrameRate.FPS_25, new Timecode(0, FrameRate.FPS_25, false), 1920, 1080);
    }
    VideoStream video = first.get().video().orElseThrow();
    FrameRate rate = editable(video.rate());
    boolean drop =
        rate.supportsDropFrame() && first.get().timecode().map(Timecode::dropFrame).orElse(false);
    return new SequenceSettings(
        rate, new Timecode(0, rate, drop), displayWidth(video), displayHeight(video));
  }

  /** Returns the media as this timeline refers to it. */
  MediaReference reference(MediaInfo info) {
    Optional<VideoStream> video = info.video();
    Optional<AudioStream> audio = info.audio().stream().findFirst();
    return new MediaReference(
        info.file().getFileName().toString(),
        MediaUri.of(info.file()),
        video.map(VideoStream::rate).orElse(rate),
        info.duration(),
        info.timecode(),
        video.map(SequenceSettings::displayWidth).orElse(0),
        video.map(SequenceSettings::displayHeight).orElse(0),
        audio.map(AudioStream::channels).orElse(0),
        audio.map(AudioStream::sampleRate).orElse(0));
  }

  /**
   * Returns how many frames of this timeline a stretch of media fills: the nearest number, but none
   * that the media has not got, and at least one.
   */
  long frames(MediaReference media, RationalTime from, RationalTime to) {
    long frames = to.minus(from).toFrame(rate);
    boolean beyond = from.plus(RationalTime.ofFrames(frames, rate)).compareTo(media.duration()) > 0;
    return Math.max(1, beyond && media.duration().compareTo(to) >= 0 ? frames - 1 : frames);
  }

  /** Returns the rate itself, or, where no editor can count in it, one that they can. */
  private static FrameRate editable(FrameRate rate) {
    boolean countable = rate.denominator() == 1 || rate.isNtsc();
    if (countable && rate.perSecond() <= 120) {
      return rate;
    }
    return STANDARD.stream()
        .filter(
            to -> to.numerator() * rate.denominator() % (rate.numerator() * to.denominator()) == 0)
        .findFirst()
        .orElseGet(
            () ->
                STANDARD.stream()
                    .min(comparingDouble(to -> Math.abs(to.perSecond() - rate.perSecond())))
                    .orElseThrow());
  }

  private static int displayWidth(VideoStream video) {
    return video.isSideways() ? video.height() : square(video);
  }

  private static int displayHeight(VideoStream video) {
    return video.isSideways() ? square(video) : video.height();
  }

  /** The coded width in square pixels, even as encoders want it. */
  private static int square(VideoStream video) {
    int across = video.sampleAspect().width();
    int down = video.sampleAspect().height();
    if (across == down) {
      return video.width();
    }
    return Math.max(2, Math.toIntExact(Math.round(video.width() * (double) across / down / 2) * 2));
  }
}
