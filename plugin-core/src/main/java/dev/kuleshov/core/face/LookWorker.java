package dev.kuleshov.core.face;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does one piece of work at a time beside its owner's thread, in the order in which it is given.
 *
 * <p>The owner waits for the piece before, so that no more than one frame is kept, and so that what
 * it learns of the past does not depend on speed.
 */
final class LookWorker implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "faces");
            made.setDaemon(true);
            return made;
          });

  private Future<Boolean> last;
  private boolean lively;

  /** Begins a piece of work that says whether it saw faces, after the one before has ended. */
  void submit(Callable<Boolean> work) {
    settle();
    last = thread.submit(work);
  }

  /** Waits for the work under way and returns whether the last one saw faces. */
  boolean lastSawFaces() {
    settle();
    return lively;
  }

  /** Waits for the work under way, and throws what it threw. */
  void settle() {
    if (last == null) {
      return;
    }
    Future<Boolean> work = last;
    last = null;
    try {
      lively = work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a look at a frame failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new dev.kuleshov.api.CancelledException();
    }
  }

  /** Ends the thread once its work is done. */
  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = false;
    try {
      while (!thread.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
        thread.shutdown();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
