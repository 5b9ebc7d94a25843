package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.PlacedCue;
import dev.kuleshov.app.panel.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project's subtitles as files, timed as the film is or as the cut is. */
final class CaptionExport {

  private final Workbench bench;

  CaptionExport(Workbench bench) {
    this.bench = bench;
  }

  /**
   * Writes a track.
   *
   * @param project the project
   * @param id the track's id
   * @param formats ids of subtitle formats
   * @param cut whether times are those of what is accepted
   * @param media whose cues are written where they are not
   */
  Map<String, byte[]> files(
      Project project, String id, List<String> formats, boolean cut, int media) {
    CaptionTrack track = track(project, id);
    SubtitleTrack subtitles =
        cut
            ? placed(track, accepted(project))
            : new SubtitleTrack(track.language(), source(track, media));
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : formats) {
      CaptionFormat format = format(name);
      files.put(
          ExportRoutes.stem(project) + "." + track.language() + "." + format.extension(),
          format.write(subtitles));
    }
    return files;
  }

  /** Finds a track of a project. */
  static CaptionTrack track(Project project, String id) {
    CaptionTrack track = id == null ? null : project.content().tracks().get(id);
    if (track == null) {
      throw new Failure(404, "track.unknown", "There is no such track in this project.");
    }
    return track;
  }

  /**
   * A piece of film in a cut.
   *
   * @param media which of the project's media it is of
   * @param source which part
   */
  record Piece(int media, TimeRange source) {

    static List<Piece> of(EditPlan plan) {
      return plan.clips().stream().map(clip -> new Piece(clip.media(), clip.source())).toList();
    }
  }

  private List<Piece> accepted(Project project) {
    Ranking ranking = bench.ranking(project, project.content().settings());
    return Piece.of(SuggestionRoutes.planned(ranking, "accepted").plan());
  }

  private CaptionFormat format(String name) {
    return bench.assistant().captionFormats().stream()
        .filter(format -> format.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    400, "captions.format.unknown", "There is no subtitle format " + name + "."));
  }

  private static List<Cue> source(CaptionTrack track, int media) {
    return CueCheck.inOrder(track, media).stream()
        .map(entry -> CueCheck.cue(entry.getValue()))
        .toList();
  }

  /** Cues where their part of the film is in a cut; what falls on a join is parted there. */
  static SubtitleTrack placed(CaptionTrack track, List<Piece> pieces) {
    List<Cue> cues = new ArrayList<>();
    RationalTime at = RationalTime.ZERO;
    for (Piece piece : pieces) {
      RationalTime shift = at.minus(piece.source().start());
      for (PlacedCue cue : track.cues().values()) {
        if (cue.media() == piece.media()) {
          new TimeRange(cue.start(), cue.end())
              .intersection(piece.source())
              .filter(part -> !part.isEmpty())
              .ifPresent(part -> cues.add(new Cue(part.shifted(shift), cue.lines())));
        }
      }
      at = at.plus(piece.source().duration());
    }
    return new SubtitleTrack(track.language(), joined(cues));
  }

  /** A cue over a split is one cue again. */
  private static List<Cue> joined(List<Cue> cues) {
    List<Cue> sorted =
        cues.stream().sorted(Comparator.comparing((Cue cue) -> cue.range().start())).toList();
    List<Cue> joined = new ArrayList<>();
    for (Cue cue : sorted) {
      Cue last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.range().end().equals(cue.range().start())
          && last.lines().equals(cue.lines())) {
        joined.set(
            joined.size() - 1,
            new Cue(new TimeRange(last.range().start(), cue.range().end()), cue.lines()));
      } else {
        joined.add(cue);
      }
    }
    return joined;
  }
}
