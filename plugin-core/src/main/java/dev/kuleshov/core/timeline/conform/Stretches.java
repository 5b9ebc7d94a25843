package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what each run of the edit's frames shows, and what of it is missing. */
final class Stretches {

  private final FrameRate rate;
  private final long length;
  private final Map<URI, Analysis> analyses;
  private final Set<Finding> findings = new LinkedHashSet<>();

  Stretches(FrameRate rate, long length, Map<URI, Analysis> analyses) {
    this.rate = rate;
    this.length = length;
    this.analyses = analyses;
  }

  /** Returns what was missing so far, each thing once. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Returns the stretches of a track, from the edit's first frame to its last. */
  List<Stretch> of(Optional<Track> track) {
    List<Stretch> stretches = new ArrayList<>();
    List<TrackLayout.Placed> clips =
        track.map(found -> TrackLayout.clips(found, rate)).orElse(List.of());
    long filled = 0;
    for (TrackLayout.Placed clip : clips) {
      gap(stretches, filled, clip.start());
      stretches.add(new Stretch(clip.start(), clip.end(), source(clip), clip.tail()));
      filled = clip.end();
    }
    gap(stretches, filled, length);
    return stretches;
  }

  private static void gap(List<Stretch> stretches, long from, long to) {
    if (to > from) {
      stretches.add(new Stretch(from, to, Optional.empty(), Optional.empty()));
    }
  }

  private Optional<Stretch.Source> source(TrackLayout.Placed placed) {
    Clip clip = placed.clip();
    Analysis analysis = analyses.get(clip.media().target());
    if (analysis == null) {
      findings.add(
          Finding.warning(
              "timeline.media.offline",
              "\""
                  + clip.media().name()
                  + "\" is not there; its clips count as black and silent."));
      return Optional.empty();
    }
    Optional<RationalTime> from = from(clip, analysis.media());
    if (from.isEmpty()) {
      TimeRange where =
          new TimeRange(
              RationalTime.ofFrames(placed.start(), rate),
              RationalTime.ofFrames(placed.end(), rate));
      findings.add(
          Finding.warning(
              "timeline.source.outside",
              "A clip asks for a part of \""
                  + clip.media().name()
                  + "\" that the file does not have; it counts as black and silent.",
              where));
    }
    return from.map(time -> new Stretch.Source(clip.media().target(), analysis, time));
  }

  /**
   * The time in the file at which a clip begins. What the clip says counts from what its timeline
   * takes for the media's first frame; the file's own timecode tells whether that is so, or whether
   * the times are timecode themselves.
   */
  static Optional<RationalTime> from(Clip clip, MediaInfo info) {
    MediaReference media = clip.media();
    RationalTime said = clip.source().start();
    RationalTime fileStart = info.timecode().map(Timecode::toTime).orElse(RationalTime.ZERO);
    List<RationalTime> readings = new ArrayList<>();
    if (media.start().isPresent() && info.timecode().isPresent()) {
      readings.add(said.plus(media.startTime()).minus(fileStart));
    }
    readings.add(said);
    readings.add(said.minus(fileStart));
    return readings.stream().filter(time -> isInside(time, info)).findFirst();
  }

  private static boolean isInside(RationalTime time, MediaInfo info) {
    boolean unknown = info.duration().equals(RationalTime.ZERO);
    return !time.isNegative() && (unknown || time.compareTo(info.duration()) < 0);
  }
}
