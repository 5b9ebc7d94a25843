package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.app.panel.project.Decision;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.app.panel.project.SuggestionKey;
import dev.kuleshov.app.panel.project.Verdict;
import dev.kuleshov.core.pipeline.Footage;
import dev.kuleshov.core.suggest.Contest;
import dev.kuleshov.core.suggest.Sensitivity;
import dev.kuleshov.core.suggest.Suggester;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The suggestions of a project as some settings rank them, together with what was decided about
 * them.
 */
final class Ranking {

  private final Project project;
  private final CutSettings settings;
  private final CutStyle style;
  private final Footage footage;

  Ranking(Project project, CutSettings settings, Footage footage) {
    this.project = project;
    this.settings = settings;
    this.style = settings.cutStyle();
    this.footage = footage;
  }

  /** One suggestion with its place on the list, and its group where others exclude it. */
  record Entry(Suggestion suggestion, Integer rank, Integer group) {}

  /** Everything to show: what is suggested, its rivals, and what was decided earlier. */
  Map<String, Entry> entries() {
    List<Contest> contests = footage.rank(style, Sensitivity.of(settings.sensitivity()));
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, List<Suggestion>> rivals = new LinkedHashMap<>();
    contests.forEach(contest -> rivals.putAll(contest.rivals()));
    int groups = 0;
    int rank = 0;
    for (Suggestion suggestion :
        Suggester.ranked(contests.stream().map(Contest::suggestions).toList())) {
      List<Suggestion> others = rivals.getOrDefault(suggestion.id(), List.of());
      Integer group = others.isEmpty() ? null : ++groups;
      put(entries, new Entry(suggestion, ++rank, group));
      others.forEach(other -> put(entries, new Entry(other, null, group)));
    }
    for (String key : project.content().decisions().keySet()) {
      if (!entries.containsKey(key)) {
        decidedEarlier(key)
            .ifPresent(suggestion -> put(entries, new Entry(suggestion, null, null)));
      }
    }
    return entries;
  }

  private static void put(Map<String, Entry> entries, Entry entry) {
    entries.putIfAbsent(SuggestionKey.of(entry.suggestion()).toString(), entry);
  }

  /** What was decided about, though it is not suggested any more, perhaps not even thought of. */
  private Optional<Suggestion> decidedEarlier(String text) {
    return SuggestionKey.parse(text)
        .filter(key -> fits(key.media(), key.candidate()))
        .map(
            key ->
                footage
                    .find(key.media(), key.candidate(), style)
                    .orElseGet(() -> bare(key.media(), key.candidate())));
  }

  private boolean fits(int media, Candidate candidate) {
    return media < footage.analyses().size()
        && candidate.range().end() <= footage.analyses().get(media).measured().clock().frames();
  }

  private Suggestion bare(int media, Candidate candidate) {
    var clock = footage.analyses().get(media).measured().clock();
    TimeRange range = clock.timeOf(candidate.range());
    return new Suggestion(
        "s", media, candidate, clock.timeOf(candidate.frame()), range, 0, 0, List.of());
  }

  /**
   * What is to be done, as the editor wants it, for each of the media.
   *
   * @param open whether undecided suggestions on the list count too
   */
  List<List<Suggestion>> wanted(boolean open) {
    List<List<Suggestion>> wanted = new ArrayList<>();
    footage.analyses().forEach(analysis -> wanted.add(new ArrayList<>()));
    entries()
        .forEach(
            (key, entry) -> {
              Decision decision = project.content().decisions().get(key);
              Verdict verdict = decision == null ? Verdict.OPEN : decision.verdict();
              boolean listed = open && verdict == Verdict.OPEN && entry.rank() != null;
              if (verdict == Verdict.ACCEPTED || listed) {
                Suggestion suggestion = entry.suggestion();
                wanted
                    .get(suggestion.media())
                    .add(decision == null ? suggestion : edited(key, suggestion, decision));
              }
            });
    return wanted;
  }

  private Suggestion edited(String key, Suggestion suggestion, Decision decision) {
    Candidate candidate =
        SuggestionKey.parse(key).map(parsed -> parsed.edited(decision)).orElseThrow();
    if (!fits(suggestion.media(), candidate)) {
      return suggestion;
    }
    var clock = footage.analyses().get(suggestion.media()).measured().clock();
    return new Suggestion(
        suggestion.id(),
        suggestion.media(),
        candidate,
        clock.timeOf(candidate.frame()),
        clock.timeOf(candidate.range()),
        suggestion.score(),
        suggestion.confidence(),
        suggestion.reasons());
  }

  CutStyle style() {
    return style;
  }

  CutSettings settings() {
    return settings;
  }
}
