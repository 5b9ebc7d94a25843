package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.app.panel.http.Fragment;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.core.pipeline.Footage;
import dev.kuleshov.core.suggest.Terms;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Footage with its latest rankings, and the JSON of what rules say, which no ranking changes. */
final class RankedFootage {

  /** An editor goes back and forth between a few settings. */
  private static final int MOST_LISTS = 4;

  private final Footage footage;
  private final Map<Reason, Fragment<Views.Reason>> reasons =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<String, Fragment<Views.Proposal>> proposals = new ConcurrentHashMap<>();
  private final Map<CutSettings, RankedList> lists =
      new LinkedHashMap<>(MOST_LISTS, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CutSettings, RankedList> eldest) {
          return size() > MOST_LISTS;
        }
      };

  RankedFootage(Footage footage) {
    this.footage = footage;
  }

  Footage footage() {
    return footage;
  }

  /** The suggestions as settings rank them; ranked once, and outside of the lock. */
  RankedList list(CutSettings settings) {
    CutSettings key =
        new CutSettings(
            settings.sensitivity(), settings.weights(), Optional.empty(), settings.style());
    synchronized (lists) {
      RankedList known = lists.get(key);
      if (known != null) {
        return known;
      }
    }
    RankedList list = RankedList.of(footage, key);
    synchronized (lists) {
      lists.put(key, list);
    }
    return list;
  }

  Fragment<Views.Reason> reason(Reason reason) {
    return reasons.computeIfAbsent(
        reason,
        said ->
            Fragment.of(
                new Views.Reason(
                    said.heuristic(),
                    Names.of(said.term()),
                    said.score(),
                    said.confidence(),
                    said.text(),
                    said.frames())));
  }

  /**
   * What of a suggestion only the style changes, by whose pace rules judge.
   *
   * @param style the style's name
   * @param key the suggestion's key
   */
  Fragment<Views.Proposal> proposal(String style, String key, Suggestion suggestion) {
    return proposals.computeIfAbsent(
        style + " " + key,
        same -> {
          Candidate candidate = suggestion.candidate();
          return Fragment.of(
              new Views.Proposal(
                  key,
                  Names.of(suggestion.kind()),
                  suggestion.media(),
                  suggestion.frame(),
                  suggestion.time(),
                  candidate.range().start(),
                  candidate.range().end(),
                  suggestion.range().start(),
                  suggestion.range().end(),
                  suggestion.kind().removes(),
                  Names.terms(Terms.of(suggestion.reasons()).means()),
                  new Views.Join(candidate.lastFrameBefore(), candidate.firstFrameAfter())));
        });
  }
}
