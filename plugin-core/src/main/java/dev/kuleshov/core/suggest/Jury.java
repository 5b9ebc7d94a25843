package dev.kuleshov.core.suggest;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of one run, of which one that fails is sent home.
 *
 * <p>A rule that throws, or answers with nothing at all, says no more in this run, and a finding
 * names it; the others go on.
 */
final class Jury {

  private final List<CutHeuristic> rules;
  private final Evidence film;
  private final Map<CutHeuristic, Finding> failed = new LinkedHashMap<>();

  Jury(List<CutHeuristic> rules, Evidence film) {
    this.rules = rules;
    this.film = film;
  }

  /** What all rules propose, in order of the rules; not checked. */
  List<Candidate> proposals() {
    List<Candidate> candidates = new ArrayList<>();
    for (CutHeuristic rule : rules) {
      ask(rule, asked -> List.copyOf(asked.propose(film))).ifPresent(candidates::addAll);
    }
    return candidates;
  }

  /** What all rules say of a candidate, in order of the rules; nothing after a veto. */
  List<Reason> judge(Candidate candidate) {
    List<Reason> reasons = new ArrayList<>();
    for (CutHeuristic rule : rules) {
      Optional<Reason> said = ask(rule, asked -> asked.judge(candidate, film)).flatMap(r -> r);
      said.ifPresent(reasons::add);
      if (said.isPresent() && said.get().veto()) {
        break;
      }
    }
    return reasons;
  }

  List<Finding> findings() {
    return List.copyOf(failed.values());
  }

  private <T> Optional<T> ask(CutHeuristic rule, Function<CutHeuristic, T> question) {
    if (failed.containsKey(rule)) {
      return Optional.empty();
    }
    try {
      T answer = question.apply(rule);
      if (answer != null) {
        return Optional.of(answer);
      }
      failed.put(rule, finding(rule, "it gave no answer"));
    } catch (CancelledException e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      failed.put(rule, finding(rule, e.toString()));
    }
    return Optional.empty();
  }

  private static Finding finding(CutHeuristic rule, String why) {
    return Finding.warning(
        "plugin.failed",
        "The editing rule " + rule.getClass().getName() + " failed and was left out: " + why);
  }
}
