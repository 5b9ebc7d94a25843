package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.PlacedCue;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of subtitles for one film's cues: by its frames, shots and speech.
 *
 * @param assistant checks
 * @param language of the track
 * @param profile the rules
 * @param analysis of the film; cues of one that has not been analysed are not checked, for nothing
 *     is known of its shots
 */
record CueCheck(
    EditingAssistant assistant,
    String language,
    SubtitleProfile profile,
    Optional<Analysis> analysis) {

  /** Whether it says of every cue what another check says. */
  @SuppressWarnings("ReferenceEquality") // To compare two analyses takes as long as to read them.
  boolean isLike(CueCheck other) {
    return language.equals(other.language)
        && profile.equals(other.profile)
        && analysis.orElse(null) == other.analysis.orElse(null);
  }

  /**
   * Checks cues.
   *
   * @param cues in order
   * @return what each does against the rules
   */
  List<List<Violation>> of(List<PlacedCue> cues) {
    List<List<Violation>> found = new ArrayList<>();
    cues.forEach(cue -> found.add(new ArrayList<>()));
    SubtitleTrack track = new SubtitleTrack(language, cues.stream().map(CueCheck::cue).toList());
    analysis
        .map(film -> assistant.violations(track, profile, film))
        .orElse(List.of())
        .forEach(violation -> found.get(violation.cue() - 1).add(violation));
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
