package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.app.panel.http.Fragment;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.core.pipeline.Footage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Footage with its latest rankings, and the JSON of what rules say, which no ranking changes. */
final class RankedFootage {

  /** An editor goes back and forth between a few settings. */
  private static final int MOST_LISTS = 4;

  private final Footage footage;
  private final Map<Reason, Fragment<Views.Reason>> reasons =
      Collections.synchronizedMap(new IdentityHashMap<>());
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
}
