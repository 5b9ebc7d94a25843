package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.Footage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Footage by the analyses that it is made of, so that what rules said is not asked again. */
final class KnownFootage {

  private static final int MOST = 4;

  private final EditingAssistant assistant;
  private final Deque<RankedFootage> known = new ArrayDeque<>();

  KnownFootage(EditingAssistant assistant) {
    this.assistant = assistant;
  }

  synchronized RankedFootage of(List<Analysis> analyses) {
    RankedFootage footage =
        known.stream()
            .filter(one -> same(one.footage().analyses(), analyses))
            .findFirst()
            .orElseGet(() -> new RankedFootage(footage(analyses)));
    known.remove(footage);
    known.addFirst(footage);
    if (known.size() > MOST) {
      known.removeLast();
    }
    return footage;
  }

  private Footage footage(List<Analysis> analyses) {
    return assistant.footage(analyses);
  }

  /** Identity, for to compare two analyses takes as long as to read them. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(List<Analysis> a, List<Analysis> b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = a.get(i) == b.get(i);
    }
    return same;
  }
}
