package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.api.text.Title;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.Edit;
import dev.kuleshov.app.panel.project.Patch;
import dev.kuleshov.app.panel.project.PlacedCue;
import dev.kuleshov.app.panel.project.PlacedTitle;
import dev.kuleshov.app.panel.project.Project;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Subtitles and titles that were made, as changes of a project. */
final class WordEdits {

  private WordEdits() {}

  /**
   * Puts subtitles into the project: on a track of their language and rules that has none of this
   * film yet, so that several films share one, or else on a new one. Cues that are there stay as
   * they are.
   *
   * @param media whose subtitles they are
   * @param profile the name of the rules that they follow
   */
  static Edit subtitles(Project project, int media, String profile, SubtitleTrack made) {
    Optional<Map.Entry<String, CaptionTrack>> open =
        project.content().tracks().entrySet().stream()
            .filter(entry -> entry.getValue().language().equals(made.language()))
            .filter(entry -> entry.getValue().profile().equals(profile))
            .filter(entry -> CueCheck.inOrder(entry.getValue(), media).isEmpty())
            .findFirst();
    long next = project.next();
    String id = open.isPresent() ? open.get().getKey() : "k" + next++;
    Map<String, PlacedCue> cues =
        new HashMap<>(open.map(entry -> entry.getValue().cues()).orElse(Map.of()));
    for (Cue cue : made.cues()) {
      PlacedCue placed = new PlacedCue(media, cue.range().start(), cue.range().end(), cue.lines());
      cues.put("c" + next++, placed);
    }
    String name =
        open.map(entry -> entry.getValue().name()).orElseGet(() -> languageName(made.language()));
    CaptionTrack track = new CaptionTrack(made.language(), name, profile, cues);
    return new Edit(
        "make subtitles",
        Patch.ofTrack(id, Optional.of(track)),
        Math.toIntExact(next - project.next()));
  }

  /** The language in its own words: English, Deutsch, 中文. */
  private static String languageName(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    String name = language.getDisplayLanguage(language);
    return name.isEmpty() ? tag : name;
  }

  /**
   * Puts titles into the project; those that are there stay as they are, and none comes twice.
   *
   * @param media whose titles they are
   */
  static Edit titles(Project project, int media, FilmTitles made) {
    String source = made.source().equals(FilmTitles.EXTRACTIVE) ? FilmTitles.EXTRACTIVE : "llm";
    Map<String, Optional<PlacedTitle>> titles = new HashMap<>();
    long next = project.next();
    for (Title title : made.titles()) {
      PlacedTitle placed =
          new PlacedTitle(
              title.text(), media, title.onScreen().start(), title.onScreen().end(), source);
      if (!project.content().titles().containsValue(placed)) {
        titles.put("t" + next++, Optional.of(placed));
      }
    }
    return new Edit(
        "propose titles", Patch.ofTitles(titles), Math.toIntExact(next - project.next()));
  }
}
