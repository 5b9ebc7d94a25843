package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.benchmarks.Usage;
import dev.kuleshov.core.evaluation.shot.ShotScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one detector found and cost on each film. */
final class Measured {

  private final Map<String, ShotScore> scores = new LinkedHashMap<>();
  private final Map<String, List<Usage>> usages = new LinkedHashMap<>();

  void scored(String film, ShotScore score) {
    scores.put(film, score);
  }

  void cost(String film, Usage usage) {
    usages.computeIfAbsent(film, name -> new ArrayList<>()).add(usage);
  }

  ShotScore score(String film) {
    return scores.get(film);
  }

  /** Pools all films: every boundary counts the same. */
  ShotScore pooled() {
    return scores.values().stream().reduce(ShotScore.NONE, ShotScore::plus);
  }

  /** Returns processor seconds of all films together, by the median of each film's rounds. */
  double cpuSeconds() {
    return usages.values().stream().mapToDouble(Measured::median).sum();
  }

  private static double median(List<Usage> rounds) {
    double[] sorted = rounds.stream().mapToDouble(Usage::cpuSeconds).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double peakMebibytes() {
    return usages.values().stream()
        .flatMap(List::stream)
        .mapToDouble(Usage::peakMebibytes)
        .max()
        .orElse(0);
  }
}
