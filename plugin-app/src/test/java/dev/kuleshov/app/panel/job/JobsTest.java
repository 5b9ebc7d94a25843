package dev.kuleshov.app.panel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {

  private static final int STEPS = 400;

  private final List<JobState> told = new CopyOnWriteArrayList<>();
  private final Jobs jobs = new Jobs(job -> told.add(job.state()));
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger steps = new AtomicInteger();

  @AfterEach
  void close() {
    jobs.close();
  }

  /** Work that takes a while, asks at each step whether it is to go on, and counts its steps. */
  private Job analyse(String film) {
    return jobs.submit(
        JobKind.ANALYSIS,
        film,
        monitor -> {
          begun.incrementAndGet();
          for (int i = 0; i < STEPS; i++) {
            monitor.checkCancelled();
            monitor.progress("Watching", i / (double) STEPS);
            steps.incrementAndGet();
            pause(2);
          }
        });
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JobState state(Job job) {
    return jobs.find(job.id()).orElseThrow().state();
  }

  private static void await(BooleanSupplier done) {
    for (int i = 0; i < 3000 && !done.getAsBoolean(); i++) {
      pause(10);
    }
    assertTrue(done.getAsBoolean());
  }

  @Test
  void cancel_analysisAskedForAgain_goesOnFromWhereItWas() {
    Job job = analyse("a.mp4");
    await(() -> steps.get() > 5);
    assertEquals(JobState.CANCELLED, jobs.cancel(job.id()).orElseThrow().state());
    pause(50);
    int rested = steps.get();
    pause(50);
    assertEquals(rested, steps.get(), "what rests does nothing");

    Job again = analyse("a.mp4");
    assertEquals(job.id(), again.id());
    assertEquals(JobState.RUNNING, again.state());
    await(() -> state(job) == JobState.DONE);
    assertEquals(1, begun.get());
    assertEquals(STEPS, steps.get(), "no step was done twice");
    assertEquals(
        List.of(JobState.CANCELLED, JobState.DONE),
        told.stream().filter(JobState::isOver).toList());
  }

  @Test
  void cancel_anotherJobComes_endsTheRest() {
    Job first = analyse("a.mp4");
    await(() -> steps.get() > 5);
    jobs.cancel(first.id());
    Job second = analyse("b.mp4");
    await(() -> state(second) == JobState.DONE);
    assertEquals(JobState.CANCELLED, state(first));
    Job again = analyse("a.mp4");
    assertNotEquals(first.id(), again.id());
    await(() -> state(again) == JobState.DONE);
    assertEquals(3, begun.get());
  }

  @Test
  void cancel_anotherJobWaits_givesItsPlaceUp() {
    Job first = analyse("a.mp4");
    Job second = analyse("b.mp4");
    await(() -> steps.get() > 5);
    jobs.cancel(first.id());
    await(() -> state(second) == JobState.DONE);
    assertEquals(JobState.CANCELLED, state(first));
  }

  @Test
  void cancel_waitingJob_neverBegins() {
    Job first = analyse("a.mp4");
    Job second = analyse("b.mp4");
    assertEquals(JobState.CANCELLED, jobs.cancel(second.id()).orElseThrow().state());
    await(() -> state(first) == JobState.DONE);
    assertEquals(1, begun.get());
  }

  @Test
  void close_whileOneRests_endsIt() {
    Job job = analyse("a.mp4");
    await(() -> steps.get() > 5);
    jobs.cancel(job.id());
    jobs.close();
    assertEquals(JobState.CANCELLED, state(job));
    assertTrue(steps.get() < STEPS);
  }

  @Test
  void cancel_subtitles_endForGood() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Job job =
        jobs.submit(
            JobKind.SUBTITLES,
            "a.mp4",
            "p",
            monitor -> {
              begun.incrementAndGet();
              try {
                while (true) {
                  monitor.checkCancelled();
                  pause(2);
                }
              } finally {
                ended.countDown();
              }
            });
    await(() -> begun.get() == 1);
    jobs.cancel(job.id());
    assertTrue(ended.await(20, TimeUnit.SECONDS));
    await(() -> state(job) == JobState.CANCELLED);
  }
}
