package dev.kuleshov.core.evaluation.shot;

/**
 * Hits and faults.
 *
 * @param hits found and true
 * @param falseOnes found and not true
 * @param misses true and not found
 */
public record Tally(int hits, int falseOnes, int misses) {

  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** Returns both together. */
  public Tally plus(Tally other) {
    return new Tally(hits + other.hits, falseOnes + other.falseOnes, misses + other.misses);
  }

  /** Returns the share of the found that is true; 1 where nothing was found. */
  public double precision() {
    return hits + falseOnes == 0 ? 1 : (double) hits / (hits + falseOnes);
  }

  /** Returns the share of the true that was found; 1 where there was nothing to find. */
  public double recall() {
    return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
  }

  /** Returns the harmonic mean of both; 1 where there was nothing to find and nothing found. */
  public double f1() {
    int all = 2 * hits + falseOnes + misses;
    return all == 0 ? 1 : 2.0 * hits / all;
  }
}
