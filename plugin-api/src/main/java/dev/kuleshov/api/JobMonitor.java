package dev.kuleshov.api;

/**
 * The caller's end of a long piece of work: hears of progress and may call the work off.
 *
 * <p>Implementations are called from worker threads and must be thread-safe and quick.
 */
public interface JobMonitor {

  /** Hears nothing and never cancels. */
  JobMonitor NONE =
      new JobMonitor() {
        @Override
        public void progress(String stage, double fraction) {
          // Nobody listens.
        }

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /**
   * Hears how far the work is.
   *
   * @param stage what is being done, for a person: "Watching film.mp4"
   * @param fraction how much of the stage is done, in [0,1], or NaN where that is unknown
   */
  void progress(String stage, double fraction);

  /** Returns whether the work should stop at the next safe point. */
  boolean isCancelled();

  /**
   * Leaves the work if it was called off.
   *
   * @throws CancelledException if {@link #isCancelled()}
   */
  default void checkCancelled() {
    if (isCancelled()) {
      throw new CancelledException();
    }
  }
}
