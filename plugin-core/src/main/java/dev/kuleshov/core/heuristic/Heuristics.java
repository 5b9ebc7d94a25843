package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.spi.CutHeuristic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The rules that take part in a run.
 *
 * @param rules in order of their ids, each id once
 * @param findings what could not be loaded, and why
 */
public record Heuristics(List<CutHeuristic> rules, List<Finding> findings) {

  /** How often a broken provider list is read on before it is given up. */
  private static final int MOST_FAILURES = 100;

  /** Copies the lists. */
  public Heuristics {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }

  /**
   * Finds the built-in rules and those of plug-ins.
   *
   * <p>A plug-in that cannot be loaded is left out and named in a finding; so is a second rule of
   * the same id, the built-in one winning.
   *
   * @param plugins class loader that sees the plug-ins and this class
   */
  public static Heuristics load(ClassLoader plugins) {
    List<CutHeuristic> loaded = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Iterator<CutHeuristic> found = ServiceLoader.load(CutHeuristic.class, plugins).iterator();
    int failures = 0;
    while (failures < MOST_FAILURES) {
      try {
        if (!found.hasNext()) {
          break;
        }
        CutHeuristic rule = found.next();
        rule.id();
        rule.term();
        loaded.add(rule);
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        failures++;
        findings.add(
            Finding.warning(
                "plugin.unloadable",
                "An editing rule could not be loaded and is left out: " + e.getMessage()));
      }
    }
    return new Heuristics(distinct(loaded, findings), findings);
  }

  private static List<CutHeuristic> distinct(List<CutHeuristic> loaded, List<Finding> findings) {
    loaded.sort(
        Comparator.comparing(CutHeuristic::id)
            .thenComparing(rule -> !(rule instanceof Rule))
            .thenComparing(rule -> rule.getClass().getName()));
    Set<String> ids = new HashSet<>();
    List<CutHeuristic> distinct = new ArrayList<>();
    for (CutHeuristic rule : loaded) {
      if (ids.add(rule.id())) {
        distinct.add(rule);
      } else {
        findings.add(
            Finding.warning(
                "plugin.duplicate",
                "The rule "
                    + rule.getClass().getName()
                    + " is left out: there is already one called "
                    + rule.id()
                    + "."));
      }
    }
    return distinct;
  }
}
