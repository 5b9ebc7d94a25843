package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts the analyses of media to an existing edit, so that the edit can be judged as one film.
 *
 * <p>The film has the timeline's frames; its shots are the clips of the lowest picture track, its
 * sound is that of the first sound track. Tracks above and below them are not looked at. Gaps, and
 * media that is not there, are black and silent. A clip of another rate shows, on each frame of the
 * edit, the frame that is on screen in the media at that time.
 */
public final class Conform {

  private Conform() {}

  /**
   * Returns the media that the edit's film is made of.
   *
   * @param timeline the edit
   * @return addresses in the order of their first use, each once
   */
  public static List<URI> media(Timeline timeline) {
    Set<URI> media = new LinkedHashSet<>();
    Stream.of(Track.Kind.VIDEO, Track.Kind.AUDIO)
        .flatMap(kind -> first(timeline, kind).stream())
        .flatMap(track -> track.items().stream())
        .filter(Clip.class::isInstance)
        .forEach(item -> media.add(((Clip) item).media().target()));
    return List.copyOf(media);
  }

  /**
   * Cuts the analyses to the edit.
   *
   * @param timeline the edit
   * @param analyses what is known of the media, by the addresses that {@link #media} gives; one
   *     that is missing becomes a finding
   */
  public static ConformedEdit of(Timeline timeline, Map<URI, Analysis> analyses) {
    FrameRate rate = timeline.rate();
    long length = timeline.duration().toFrame(rate);
    Stretches stretches = new Stretches(rate, length, analyses);
    List<Stretch> pictures = stretches.of(first(timeline, Track.Kind.VIDEO));
    List<Stretch> sounds = stretches.of(first(timeline, Track.Kind.AUDIO));
    List<Boundary> boundaries = boundaries(pictures);
    List<Shot> shots = shots(boundaries, length, rate);
    List<Finding> findings = new ArrayList<>(stretches.findings());
    timeline.tracks().stream()
        .filter(track -> track.kind() == Track.Kind.VIDEO)
        .skip(1)
        .filter(track -> !TrackLayout.clips(track, rate).isEmpty())
        .findFirst()
        .ifPresent(
            track ->
                findings.add(
                    Finding.info(
                        "timeline.layers",
                        "Only the lowest picture track was looked at; what lies above it was"
                            + " not.")));
    Faces faces = new Faces(pictures, rate);
    Measurements measured =
        new Measurements(
            FrameClock.constant(rate, length),
            boundaries,
            shots,
            new Pictures(pictures, rate).series(shots),
            faces.sightings(),
            faces.looked(),
            faces.classifications(),
            new Sounds(sounds, rate, length).track());
    return new ConformedEdit(measured, places(pictures, rate), findings);
  }

  /**
   * Returns what the edit's first track of a kind uses, in order; where it has none of sound, the
   * pictures' media is heard.
   *
   * @param timeline the edit
   * @param kind picture or sound
   * @param media what is known of the files, by the addresses that {@link #media} gives; clips of
   *     others are left out
   */
  public static List<Passage> passages(
      Timeline timeline, Track.Kind kind, Map<URI, MediaInfo> media) {
    FrameRate rate = timeline.rate();
    List<Passage> passages = new ArrayList<>();
    Optional<Track> track = first(timeline, kind).or(() -> first(timeline, Track.Kind.VIDEO));
    for (TrackLayout.Placed placed :
        track.map(found -> TrackLayout.clips(found, rate)).orElse(List.of())) {
      Clip clip = placed.clip();
      URI target = clip.media().target();
      if (media.containsKey(target)) {
        Stretches.from(clip, media.get(target))
            .ifPresent(
                from ->
                    passages.add(
                        new Passage(
                            target,
                            new TimeRange(
                                from, from.plus(RationalTime.ofFrames(placed.frames(), rate))),
                            RationalTime.ofFrames(placed.start(), rate))));
      }
    }
    return passages;
  }

  /**
   * Returns what a player of the edit shows or plays, from the bottom up; dissolves are layers that
   * come in over each other.
   *
   * @param timeline the edit
   * @param kind picture or sound
   * @param media what is known of the files, by their addresses; clips of others, and of parts that
   *     the files do not have, are left out
   */
  public static List<Layer> layers(Timeline timeline, Track.Kind kind, Map<URI, MediaInfo> media) {
    FrameRate rate = timeline.rate();
    List<Layer> layers = new ArrayList<>();
    for (Track track : timeline.tracks()) {
      List<TrackLayout.Placed> clips =
          track.kind() == kind ? TrackLayout.clips(track, rate) : List.of();
      for (TrackLayout.Placed placed : clips) {
        MediaInfo info = media.get(placed.clip().media().target());
        if (info != null) {
          Stretches.from(placed.clip(), info)
              .ifPresent(from -> layers.add(layer(placed, from, rate)));
        }
      }
    }
    return layers;
  }

  private static Layer layer(TrackLayout.Placed placed, RationalTime from, FrameRate rate) {
    long before = placed.head().map(TrackLayout.Join::before).orElse(0L);
    long after = placed.tail().map(TrackLayout.Join::after).orElse(0L);
    return new Layer(
        placed.clip().media().target(),
        new FrameRange(placed.start() - before, placed.end() + after),
        from.minus(RationalTime.ofFrames(before, rate)),
        placed.head().map(TrackLayout.Join::frames).orElse(0L),
        placed.tail().map(TrackLayout.Join::frames).orElse(0L));
  }

  private static Optional<Track> first(Timeline timeline, Track.Kind kind) {
    return timeline.tracks().stream().filter(track -> track.kind() == kind).findFirst();
  }

  private static List<Boundary> boundaries(List<Stretch> pictures) {
    List<Boundary> boundaries = new ArrayList<>();
    for (int i = 0; i + 1 < pictures.size(); i++) {
      long cut = pictures.get(i).end();
      boundaries.add(
          pictures
              .get(i)
              .tail()
              .map(
                  join ->
                      new Boundary(
                          BoundaryType.DISSOLVE, cut - join.before(), cut + join.after() - 1, 1))
              .orElseGet(() -> Boundary.cut(cut, 1)));
    }
    return boundaries;
  }

  private static List<Shot> shots(List<Boundary> boundaries, long length, FrameRate rate) {
    List<Shot> shots = new ArrayList<>();
    long start = 0;
    for (int i = 0; i <= boundaries.size(); i++) {
      long end = i < boundaries.size() ? boundaries.get(i).firstFrameOfNewShot() : length;
      FrameRange frames = new FrameRange(start, end);
      if (frames.length() > 0) {
        shots.add(new Shot(shots.size(), frames, TimeRange.of(frames, rate)));
      }
      start = end;
    }
    return shots;
  }

  private static List<ConformedEdit.Place> places(List<Stretch> pictures, FrameRate rate) {
    return pictures.stream()
        .filter(stretch -> stretch.media().isPresent())
        .map(
            stretch ->
                new ConformedEdit.Place(
                    new FrameRange(stretch.start(), stretch.end()),
                    stretch.media().orElseThrow().target(),
                    stretch.mediaRange(rate)))
        .toList();
  }
}
