package dev.kuleshov.footage.contract;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Gap;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Mix;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.api.timeline.TrackItem;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Timelines to try formats and hosts with. */
public final class SampleTimelines {

  private SampleTimelines() {}

  /** A rate and whether its timecode drops frames: those that editors work at. */
  public record Counting(FrameRate rate, boolean dropFrame) {
    @Override
    public String toString() {
      return rate + (dropFrame ? " drop-frame" : "");
    }
  }

  /** Returns the countings that every format is tried with. */
  public static List<Counting> countings() {
    return List.of(
        new Counting(FrameRate.FPS_23_976, false),
        new Counting(FrameRate.FPS_25, false),
        new Counting(FrameRate.FPS_29_97, true),
        new Counting(FrameRate.FPS_50, false),
        new Counting(FrameRate.FPS_59_94, true));
  }

  /**
   * Three clips of two files, 180 frames, with linked sound and markers. One file has timecode and
   * a name with everything in it that has to be escaped somewhere; the other has neither timecode
   * nor a second sound channel, and a name that begins with a dash.
   *
   * @param counting rate and timecode
   */
  public static Timeline cut(Counting counting) {
    FrameRate rate = counting.rate();
    MediaReference first = interview(counting);
    MediaReference second = detail(rate);
    List<Marker> markers =
        List.of(
            marker(0, 0, "Split", Marker.Color.BLUE, "", rate),
            marker(75, 75, "Trim head", Marker.Color.ORANGE, "Say \"cut\" & mean <it>.", rate),
            marker(120, 140, "Hold", Marker.Color.GREEN, "她笑了: stay on her.", rate));
    return new Timeline(
        "Rough cut & 'more' 剪辑",
        rate,
        Timecode.parse(counting.dropFrame() ? "01:00:00;00" : "01:00:00:00", rate),
        1920,
        1080,
        List.of(
            track(Track.Kind.VIDEO, "V1", threeClips(first, second, rate)),
            track(Track.Kind.AUDIO, "A1", threeClips(first, second, rate))),
        markers);
  }

  /**
   * Two picture tracks and two sound tracks with gaps, sound alone, and a picture without sound:
   * 150 frames.
   *
   * @param rate the rate
   */
  public static Timeline layers(FrameRate rate) {
    Counting counting = new Counting(rate, false);
    MediaReference film = interview(counting);
    MediaReference music = media("music.wav", rate, 2000, Optional.empty(), 0, 2);
    MediaReference mute = media("mute.mov", rate, 300, Optional.empty(), 1280, 0);
    Clip picture = clip(film, 50, 100, 1, rate);
    return new Timeline(
        "Layers",
        rate,
        new Timecode(0, rate, false),
        1280,
        720,
        List.of(
            track(
                Track.Kind.VIDEO,
                "V1",
                List.of(gap(20, rate), picture, gap(30, rate), clip(mute, 10, 60, 0, rate))),
            track(Track.Kind.VIDEO, "V2", List.of(gap(40, rate), clip(mute, 0, 25, 0, rate))),
            track(Track.Kind.AUDIO, "A1", List.of(gap(20, rate), clip(film, 50, 100, 1, rate))),
            track(Track.Kind.AUDIO, "A2", List.of(clip(music, 100, 250, 0, rate)))),
        List.of());
  }

  /**
   * One dissolve around its join and one that begins on it; 140 frames.
   *
   * @param rate the rate
   */
  public static Timeline mixes(FrameRate rate) {
    MediaReference film = interview(new Counting(rate, false));
    List<TrackItem> items =
        List.of(
            clip(film, 40, 90, 0, rate),
            mix(6, 6, rate),
            clip(film, 200, 260, 0, rate),
            mix(0, 10, rate),
            clip(film, 300, 330, 0, rate));
    return new Timeline(
        "Mixes",
        rate,
        new Timecode(0, rate, false),
        1920,
        1080,
        List.of(track(Track.Kind.VIDEO, "V1", items)),
        List.of());
  }

  /**
   * A clip with a name and a marker of its own; 50 frames.
   *
   * @param rate the rate
   */
  public static Timeline notes(FrameRate rate) {
    MediaReference film = interview(new Counting(rate, false));
    List<Marker> onClip = List.of(marker(60, 60, "Note", Marker.Color.PURPLE, "On the clip", rate));
    Clip noted = new Clip("Noted", film, frames(50, 100, rate), Optional.empty(), onClip);
    return new Timeline(
        "Notes",
        rate,
        new Timecode(0, rate, false),
        1920,
        1080,
        List.of(track(Track.Kind.VIDEO, "V1", List.of(noted))),
        List.of());
  }

