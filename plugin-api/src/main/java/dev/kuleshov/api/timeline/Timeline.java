package dev.kuleshov.api.timeline;

import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import java.util.List;
import java.util.Objects;

/**
 * An edit.
 *
 * <p>Times on the timeline count from 0 at its first frame; {@code start} is only the label of that
 * frame. Every item lasts a whole number of frames of {@code rate}.
 *
 * @param name what the editor calls it
 * @param rate frames per second
 * @param start timecode of the first frame
 * @param width picture width in square pixels, above 0
 * @param height picture height, above 0
 * @param tracks picture tracks from the bottom up, then sound tracks from the top down
 * @param markers notes on the timeline, in order of time
 * @param subtitles tracks of cues, their times counted from the timeline's beginning
 */
public record Timeline(
    String name,
    FrameRate rate,
    Timecode start,
    int width,
    int height,
    List<Track> tracks,
    List<Marker> markers,
    List<SubtitleTrack> subtitles) {

  /** Checks the size and copies the lists. */
  public Timeline {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(start, "start");
    tracks = List.copyOf(tracks);
    markers = List.copyOf(markers);
    subtitles = List.copyOf(subtitles);
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("a timeline needs a picture size");
    }
  }

  /** Makes a timeline without subtitles. */
  public Timeline(
      String name,
      FrameRate rate,
      Timecode start,
      int width,
      int height,
      List<Track> tracks,
      List<Marker> markers) {
    this(name, rate, start, width, height, tracks, markers, List.of());
  }

  /**
   * Returns the same edit with other subtitles.
   *
   * @param others its tracks of cues
   */
  public Timeline withSubtitles(List<SubtitleTrack> others) {
    return new Timeline(name, rate, start, width, height, tracks, markers, others);
  }

  /** Returns the length of the longest track. */
  public RationalTime duration() {
    return tracks.stream()
        .map(Track::duration)
        .max(RationalTime::compareTo)
        .orElse(RationalTime.ZERO);
  }
}
