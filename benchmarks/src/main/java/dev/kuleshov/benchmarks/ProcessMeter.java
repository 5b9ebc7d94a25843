package dev.kuleshov.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command and reads from the kernel what it used.
 *
 * <p>Reads {@code /proc} every few milliseconds until the process is gone, so it needs Linux, and a
 * figure may miss the last such interval. Children are counted once the process has waited for
 * their end; their memory is not.
 */
public final class ProcessMeter {

  private static final long INTERVAL_MILLIS = 5;

  /** Clock ticks a second in {@code /proc/PID/stat}: 100 on every Linux that Java runs on. */
  private static final double TICKS = 100;

  /**
   * Fields of {@code /proc/PID/stat} after the command's name: user time, system time, and both of
   * children.
   */
  private static final int FIRST_TIME_FIELD = 11;

  private static final int LAST_TIME_FIELD = 14;

  private ProcessMeter() {}

  /**
   * Runs a command to its end.
   *
   * @param command program and arguments
   * @param environment what to add to the environment
   * @throws IOException if it cannot be started, or fails
   */
  static Usage run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("kuleshov-benchmark", ".log");
    try {
      return run(command, environment, output);
    } finally {
      Files.delete(output);
    }
  }

  /**
   * Runs a command to its end and keeps what it prints.
   *
   * @param command program and arguments
   * @param environment what to add to the environment
   * @param output where its standard output goes
   * @throws IOException if it cannot be started, or fails
   */
  public static Usage run(List<String> command, Map<String, String> environment, Path output)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("kuleshov-benchmark", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectError(errors.toFile())
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      long start = System.nanoTime();
      Process process = builder.start();
      process.getOutputStream().close();
      Usage usage = watch(process, start);
      if (process.exitValue() != 0) {
        throw new IOException(
            String.join(" ", command) + " failed:\n" + Files.readString(errors).strip());
      }
      return usage;
    } finally {
      Files.delete(errors);
    }
  }

  private static Usage watch(Process process, long start) throws InterruptedException {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    double cpu = 0;
    double peak = 0;
    do {
      cpu = Math.max(cpu, cpuSeconds(proc));
      peak = Math.max(peak, peakMebibytes(proc));
    } while (!process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    return new Usage(cpu, (System.nanoTime() - start) / 1e9, peak);
  }

  private static double cpuSeconds(Path proc) {
    String stat = read(proc.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    long ticks = 0;
    for (int i = FIRST_TIME_FIELD; i <= LAST_TIME_FIELD && fields.length > LAST_TIME_FIELD; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks / TICKS;
  }

  private static double peakMebibytes(Path proc) {
    return read(proc.resolve("status"))
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
        .findFirst()
        .orElse(0);
  }

  /** Returns what the kernel says of a process; nothing once it is gone. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
