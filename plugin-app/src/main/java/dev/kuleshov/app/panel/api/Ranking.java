package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.app.panel.api.RankedList.Entry;
import dev.kuleshov.app.panel.http.Fragment;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.app.panel.project.Decision;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.app.panel.project.SuggestionKey;
import dev.kuleshov.app.panel.project.Verdict;
import dev.kuleshov.core.pipeline.Footage;
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
  private final RankedFootage ranked;
  private final Footage footage;

  Ranking(Project project, CutSettings settings, RankedFootage ranked) {
    this.project = project;
    this.settings = settings;
    this.style = settings.cutStyle();
    this.ranked = ranked;
    this.footage = ranked.footage();
  }

  /** Everything to show: what is suggested, its rivals, and what was decided earlier. */
  Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>(ranked.list(settings).entries());
    for (String key : project.content().decisions().keySet()) {
      if (!entries.containsKey(key)) {
        decidedEarlier(key)
            .ifPresent(suggestion -> entries.put(key, new Entry(suggestion, null, null)));
      }
    }
    return entries;
  }

  /** The same as JSON; only what was decided about is written anew. */
  List<Fragment<Views.Suggestion>> fragments() {
    RankedList list = ranked.list(settings);
    List<Fragment<Views.Suggestion>> fragments = new ArrayList<>();
    entries()
        .forEach(
            (key, entry) -> {
              Decision decision = project.content().decisions().get(key);
              fragments.add(
                  decision == null
                      ? list.open(key, () -> fragment(key, entry, open(entry)))
                      : fragment(key, entry, ProjectViews.decision(key, decision)));
            });
    return fragments;
  }

  private static Views.Decision open(Entry entry) {
    FrameRange range = entry.suggestion().candidate().range();
    return new Views.Decision("open", range.start(), range.end(), false);
  }

  private Fragment<Views.Suggestion> fragment(String key, Entry entry, Views.Decision decision) {
    Suggestion suggestion = entry.suggestion();
    return Fragment.joined(
        ranked.proposal(style.name(), key, suggestion),
        new Views.Standing(
            suggestion.score(),
            suggestion.confidence(),
            entry.rank(),
            entry.group(),
            suggestion.reasons().stream().map(ranked::reason).toList(),
            decision));
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

  Footage footage() {
    return footage;
  }

  CutStyle style() {
    return style;
  }

  CutSettings settings() {
    return settings;
  }
}
