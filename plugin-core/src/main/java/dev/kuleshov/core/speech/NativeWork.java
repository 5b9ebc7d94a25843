package dev.kuleshov.core.speech;

import dev.kuleshov.api.CancelledException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets the process end only between native calls: one that is cut off there crashes. */
final class NativeWork {

  private static final long DRAIN_SECONDS = 1;
  private static final ReadWriteLock ENDING = new ReentrantReadWriteLock();
  private static volatile boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(NativeWork::drain, "speech-drain"));
  }

  private NativeWork() {}

  /**
   * Makes a native call that the end of the process waits for.
   *
   * @throws CancelledException if the process is ending
   */
  static <T> T call(Supplier<T> work) {
    if (ending || !ENDING.readLock().tryLock()) {
      throw new CancelledException();
    }
    try {
      return work.get();
    } finally {
      ENDING.readLock().unlock();
    }
  }

  /** Returns whether the process is ending, so that long calls should stop early. */
  static boolean isEnding() {
    return ending;
  }

  /** Waits for calls under way and keeps others from starting: never unlocks. */
  private static void drain() {
    ending = true;
    try {
      if (!ENDING.writeLock().tryLock(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        System.getLogger(NativeWork.class.getName())
            .log(System.Logger.Level.DEBUG, "a transcriber is still running at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
