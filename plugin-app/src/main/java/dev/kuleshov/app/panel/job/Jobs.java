package dev.kuleshov.app.panel.job;

import dev.kuleshov.api.JobMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does long work, one heavy and one light job at a time, in the order in which it was asked for,
 * and so that whoever waits for an answer comes first.
 *
 * <p>Whoever asks for what is already being done is given the job that does it. An analysis that
 * was called off rests where it is; another heavy job ends its rest.
 */
public final class Jobs implements AutoCloseable {

  private static final int MOST_REMEMBERED = 200;
  private static final long FAREWELL_SECONDS = 10;

  private final Consumer<Job> listener;
  private final ExecutorService heavy = worker("panel-heavy");
  private final ExecutorService light = worker("panel-light");
  private final Map<String, Running> jobs = new LinkedHashMap<>();
  private long last;

  /**
   * Begins with nothing to do.
   *
   * @param listener hears of each change, from worker threads
   */
  public Jobs(Consumer<Job> listener) {
    this.listener = listener;
  }

  /** Work that takes long. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @param monitor hears of progress, may cancel
     * @throws dev.kuleshov.api.KuleshovException if it cannot be done, or was cancelled
     */
    void run(JobMonitor monitor);
  }

  private static ExecutorService worker(String name) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(Background.givingWay(task), name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Asks for work that serves every project with the subject.
   *
   * @param kind what is done
   * @param subject what it is done to
   * @param work does it
   * @return the job that does it
   */
  public Job submit(JobKind kind, String subject, Work work) {
    return submit(kind, subject, "", work);
  }

  /**
   * Asks for work whose result goes into one project.
   *
   * @param kind what is done
   * @param subject what it is done to
   * @param project the project's id
   * @param work does it
   * @return the job that does it
   */
  public synchronized Job submit(JobKind kind, String subject, String project, Work work) {
    Optional<Running> same =
        jobs.values().stream()
            .filter(running -> running.does(kind, subject, project))
            .filter(running -> running.isResting() || !running.job().state().isOver())
            .findFirst();
    if (same.isPresent()) {
      if (same.get().isResting()) {
        same.get().goOn();
      }
      return same.get().job();
    }
    if (kind.isHeavy()) {
      jobs.values().stream().filter(Running::isResting).forEach(Running::cancel);
    }
    forgetOld();
    Job job =
        new Job(
            "j" + ++last,
            kind,
            subject,
            project,
            JobState.QUEUED,
            "",
            OptionalDouble.empty(),
            "",
            "");
    Running running = new Running(job, work, listener);
    jobs.put(job.id(), running);
    listener.accept(job);
    (kind.isHeavy() ? heavy : light).execute(running);
    return job;
  }

  private void forgetOld() {
    List<String> over = new ArrayList<>();
    jobs.forEach(
        (id, running) -> {
          if (running.job().state().isOver() && !running.isResting()) {
            over.add(id);
          }
        });
    over.subList(0, Math.max(0, over.size() - MOST_REMEMBERED)).forEach(jobs::remove);
  }

  /** Returns all jobs that are remembered, the oldest first. */
  public synchronized List<Job> list() {
    return jobs.values().stream().map(Running::job).toList();
  }

  /**
   * Finds a job.
   *
   * @param id its id
   */
  public synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(jobs.get(id)).map(Running::job);
  }

  /**
   * Finds the job that was last asked to do something for every project.
   *
   * @param kind what is done
   * @param subject what it is done to
   */
  public synchronized Optional<Job> latest(JobKind kind, String subject) {
    return jobs.values().stream()
        .filter(running -> running.does(kind, subject, ""))
        .map(Running::job)
        .reduce((before, after) -> after);
  }

  /**
   * Calls a job off; it ends at its next safe point. An analysis rests there, if nothing waits for
   * its place, and goes on when it is asked for again.
   *
   * @param id its id
   * @return the job, if there is one
   */
  public synchronized Optional<Job> cancel(String id) {
    Running running = jobs.get(id);
    if (running == null) {
      return Optional.empty();
    }
    if (running.job().kind().mayRest() && !isWaitedFor()) {
      running.rest();
    } else {
      running.cancel();
    }
    return Optional.of(running.job());
  }

  private boolean isWaitedFor() {
    return jobs.values().stream()
        .map(Running::job)
        .anyMatch(job -> job.kind().isHeavy() && job.state() == JobState.QUEUED);
  }

  /** Calls everything off and waits, for a while, until it has ended. */
  @Override
  public void close() {
    List<Running> all;
    synchronized (this) {
      all = List.copyOf(jobs.values());
    }
    all.forEach(Running::cancel);
    heavy.shutdown();
    light.shutdown();
    try {
      if (heavy.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        light.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
