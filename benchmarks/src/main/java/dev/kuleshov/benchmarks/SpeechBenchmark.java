package dev.kuleshov.benchmarks;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.Settings;
import dev.kuleshov.core.pipeline.SubtitleRequest;
import dev.kuleshov.core.pipeline.SubtitleRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How right the words are: word error rate of each recording in a folder against {@code
 * transcripts.tsv} (file, language, text), and, where the folder has a {@code lines.json} of the
 * speech synthesiser, how far the words' starts are from the truth.
 */
final class SpeechBenchmark {

  private SpeechBenchmark() {}

  /**
   * Measures and prints a table in Markdown.
   *
   * @param args folders
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: FOLDER… (with transcripts.tsv, or lines.json and its .wav files)");
      System.exit(2);
    }
    Settings own = Settings.ofProcess();
    Path cache = Files.createTempDirectory("kuleshov-speech");
    EditingAssistant assistant =
        new EditingAssistant(
            new Settings(own.models(), cache, Optional.empty(), own.modelHome(), own.language()));
    for (String argument : args) {
      Path folder = Path.of(argument);
      if (Files.exists(folder.resolve("transcripts.tsv"))) {
        recordings(assistant, folder);
      }
      if (Files.exists(folder.resolve("lines.json"))) {
        WordStarts starts = new WordStarts();
        for (SpokenLine line : SpokenLine.read(folder.resolve("lines.json"))) {
          starts.compare(line, words(assistant, folder.resolve(line.name() + ".wav"), "en"));
        }
        starts.print(folder);
      }
    }
    System.exit(0);
  }

  private static void recordings(EditingAssistant assistant, Path folder) throws IOException {
    System.out.println("| file | language | heard as | words | WER % | rules broken | CPU s |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (String row : Files.readAllLines(folder.resolve("transcripts.tsv"))) {
      String[] cells = row.split("\t");
      Path file = folder.resolve(cells[0]);
      if (cells.length < 3 || !Files.isRegularFile(file)) {
        continue; // The header, or a recording that is not there.
      }
      double before = cpuSeconds();
      SubtitleRun run = run(assistant, file, Optional.empty());
      double cost = cpuSeconds() - before;
      List<String> said = Wording.normalise(cells[2]);
      List<String> heard = Wording.normalise(run.transcript().text());
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %d | %.1f | %d | %.1f |%n",
          cells[0],
          cells[1],
          run.transcript().language(),
          said.size(),
          100.0 * Wording.distance(said, heard) / said.size(),
          run.violations().size(),
          cost);
      if (Boolean.getBoolean("text")) {
        System.out.println(run.transcript().text());
      }
    }
  }

  private static List<Word> words(EditingAssistant assistant, Path file, String language) {
    return run(assistant, file, Optional.of(language)).transcript().words();
  }

  private static SubtitleRun run(EditingAssistant assistant, Path file, Optional<String> language) {
    return assistant.subtitles(
        new SubtitleRequest(
            List.of(file),
            Optional.empty(),
            language,
            Optional.empty(),
            assistant.subtitleProfile(Optional.empty()),
            Optional.empty()),
        JobMonitor.NONE);
  }

  private static double cpuSeconds() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean bean
        ? bean.getProcessCpuTime() / 1e9
        : Double.NaN;
  }
}
