package dev.kuleshov.core.training;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Hands out the batches of an epoch in order, while others are being made. */
final class BatchFeed implements AutoCloseable {

  private final BatchMaker maker;
  private final ExecutorService workers;
  private final int ahead;

  BatchFeed(BatchMaker maker, int threads) {
    this.maker = maker;
    this.ahead = threads + 2;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "batches");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** What is done with a batch. */
  interface Step {
    /** Learns from a batch. */
    void take(int step, Batch batch);
  }

  /** Goes through an epoch. */
  void epoch(int epoch, Step learner) {
    int[] order = maker.order(epoch);
    int steps = maker.steps();
    Queue<Future<Batch>> coming = new ArrayDeque<>();
    int asked = 0;
    for (int step = 0; step < steps; step++) {
      while (asked < steps && coming.size() < ahead) {
        int next = asked++;
        coming.add(workers.submit(() -> maker.make(epoch, order, next)));
      }
      learner.take(step, wait(coming.remove()));
    }
  }

  private static Batch wait(Future<Batch> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody interrupts training", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch could not be made", e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
