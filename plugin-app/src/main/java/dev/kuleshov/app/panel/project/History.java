package dev.kuleshov.app.panel.project;

import java.util.ArrayList;
import java.util.List;

/**
 * What was done and can be taken back, and what was taken back and can be done again.
 *
 * @param done the latest last
 * @param undone the latest taken back last
 */
public record History(List<Step> done, List<Step> undone) {

  /** Nothing was done yet. */
  static final History EMPTY = new History(List.of(), List.of());

  private static final int MOST_STEPS = 200;

  /** Whole subtitle tracks in the history must not outgrow the project itself without end. */
  private static final int MOST_WEIGHT = 30_000;

  /** Copies the lists. */
  public History {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /** Returns the history after one more step; what was undone cannot be redone any more. */
  History plus(Step step) {
    List<Step> steps = new ArrayList<>(done);
    steps.add(step);
    int first = Math.max(0, steps.size() - MOST_STEPS);
    int weight = 0;
    for (int i = steps.size() - 1; i >= first; i--) {
      weight += steps.get(i).change().weight() + steps.get(i).back().weight();
      if (weight > MOST_WEIGHT && i < steps.size() - 1) {
        first = i + 1;
      }
    }
    return new History(steps.subList(first, steps.size()), List.of());
  }

  /** Returns the history after the latest step was taken back. */
  History back() {
    List<Step> again = new ArrayList<>(undone);
    again.add(done.get(done.size() - 1));
    return new History(done.subList(0, done.size() - 1), again);
  }

  /** Returns the history after the step taken back last was done again. */
  History forth() {
    List<Step> steps = new ArrayList<>(done);
    steps.add(undone.get(undone.size() - 1));
    return new History(steps, undone.subList(0, undone.size() - 1));
  }
}
