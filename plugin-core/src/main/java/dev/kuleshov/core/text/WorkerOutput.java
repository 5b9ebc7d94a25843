package dev.kuleshov.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What another process prints, read as it comes so that the process never has to wait. */
final class WorkerOutput {

  /** More than this is dropped: nobody reads a log of that length. */
  private static final int MOST_LINES = 10_000;

  private static final int LONGEST_QUOTE = 160;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_LINES);
  private volatile String last = "";

  private WorkerOutput() {}

  static WorkerOutput of(InputStream in, String name) {
    WorkerOutput output = new WorkerOutput();
    Thread thread = new Thread(() -> output.read(in), name);
    thread.setDaemon(true);
    thread.start();
    return output;
  }

  BlockingQueue<String> lines() {
    return lines;
  }

  /** Returns the last line that says something, shortened. */
  String last() {
    return last.substring(0, Math.min(LONGEST_QUOTE, last.length()));
  }

  private void read(InputStream in) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        last = line.isBlank() ? last : line.strip();
        lines.offer(line);
      }
    } catch (IOException e) {
      // The process is gone, and so is what it had to say.
    }
  }
}
