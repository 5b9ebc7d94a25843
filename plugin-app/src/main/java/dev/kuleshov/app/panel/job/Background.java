package dev.kuleshov.app.panel.job;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Lets long work give way to whoever waits for an answer.
 *
 * <p>On Linux Java's own thread priorities count for nothing; a thread's niceness does, and the
 * threads that it starts, decoders among them, inherit it. Elsewhere Java's priority has to do.
 */
final class Background {

  private static final System.Logger LOG = System.getLogger(Background.class.getName());

  private static final int PRIO_PROCESS = 0;
  private static final int THIS_THREAD = 0;

  /**
   * About half the share of whoever else wants the processor. More would starve the work where
   * other programs are busy, too.
   */
  private static final int NICENESS = 3;

  private Background() {}

  /** The part of the C library that is needed. */
  interface CLibrary extends Library {
    int setpriority(int which, int who, int niceness);
  }

  /** Makes work give way for as long as the thread lives that runs it. */
  @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on it but how long others wait.
  static Runnable givingWay(Runnable work) {
    return () -> {
      Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
      if (Platform.isLinux()) {
        beNice();
      }
      work.run();
    };
  }

  private static void beNice() {
    try {
      Native.load("c", CLibrary.class).setpriority(PRIO_PROCESS, THIS_THREAD, NICENESS);
    } catch (LinkageError e) {
      LOG.log(System.Logger.Level.DEBUG, "long work takes its full share of the processor", e);
    }
  }
}