  /** A timeline without tracks. */
  public static Timeline empty() {
    FrameRate rate = FrameRate.FPS_25;
    return new Timeline(
        "Empty", rate, new Timecode(0, rate, false), 1920, 1080, List.of(), List.of());
  }

  /** A clip of 25 frames a second, 96 frames long on a timeline of 24000/1001. */
  public static Timeline foreignRate() {
    FrameRate rate = FrameRate.FPS_23_976;
    MediaReference film = interview(new Counting(FrameRate.FPS_25, false));
    RationalTime start = RationalTime.ofSeconds(2);
    TimeRange source = new TimeRange(start, start.plus(RationalTime.ofFrames(96, rate)));
    Clip picture = new Clip(film.name(), film, source, Optional.of(1), List.of());
    return new Timeline(
        "Foreign rate",
        rate,
        new Timecode(0, rate, false),
        1920,
        1080,
        List.of(
            track(Track.Kind.VIDEO, "V1", List.of(picture)),
            track(Track.Kind.AUDIO, "A1", List.of(picture))),
        List.of());
  }

  /**
   * The same timeline with timecode 00:00:00:00 at its first frame.
   *
   * @param timeline any timeline
   */
  public static Timeline startingAtZero(Timeline timeline) {
    return new Timeline(
        timeline.name(),
        timeline.rate(),
        new Timecode(0, timeline.rate(), timeline.start().dropFrame()),
        timeline.width(),
        timeline.height(),
        timeline.tracks(),
        timeline.markers());
  }

  /** The richest sample that a format can write. */
  static Timeline layersOrCut(java.util.Set<TimelineTrait> kept) {
    return kept.contains(TimelineTrait.LAYERS)
        ? layers(FrameRate.FPS_25)
        : cut(new Counting(FrameRate.FPS_25, false));
  }

  private static List<Clip> threeClips(
      MediaReference first, MediaReference second, FrameRate rate) {
    return List.of(
        clip(first, 40, 100, 1, rate),
        clip(second, 0, 30, 2, rate),
        clip(first, 200, 290, 3, rate));
  }

  private static MediaReference interview(Counting counting) {
    FrameRate rate = counting.rate();
    String label = counting.dropFrame() ? "10:20:30;12" : "10:20:30:12";
    return media(
        "näme with spaces & 'quotes' 影片.mov",
        rate,
        500,
        Optional.of(Timecode.parse(label, rate)),
        1920,
        2);
  }

  private static MediaReference detail(FrameRate rate) {
    return media("-b_roll #2.mp4", rate, 90, Optional.empty(), 1920, 1);
  }

  private static MediaReference media(
      String name, FrameRate rate, long frames, Optional<Timecode> start, int width, int channels) {
    return new MediaReference(
        name,
        URI.create("file:///media/" + encoded(name)),
        rate,
        RationalTime.ofFrames(frames, rate),
        start,
        width,
        width * 9 / 16,
        channels,
        channels > 0 ? 48000 : 0);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%27", "'")
        .replace("%26", "&");
  }

  private static Track track(Track.Kind kind, String name, List<? extends TrackItem> items) {
    return new Track(kind, name, List.copyOf(items));
  }

  private static Clip clip(MediaReference media, long from, long to, int link, FrameRate rate) {
    return new Clip(
        media.name(),
        media,
        frames(from, to, rate),
        link > 0 ? Optional.of(link) : Optional.empty(),
        List.of());
  }

  private static Gap gap(long frames, FrameRate rate) {
    return new Gap(RationalTime.ofFrames(frames, rate));
  }

  private static Mix mix(long before, long after, FrameRate rate) {
    return new Mix(
        "dissolve", RationalTime.ofFrames(before, rate), RationalTime.ofFrames(after, rate));
  }

  private static Marker marker(
      long from, long to, String name, Marker.Color color, String note, FrameRate rate) {
    return new Marker(frames(from, to, rate), name, color, note);
  }

  private static TimeRange frames(long from, long to, FrameRate rate) {
    return new TimeRange(RationalTime.ofFrames(from, rate), RationalTime.ofFrames(to, rate));
  }
}
