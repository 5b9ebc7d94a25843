package dev.kuleshov.app.cli;

import dev.kuleshov.core.document.RenderReport;
import dev.kuleshov.core.pipeline.RenderRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "render",
    description = {
      "Plays an edit, or a film, into a file: cuts, dissolves, every track.",
      "With --burn subtitles are drawn into the picture."
    })
final class RenderCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "TIMELINE",
      description = "The edit in any format that kuleshov plugins lists, or a film to play whole.")
  private Path timeline;

  @Parameters(
      index = "1..*",
      paramLabel = "MEDIA",
      description = "Where media is that the edit does not find by itself.")
  private List<Path> media = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The film: .mp4, .mov, .mkv (H.264 and AAC) or .webm (VP8 and Opus).")
  private Path output;

  @Option(
      names = "--burn",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "SUBTITLES",
      description =
          "Draw these subtitles into the picture, their times counted from the edit's beginning;"
              + " without a file those that the edit carries.")
  private String burn;

  @Option(
      names = "--font",
      paramLabel = "FAMILY",
      description = "The font of the subtitles; by default one that has their characters.")
  private String font;

  @Option(names = "--json", description = "Print one JSON document, and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    RenderRequest request =
        new RenderRequest(
            timeline,
            media,
            output,
            burn != null,
            Optional.ofNullable(burn).filter(file -> !file.isEmpty()).map(Path::of),
            Optional.ofNullable(font));
    RenderReport run = common.assistant().render(request, common.monitor());
    if (json) {
      common.print(run.write());
      return 0;
    }
    common.tell(run.findings());
    common
        .out()
        .println(
            "%d frames of %d × %d at %s a second, %d subtitles drawn. Wrote %s"
                .formatted(
                    run.frames(), run.width(), run.height(), run.rate(), run.cues(), run.file()));
    common.out().flush();
    return 0;
  }
}
