package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.app.panel.media.Film;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.PlacedCue;
import dev.kuleshov.app.panel.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a track's cues do against the rules of subtitles. */
final class CueCheck {

  private CueCheck() {}

  /**
   * Checks a track, each film's cues by that film's frames, shots and speech. Cues of a film that
   * has not been analysed are not checked: nothing is known of its shots.
   *
   * @return by the cue's id; cues without fault are left out
   */
  static Map<String, List<Violation>> of(Workbench bench, Project project, CaptionTrack track) {
    SubtitleProfile profile = bench.assistant().subtitleProfile(Optional.empty());
    Map<String, List<Violation>> found = new HashMap<>();
    for (int media = 0; media < project.media().size(); media++) {
      List<Map.Entry<String, PlacedCue>> placed = inOrder(track, media);
      Optional<Analysis> analysis = bench.film(project.media().get(media)).flatMap(Film::analysis);
      if (placed.isEmpty() || analysis.isEmpty()) {
        continue;
      }
      List<Cue> cues = placed.stream().map(entry -> cue(entry.getValue())).toList();
      bench
          .assistant()
          .violations(new SubtitleTrack(track.language(), cues), profile, analysis.get())
          .forEach(
              violation ->
                  found
                      .computeIfAbsent(
                          placed.get(violation.cue() - 1).getKey(), id -> new ArrayList<>())
                      .add(violation));
    }
    return found;
  }

  /** The cues of one film by their ids, as they follow each other. */
  static List<Map.Entry<String, PlacedCue>> inOrder(CaptionTrack track, int media) {
    return track.cues().entrySet().stream()
        .filter(entry -> entry.getValue().media() == media)
        .sorted(Map.Entry.comparingByValue(Comparator.comparing(PlacedCue::start)))
        .toList();
  }

  /** A cue in its film's time. */
  static Cue cue(PlacedCue placed) {
    return new Cue(new TimeRange(placed.start(), placed.end()), placed.lines());
  }
}
