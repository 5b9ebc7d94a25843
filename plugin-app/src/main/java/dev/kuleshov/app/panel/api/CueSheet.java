package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.app.panel.http.Fragment;
import dev.kuleshov.app.panel.project.PlacedCue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cues of one film on one track as JSON, in order, with what each does against the rules.
 *
 * @param check by which they were checked
 * @param cues by their ids, in order
 * @param fragments the JSON of each
 */
record CueSheet(
    CueCheck check, List<Map.Entry<String, PlacedCue>> cues, List<Fragment<Views.Cue>> fragments) {

  /** Copies the lists. */
  CueSheet {
    cues = List.copyOf(cues);
    fragments = List.copyOf(fragments);
  }

  /**
   * Checks cues. What the rules say of one depends on itself and on the one after it, so that of a
   * sheet that was checked before, all stays but what lies between the first and the last change,
   * and the cue before.
   *
   * @param cues by their ids, in order
   * @param check the rules
   * @param before the sheet as it was, if it is known
   */
  static CueSheet of(
      List<Map.Entry<String, PlacedCue>> cues, CueCheck check, Optional<CueSheet> before) {
    CueSheet old =
        before
            .filter(sheet -> sheet.check().isLike(check))
            .orElseGet(() -> new CueSheet(check, List.of(), List.of()));
    int most = Math.min(cues.size(), old.cues().size());
    int head = 0;
    while (head < most && same(cues.get(head), old.cues().get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && same(cues.get(cues.size() - 1 - tail), old.cues().get(old.cues().size() - 1 - tail))) {
      tail++;
    }
    int from = Math.max(0, head - 1);
    int to = cues.size() - tail;
    List<Fragment<Views.Cue>> fragments = new ArrayList<>(old.fragments().subList(0, from));
    fragments.addAll(written(cues, from, to, check));
    fragments.addAll(
        old.fragments().subList(old.fragments().size() - tail, old.fragments().size()));
    return new CueSheet(check, cues, fragments);
  }

  @SuppressWarnings("ReferenceEquality") // A cue that was not edited is the same object.
  private static boolean same(Map.Entry<String, PlacedCue> a, Map.Entry<String, PlacedCue> b) {
    return a.getValue() == b.getValue() && a.getKey().equals(b.getKey());
  }

  /** The cue after the last one has a say in it, too, but is not written. */
  private static List<Fragment<Views.Cue>> written(
      List<Map.Entry<String, PlacedCue>> cues, int from, int to, CueCheck check) {
    if (from >= to) {
      return List.of();
    }
    int seen = Math.min(cues.size(), to + 1);
    List<List<Violation>> violations =
        check.of(cues.subList(from, seen).stream().map(Map.Entry::getValue).toList());
    List<Fragment<Views.Cue>> fragments = new ArrayList<>();
    for (int i = from; i < to; i++) {
      fragments.add(Fragment.of(view(cues.get(i), violations.get(i - from))));
    }
    return fragments;
  }

  private static Views.Cue view(Map.Entry<String, PlacedCue> cue, List<Violation> violations) {
    PlacedCue placed = cue.getValue();
    return new Views.Cue(
        cue.getKey(),
        placed.media(),
        placed.start(),
        placed.end(),
        placed.lines(),
        violations.stream()
            .map(v -> new Views.Violation(Names.of(v.rule()), v.message()))
            .toList());
  }
}
