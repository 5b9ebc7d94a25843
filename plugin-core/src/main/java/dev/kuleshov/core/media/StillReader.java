package dev.kuleshov.core.media;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.media.VideoStream;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Fetches single pictures out of a film in full quality: evidence, thumbnails. */
public final class StillReader {

  /** Takes the pictures one by one. */
  public interface Taker {
    /**
     * Takes a picture.
     *
     * @param frame its frame number
     * @param picture the picture, to keep
     */
    void take(long frame, Picture picture);
  }

  private StillReader() {}

  /**
   * Fetches pictures; see {@link #read(MediaInfo, FrameClock, NavigableSet, int, JobMonitor,
   * Taker)}.
   *
   * @param info the film
   * @param clock its clock, from the decode pass
   * @param frames frame numbers
   * @param maxHeight height in pixels, 1 or more
   * @return the pictures by frame number, all in memory
   */
  public static NavigableMap<Long, Picture> read(
      MediaInfo info, FrameClock clock, NavigableSet<Long> frames, int maxHeight) {
    NavigableMap<Long, Picture> pictures = new TreeMap<>();
    read(info, clock, frames, maxHeight, JobMonitor.NONE, pictures::put);
    return Collections.unmodifiableNavigableMap(pictures);
  }

  /**
   * Fetches pictures: goes to the keyframe before each, decodes on from there and takes the frame
   * with the right timestamp. What cannot be found that way (no timestamps, no index, damage) is
   * found by counting frames from the film's first.
   *
   * @param info the film
   * @param clock its clock, from the decode pass
   * @param frames frame numbers as the decode pass counted them
   * @param maxHeight height in pixels, 1 or more; smaller films stay as they are
   * @param monitor may cancel
   * @param taker gets the pictures, upright and with square pixels, mostly in order
   * @throws UsageException {@code media.no-such-frame} if there is no film or no such frame
   * @throws dev.kuleshov.api.KuleshovException as the decode pass does
   */
  public static void read(
      MediaInfo info,
      FrameClock clock,
      NavigableSet<Long> frames,
      int maxHeight,
      JobMonitor monitor,
      Taker taker) {
    if (frames.isEmpty()) {
      return;
    }
    if (info.video().isEmpty() || frames.first() < 0 || frames.last() >= clock.frames()) {
      throw new UsageException(
          "media.no-such-frame",
          info.file().getFileName()
              + " has frames 0 to "
              + (clock.frames() - 1)
              + "; ask for one of those.");
    }
    VideoStream video = info.video().get();
    try (PictureConverter converter =
        new PictureConverter(format(video, maxHeight), video.rotation(), true)) {
      StillHunt hunt = new StillHunt(info, clock, monitor);
      NavigableSet<Long> missed =
          hunt.byTime(new TreeSet<>(frames), (n, f) -> taker.take(n, converter.picture(f)));
      if (!missed.isEmpty()) {
        hunt.byCounting(missed, (n, f) -> taker.take(n, converter.picture(f)));
      }
    }
  }

  private static FrameFormat format(VideoStream video, int maxHeight) {
    int natural = video.isSideways() ? video.width() : video.height();
    int height = Math.max(1, Math.min(maxHeight, natural));
    int width = (int) Math.max(1, Math.round(height * video.displayAspect()));
    return new FrameFormat(width, height, FrameFormat.Layout.BGR);
  }
}
