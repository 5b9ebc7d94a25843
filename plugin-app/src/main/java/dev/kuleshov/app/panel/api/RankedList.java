package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.app.panel.http.Fragment;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.app.panel.project.SuggestionKey;
import dev.kuleshov.core.pipeline.Footage;
import dev.kuleshov.core.suggest.Contest;
import dev.kuleshov.core.suggest.Sensitivity;
import dev.kuleshov.core.suggest.Suggester;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Suggestions as some settings rank them, before anybody decides about them. */
final class RankedList {

  private final Map<String, Entry> entries;
  private final Map<String, Fragment<Views.Suggestion>> open = new ConcurrentHashMap<>();

  private RankedList(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  /** One suggestion with its place on the list, and its group where others exclude it. */
  record Entry(Suggestion suggestion, Integer rank, Integer group) {}

  static RankedList of(Footage footage, CutSettings settings) {
    List<Contest> contests =
        footage.rank(settings.cutStyle(), Sensitivity.of(settings.sensitivity()));
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
    return new RankedList(entries);
  }

  private static void put(Map<String, Entry> entries, Entry entry) {
    entries.putIfAbsent(SuggestionKey.of(entry.suggestion()).toString(), entry);
  }

  /** By the keys of suggestions, the best first, each followed by what lost to it. */
  Map<String, Entry> entries() {
    return entries;
  }

  /** The JSON of a suggestion about which nobody has decided, written once. */
  Fragment<Views.Suggestion> open(String key, Supplier<Fragment<Views.Suggestion>> writer) {
    return open.computeIfAbsent(key, same -> writer.get());
  }
}
