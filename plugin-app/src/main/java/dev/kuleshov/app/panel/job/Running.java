package dev.kuleshov.app.panel.job;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One job's doing. */
final class Running implements Runnable, JobMonitor {

  private static final System.Logger LOG = System.getLogger(Running.class.getName());

  /** A page can't show more than a few changes a second. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

  private final Jobs.Work work;
  private final Consumer<Job> listener;
  private volatile Job job;
  private volatile boolean cancelled;
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
  void cancel() {
    cancelled = true;
    synchronized (this) {
      if (job.state() == JobState.QUEUED) {
        become(job.in(JobState.CANCELLED));
      }
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
      become(job.at(job.stage(), OptionalDouble.of(1)).in(JobState.DONE));
    } catch (CancelledException e) {
      become(job.in(JobState.CANCELLED));
    } catch (KuleshovException e) {
      become(job.failed(e.code(), e.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      LOG.log(System.Logger.Level.WARNING, "a job failed", e);
      become(job.failed("server.failed", "An error of the service's own stopped it: " + e));
    }
  }

  private synchronized void become(Job next) {
    job = next;
    listener.accept(next);
  }

  @Override
  public synchronized void progress(String stage, double fraction) {
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
    return cancelled;
  }
}
