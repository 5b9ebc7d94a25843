package dev.kuleshov.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.api.text.TextRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LocalGeneratorTest {

  private static final TextRequest REQUEST =
      new TextRequest("Go on.", "Once", Optional.empty(), new Sampling(.7, 40, .95, 24, 1), 2);

  @TempDir Path cache;

  private static LocalGenerator worker(String behaviour, Duration patience) {
    return new LocalGenerator(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FakeWorker.class.getName(),
            behaviour),
        Path.of("some.gguf"),
        patience);
  }

  @Test
  void generate_goodWorker_answersTwiceFromOneProcess() {
    try (LocalGenerator generator = worker("good", Duration.ofSeconds(60))) {
      assertEquals(List.of("one", "two"), generator.generate(REQUEST, JobMonitor.NONE));
      assertEquals(List.of("one", "two"), generator.generate(REQUEST, JobMonitor.NONE));
    }
  }

  @Test
  void generate_crash_isReported() {
    try (LocalGenerator generator = worker("crashes", Duration.ofSeconds(60))) {
      var error =
          assertThrows(
              MissingModelException.class, () -> generator.generate(REQUEST, JobMonitor.NONE));
      assertEquals("llm.crashed", error.code());
      assertTrue(error.getMessage().contains("134"), error.getMessage());
    }
  }

  @Test
  void generate_failure_isReported() {
    try (LocalGenerator generator = worker("fails", Duration.ofSeconds(60))) {
      var error =
          assertThrows(
              MissingModelException.class, () -> generator.generate(REQUEST, JobMonitor.NONE));
      assertTrue(error.getMessage().contains("cannot load model"), error.getMessage());
    }
  }

  @Test
  void generate_silence_isLeftInTime() {
    try (LocalGenerator generator = worker("hangs", Duration.ofSeconds(2))) {
      var error =
          assertThrows(
              MissingModelException.class, () -> generator.generate(REQUEST, JobMonitor.NONE));
      assertEquals("llm.slow", error.code());
    }
  }

  @Test
  void generate_cancelled_killsTheProcess() {
    AtomicBoolean cancelled = new AtomicBoolean();
    JobMonitor monitor =
        new JobMonitor() {
          @Override
          public void progress(String stage, double fraction) {
            cancelled.set(true);
          }

          @Override
          public boolean isCancelled() {
            return cancelled.get();
          }
        };
    long before = children();
    try (LocalGenerator generator = worker("hangs", Duration.ofSeconds(60))) {
      assertThrows(CancelledException.class, () -> generator.generate(REQUEST, monitor));
    }
    ProcessHandle.current().children().filter(c -> !c.isAlive()).forEach(c -> c.onExit().join());
    assertTrue(children() <= before, "the worker is gone");
  }

  private static long children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().commandLine().orElse("").contains("FakeWorker"))
        .count();
  }

  @Test
  void generate_noModel_isSaid() throws Exception {
    Path text = Files.writeString(cache.resolve("no.gguf"), "this is no model");
    try (LocalGenerator generator = new LocalGenerator(text, cache, Duration.ofSeconds(60))) {
      var error =
          assertThrows(
              MissingModelException.class, () -> generator.generate(REQUEST, JobMonitor.NONE));
      assertEquals("llm.crashed", error.code());
    }
  }

  @Test
  void generate_realModel_writesTextAndJson() throws Exception {
    String file = System.getenv("KULESHOV_GGUF");
    assumeTrue(file != null, "KULESHOV_GGUF names no language model");
    try (LocalGenerator generator =
        new LocalGenerator(Path.of(file), cache, Duration.ofSeconds(100))) {
      List<String> first = generator.generate(REQUEST, JobMonitor.NONE);
      assertEquals(2, first.size());
      assertFalse(first.get(0).isBlank());
      assertEquals(first, generator.generate(REQUEST, JobMonitor.NONE), "the seed counts");
      TextRequest json =
          new TextRequest(
              "Name a colour.",
              "",
              Optional.of(
                  "{\"type\":\"object\",\"properties\":{\"colour\":{\"enum\":[\"red\",\"green\"]}},\"required\":[\"colour\"],\"additionalProperties\":false}"),
              new Sampling(.7, 40, .95, 60, 1),
              1);
      String answer = generator.generate(json, JobMonitor.NONE).get(0);
      assertTrue(JsonParser.parseString(answer).getAsJsonObject().has("colour"), answer);
    }
  }
}
