package dev.kuleshov.core.text;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.api.text.TextRequest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A language model in a file of this machine, run by llama.cpp in a process of its own.
 *
 * <p>The process can be killed at any moment, which is how work is cancelled; a crash in native
 * code takes the process down and not the program.
 */
final class LocalGenerator implements TextGenerator {

  private static final long TICK_MILLIS = 50;

  /** A model's descriptions lie before its weights; the vocabulary is the largest of them. */
  private static final int HEAD_BYTES = 24 << 20;

  private final List<String> command;
  private final Path file;
  private final Duration patience;
  private Process process;
  private BlockingQueue<String> lines;
  private WorkerOutput errors;

  /**
   * Makes the generator; the process starts with the first request.
   *
   * @param file a GGUF file
   * @param cache where native libraries are unpacked
   * @param patience the longest time without a sign of life
   */
  LocalGenerator(Path file, Path cache, Duration patience) {
    this(LlamaWorker.command(file, cache), file, patience);
  }

  LocalGenerator(List<String> command, Path file, Duration patience) {
    this.command = List.copyOf(command);
    this.file = file;
    this.patience = patience;
  }

  @Override
  public String id() {
    return "local";
  }

  @Override
  public synchronized List<String> generate(TextRequest request, JobMonitor monitor) {
    boolean done = false;
    try {
      start();
      BufferedWriter out =
          new BufferedWriter(
              new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
      out.write(LlamaWorker.line(request));
      out.newLine();
      out.flush();
      List<String> answers = listen(request, monitor);
      done = true;
      return answers;
    } catch (IOException e) {
      throw crashed(String.valueOf(e.getMessage()));
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private void start() throws IOException {
    if (process == null || !process.isAlive()) {
      process = new ProcessBuilder(command).start();
      lines = WorkerOutput.of(process.getInputStream(), "model answers").lines();
      errors = WorkerOutput.of(process.getErrorStream(), "model errors");
    }
  }

  private List<String> listen(TextRequest request, JobMonitor monitor) {
    List<String> answers = new ArrayList<>();
    String stage = "Writing with " + file.getFileName();
    monitor.progress(stage, 0);
    long heard = System.nanoTime();
    while (true) {
      monitor.checkCancelled();
      String line = poll();
      if (line == null) {
        if (!process.isAlive() && lines.isEmpty()) {
          throw crashed("it ended with code " + process.exitValue());
        }
        if (System.nanoTime() - heard > patience.toNanos()) {
          throw new MissingModelException(
              "llm.slow",
              "The language model %s gave no word for %d s; raise KULESHOV_LLM_TIMEOUT or take a smaller model."
                  .formatted(file.getFileName(), patience.toSeconds()));
        }
        continue;
      }
      heard = System.nanoTime();
      JsonObject message = parse(line);
      if (message.has("error")) {
        throw crashed(message.get("error").getAsString());
      }
      if (message.has("answer")) {
        answers.add(message.get("answer").getAsString());
      }
      if (message.has("tokens")) {
        double share = message.get("tokens").getAsDouble() / request.sampling().maxTokens();
        monitor.progress(stage, Math.min(1, (answers.size() + share) / request.answers()));
      }
      if (message.has("done")) {
        monitor.progress(stage, 1);
        return answers;
      }
    }
  }

  private String poll() {
    try {
      return lines.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw crashed("interrupted");
    }
  }

  /** Native code prints what it likes; lines that are no message of ours are nothing to us. */
  private static JsonObject parse(String line) {
    if (!line.startsWith(LlamaWorker.MARK)) {
      return new JsonObject();
    }
    try {
      return JsonParser.parseString(line.substring(LlamaWorker.MARK.length())).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      return new JsonObject();
    }
  }

  private MissingModelException crashed(String reason) {
    String last = errors == null ? "" : errors.last();
    return new MissingModelException(
        "llm.crashed",
        "The language model %s failed: %s%s; try another model file."
            .formatted(file.getFileName(), reason, last.isEmpty() ? "" : " (" + last + ")"));
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }

  /** Returns whether a file holds a model that follows instructions, by its chat template. */
  static boolean followsInstructions(Path file) throws IOException {
    byte[] key = "tokenizer.chat_template".getBytes(StandardCharsets.US_ASCII);
    byte[] head = new byte[HEAD_BYTES];
    int size;
    try (var in = Files.newInputStream(file)) {
      size = in.readNBytes(head, 0, head.length);
    }
    for (int i = 0; i + key.length <= size; i++) {
      if (java.util.Arrays.equals(head, i, i + key.length, key, 0, key.length)) {
        return true;
      }
    }
    return false;
  }

  static String message(Map<String, ?> values) {
    return LlamaWorker.MARK + new Gson().toJson(values);
  }
}
