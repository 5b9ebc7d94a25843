package dev.kuleshov.app.cli;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.core.document.AnalysisDocument;
import dev.kuleshov.core.document.OutputFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "analyze",
    description = "Measures everything that can be seen and heard, and saves it as analysis.json.")
final class AnalyzeCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private ShotOptions shotOptions;

  @Parameters(paramLabel = "MEDIA", description = "The film.")
  private Path media;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where analysis.json goes; by default a folder named after the film.")
  private Path output;

  @Option(names = "--json", description = "Print the document instead of saving it.")
  private boolean json;

  @Override
  public Integer call() {
    Analysis analysis =
        common.assistant().finding(shotOptions.settings()).analyze(media, common.monitor());
    String document = AnalysisDocument.write(analysis);
    if (json) {
      common.print(document);
      return 0;
    }
    Path file = OutputFolder.of(output, media).resolve("analysis.json");
    OutputFiles.write(file, document);
    common.tell(analysis.findings());
    common
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%d frames, %d shots, %d faces seen, %d stretches of speech: %s",
                analysis.measured().clock().frames(),
                analysis.measured().shots().size(),
                analysis.measured().faces().size(),
                analysis.measured().sound().speech().size(),
                file));
    common.out().flush();
    return 0;
  }
}
