package dev.kuleshov.api.spi;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.List;
import java.util.Optional;

/**
 * One rule of editing.
 *
 * <p>A heuristic may propose changes, judge changes that others proposed, or both. It is stateless,
 * and the same evidence always gives the same answer.
 */
public interface CutHeuristic {

  /** Returns a stable id of lower-case words joined by hyphens, such as {@code jump-cut}. */
  String id();

  /** Returns which of Murch's terms it speaks for. */
  MurchTerm term();

  /**
   * Proposes changes that this rule would like to see. They are judged by every rule, this one
   * included, before they are suggested.
   *
   * @param evidence the film
   * @return any number of candidates within the film, in any order
   */
  default List<Candidate> propose(Evidence evidence) {
    return List.of();
  }

  /**
   * Judges a change.
   *
   * @param candidate the change
   * @param evidence the film
   * @return this rule's word on it; empty where the rule does not apply or cannot tell
   */
  Optional<Reason> judge(Candidate candidate, Evidence evidence);
}
