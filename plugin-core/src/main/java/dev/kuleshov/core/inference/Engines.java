package dev.kuleshov.core.inference;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.MissingModelException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Starts the engine, once, and lets the process end only between native calls.
 *
 * <p>Starting it takes about a second: call {@link #warmUp()} early and do something else
 * meanwhile.
 */
public final class Engines {

  /** A process killed within a native call crashes; one that hangs there must still end. */
  private static final long DRAIN_SECONDS = 20;

  private static final ReadWriteLock ENDING = new ReentrantReadWriteLock();

  private static PtNDManager root;

  private Engines() {}

  /** Starts the engine in the background; a failure is told by whoever needs the engine first. */
  public static void warmUp() {
    Thread starter = new Thread(Engines::tryStart, "engine-start");
    starter.setDaemon(true);
    starter.start();
  }

  private static void tryStart() {
    try {
      call(Engines::root);
    } catch (CancelledException | MissingModelException e) {
      // Nobody waits here. Whoever needs the engine tries again and hears why.
      System.getLogger(Engines.class.getName()).log(System.Logger.Level.DEBUG, e::getMessage);
    }
  }

  /**
   * Returns a manager whose arrays live until it is closed: one for each call.
   *
   * @throws MissingModelException if the engine has no build for this machine
   */
  static PtNDManager newManager() {
    return (PtNDManager) root().newSubManager();
  }

  /**
   * Returns a manager for training, whose arrays live until it is closed.
   *
   * @param gpu whether the arrays lie on a graphics card
   * @param threads how many threads of the processor one call may use
   * @throws MissingModelException if the engine has no build for this machine, or no card
   */
  public static NDManager trainingManager(boolean gpu, int threads) {
    PtNDManager all = root();
    JniUtils.setNumThreads(threads);
    if (!gpu) {
      return all.newSubManager();
    }
    NDManager manager = all.newSubManager(Device.gpu());
    try {
      // Whether there is a card only PyTorch knows: DJL counts by libraries that need not be there.
      manager.zeros(new Shape(1)).close();
      return manager;
    } catch (RuntimeException e) {
      manager.close();
      throw new MissingModelException(
          "device.missing",
          "PyTorch sees no graphics card here; train with --device cpu, or install its CUDA build.",
          e);
    }
  }

  private static synchronized PtNDManager root() {
    if (root == null) {
      configure();
      try {
        root = (PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch");
      } catch (RuntimeException | LinkageError e) {
        throw new MissingModelException(
            "inference.missing",
            "The neural nets cannot run because PyTorch did not start on this machine ("
                + e.getMessage()
                + "); rebuild for this platform or go on without them.",
            e);
      }
      drainAtTheEnd();
    }
    return root;
  }

  private static void drainAtTheEnd() {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(Engines::drain, "engine-drain"));
    } catch (IllegalStateException e) {
      // The process is ending already: nothing may begin now.
      throw new CancelledException();
    }
  }

  /** What the launcher sets too; here for those who embed the library. */
  private static void configure() {
    // Otherwise the engine tries to reach its makers when it starts.
    setIfUnset("ai.djl.offline", "true");
    setIfUnset("OPT_OUT_TRACKING", "true");
    // The engine's own threads spin and fight with those of the other natives: ten times the cost.
    setIfUnset("ai.djl.pytorch.num_threads", "1");
    setIfUnset("ai.djl.pytorch.num_interop_threads", "1");
  }

  private static void setIfUnset(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * Makes a native call that the end of the process waits for.
   *
   * @param work short: seconds at most
   * @param <T> what it gives
   * @return what the work gave
   * @throws CancelledException if the process is ending: whoever called must not wait for that
   */
  public static <T> T call(Supplier<T> work) {
    if (!ENDING.readLock().tryLock()) {
      throw new CancelledException();
    }
    try {
      return work.get();
    } finally {
      ENDING.readLock().unlock();
    }
  }

  /** Waits for calls under way and keeps others from starting: never unlocks. */
  private static void drain() {
    try {
      if (!ENDING.writeLock().tryLock(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        System.getLogger(Engines.class.getName())
            .log(System.Logger.Level.DEBUG, "a net is still running at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
