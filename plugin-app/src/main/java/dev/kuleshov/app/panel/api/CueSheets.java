package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.app.panel.http.Fragment;
import dev.kuleshov.app.panel.media.Film;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.PlacedCue;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.core.subtitle.Profiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tracks that were looked at lately. Of a track that was edited, only the cues that changed,
 * and those beside them, are checked and written again.
 */
final class CueSheets {

  private static final int MOST_SHEETS = 16;

  private final Workbench bench;
  private final Map<String, List<CueSheet>> sheets =
      new LinkedHashMap<>(MOST_SHEETS, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<CueSheet>> eldest) {
          return size() > MOST_SHEETS;
        }
      };

  CueSheets(Workbench bench) {
    this.bench = bench;
  }

  /**
   * Returns a track's cues as JSON, film by film, each with what it does against the rules.
   *
   * @param project the project
   * @param id the track's id
   * @param track the track
   */
  List<Fragment<Views.Cue>> of(Project project, String id, CaptionTrack track) {
    String key = project.id() + " " + id;
    List<CueSheet> before;
    synchronized (sheets) {
      before = sheets.getOrDefault(key, List.of());
    }
    List<CueSheet> now = new ArrayList<>();
    for (int media = 0; media < project.media().size(); media++) {
      Optional<CueSheet> known =
          media < before.size() ? Optional.of(before.get(media)) : Optional.empty();
      now.add(sheet(project, media, track, known));
    }
    synchronized (sheets) {
      sheets.put(key, now);
    }
    return now.stream().flatMap(sheet -> sheet.fragments().stream()).toList();
  }

  private CueSheet sheet(
      Project project, int media, CaptionTrack track, Optional<CueSheet> before) {
    List<Map.Entry<String, PlacedCue>> cues = CueCheck.inOrder(track, media);
    Optional<Analysis> analysis =
        cues.isEmpty()
            ? Optional.empty()
            : bench.film(project.media().get(media)).flatMap(Film::analysis);
    CueCheck check =
        new CueCheck(
            bench.assistant(), track.language(), Profiles.named(track.profile()), analysis);
    return CueSheet.of(cues, check, before);
  }
}
