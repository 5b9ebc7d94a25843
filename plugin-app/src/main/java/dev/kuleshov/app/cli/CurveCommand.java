package dev.kuleshov.app.cli;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.core.document.CurveReport;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.preview.CurvePicture;
import dev.kuleshov.core.preview.Film;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "curve", description = "Draws the emotion curve of a film.")
final class CurveCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private ShotOptions shotOptions;

  @Parameters(paramLabel = "MEDIA", description = "The film.")
  private Path media;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(names = "--svg", paramLabel = "FILE", description = "Write the curve as SVG.")
  private Path svg;

  @Option(names = "--png", paramLabel = "FILE", description = "Write the curve as PNG.")
  private Path png;

  @Override
  public Integer call() {
    EditingAssistant assistant = common.assistant().finding(shotOptions.settings());
    Analysis analysis = assistant.analyze(media, common.monitor());
    if (analysis.measured().clock().frames() == 0) {
      throw new UnsupportedInputException(
          "media.no-picture", media + " has no picture, so there is no emotion curve to draw.");
    }
    Film film = assistant.film(analysis);
    if (svg != null) {
      OutputFiles.write(svg, CurvePicture.svg(film));
    }
    if (png != null) {
      OutputFiles.write(png, CurvePicture.png(film));
    }
    if (json) {
      common.print(CurveReport.write(analysis));
    } else {
      common.tell(analysis.findings());
      analysis.curve().shots().forEach(this::print);
      common
          .out()
          .println(
              "Arc: "
                  + analysis.curve().arc().map(CurveCommand::words).orElse("none that is clear"));
      common.out().flush();
    }
    return 0;
  }

  private void print(ShotProfile profile) {
    common
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%4d  %9.3f s  valence %+.2f  arousal %+.2f  confidence %.2f  %s, %s, %s%s",
                profile.shot().index() + 1,
                profile.shot().time().start().toSeconds(),
                profile.valence(),
                profile.arousal(),
                profile.confidence(),
                profile.unsure() ? "unsure" : words(profile.dominant()),
                words(profile.trend()),
                words(profile.scale()),
                profile.heading().map(heading -> ", " + heading).orElse("")));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
