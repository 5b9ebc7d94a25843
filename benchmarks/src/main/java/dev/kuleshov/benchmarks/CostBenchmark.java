package dev.kuleshov.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What {@code analyze} and {@code shots} cost beside {@code ffmpeg -i FILM -f null -}, which only
 * decodes.
 *
 * <p>The commands run in turn, round after round, so that a machine that slows down slows all of
 * them; the table gives medians, and the median of each round's ratio.
 */
final class CostBenchmark {

  private static final String PEER = "ffmpeg -f null";

  private CostBenchmark() {}

  /**
   * Measures a film and prints a table in Markdown.
   *
   * @param args the launcher, the film, and how many rounds (3 unless given)
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2) {
      System.err.println("usage: LAUNCHER FILM [ROUNDS]");
      System.exit(2);
    }
    Path launcher = Path.of(args[0]).toAbsolutePath();
    Path film = Path.of(args[1]).toAbsolutePath();
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Map<String, List<Usage>> runs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (var command : commands(launcher, film).entrySet()) {
        runs.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
            .add(inFreshCache(command.getValue()));
      }
    }
    print(film, runs, rounds);
  }

  private static Map<String, List<String>> commands(Path launcher, Path film) {
    String media = film.toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(
        PEER, List.of("ffmpeg", "-nostdin", "-v", "error", "-i", media, "-f", "null", "-"));
    commands.put("kuleshov shots", List.of(launcher.toString(), "shots", "--json", media));
    commands.put("kuleshov analyze", List.of(launcher.toString(), "analyze", "--json", media));
    return commands;
  }

  /** Keeps unpacked natives where they are, but no analysis of the run before. */
  private static Usage inFreshCache(List<String> command) throws IOException, InterruptedException {
    Path cache = cacheFolder().resolve("analysis");
    if (Files.isDirectory(cache)) {
      try (Stream<Path> kept = Files.list(cache)) {
        for (Path file : (Iterable<Path>) kept::iterator) {
          Files.delete(file);
        }
      }
    }
    return ProcessMeter.run(command, Map.of("KULESHOV_CACHE", cacheFolder().toString()));
  }

  private static Path cacheFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"), "kuleshov-benchmark-cache");
  }

  private static void print(Path film, Map<String, List<Usage>> runs, int rounds) {
    System.out.printf(Locale.ROOT, "%s, %d rounds, medians%n%n", film.getFileName(), rounds);
    System.out.println("| command | CPU s | of decoding | wall s | peak MiB |");
    System.out.println("|---|---|---|---|---|");
    runs.forEach(
        (name, usages) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.0f |%n",
                name,
                median(usages, Usage::cpuSeconds),
                ratio(usages, runs.get(PEER)),
                median(usages, Usage::wallSeconds),
                usages.stream()
                    .max(Comparator.comparing(Usage::peakMebibytes))
                    .orElseThrow()
                    .peakMebibytes()));
  }

  private static double ratio(List<Usage> ours, List<Usage> peers) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours.get(i).cpuSeconds() / peers.get(i).cpuSeconds();
    }
    return median(ratios);
  }

  private static double median(List<Usage> usages, ToDoubleFunction<Usage> figure) {
    return median(usages.stream().mapToDouble(figure).toArray());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
