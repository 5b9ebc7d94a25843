package dev.kuleshov.app.panel.job;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One job's doing.
 *
 * <p>What is called off ends at the next moment at which it asks, or rests there: then it can go on
 * from where it was, until somebody else needs its place or it has rested for {@link
 * #LONGEST_REST}.
 */
final class Running implements Runnable, JobMonitor {

  private static final System.Logger LOG = System.getLogger(Running.class.getName());

  /** A page can't show more than a few changes a second. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

  private static final long LONGEST_REST = TimeUnit.MINUTES.toNanos(30);

  private final Jobs.Work work;
  private final Consumer<Job> listener;
  private volatile Job job;
  private volatile boolean cancelled;
  private volatile boolean resting;
  private long told;

  Running(Job job, Jobs.Work work, Consumer<Job> listener) {
    this.job = job;
    this.work = work;
    this.listener = listener;
  }

  Job job() {
    return job;
  }

  boolean does(JobKind kind, String subject, String project) {
    return job.kind() == kind && job.subject().equals(subject) && job.project().equals(project);
  }

  /** A job that still waits is over at once; one that runs ends when it notices. */
  synchronized void cancel() {
    cancelled = true;
    resting = false;
    notifyAll();
    if (job.state() == JobState.QUEUED) {
      become(job.in(JobState.CANCELLED));
    }
  }

  /** Calls the job off, but keeps what was done of it. */
  synchronized void rest() {
    if (job.state() == JobState.RUNNING) {
      resting = true;
      become(job.in(JobState.CANCELLED));
    } else {
      cancel();
    }
  }

  boolean isResting() {
    return resting;
  }

  /** Takes up what rests. */
  synchronized void goOn() {
    resting = false;
    become(job.in(JobState.RUNNING));
    notifyAll();
  }

  private synchronized void awaitTheEndOfRest() {
    long end = System.nanoTime() + LONGEST_REST;
    try {
      while (resting) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          cancel();
        } else {
          wait(left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel();
    }
  }

  @Override
  public void run() {
    synchronized (this) {
      if (job.state().isOver()) {
        return;
      }
      become(job.in(JobState.RUNNING));
    }
    try {
      work.run(this);
      finish();
    } catch (CancelledException e) {
      endCancelled();
    } catch (KuleshovException e) {
      become(job.failed(e.code(), e.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      LOG.log(System.Logger.Level.WARNING, "a job failed", e);
      become(job.failed("server.failed", "An error of the service's own stopped it: " + e));
    }
  }

  private synchronized void finish() {
    resting = false;
    become(job.at(job.stage(), OptionalDouble.of(1)).in(JobState.DONE));
  }

  /** One that rested was over already. */
  private synchronized void endCancelled() {
    if (job.state() != JobState.CANCELLED) {
      become(job.in(JobState.CANCELLED));
    }
  }

  private synchronized void become(Job next) {
    job = next;
    listener.accept(next);
  }

  @Override
  public synchronized void progress(String stage, double fraction) {
    if (job.state().isOver()) {
      return;
    }
    long now = System.nanoTime();
    boolean news = !stage.equals(job.stage()) || now - told > PAUSE;
    OptionalDouble done =
        Double.isNaN(fraction) ? OptionalDouble.empty() : OptionalDouble.of(fraction);
    job = job.at(stage, done);
    if (news) {
      told = now;
      listener.accept(job);
    }
  }

  @Override
  public boolean isCancelled() {
    if (resting) {
      awaitTheEndOfRest();
    }
    return cancelled;
  }
}
