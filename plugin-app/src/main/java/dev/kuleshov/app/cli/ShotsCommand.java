package dev.kuleshov.app.cli;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.core.document.ShotsReport;
import dev.kuleshov.core.pipeline.ShotList;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "shots",
    description = "Finds where shots begin and end: cuts, dissolves, fades and wipes.")
final class ShotsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Mixin private ShotOptions shotOptions;

  @Parameters(paramLabel = "MEDIA", description = "The film.")
  private Path media;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    ShotList list =
        common.assistant().finding(shotOptions.settings()).shots(media, common.monitor());
    if (json) {
      common.print(
          ShotsReport.write(list.clock(), list.boundaries(), list.shots(), list.findings()));
      return 0;
    }
    common.tell(list.findings());
    for (Shot shot : list.shots()) {
      common
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%4d  frames %d–%d  %.3f s  %s",
                  shot.index() + 1,
                  shot.frames().start(),
                  shot.frames().end() - 1,
                  shot.time().duration().toSeconds(),
                  entered(list, shot)));
    }
    common.out().flush();
    return 0;
  }

  /** How the shot begins. */
  private static String entered(ShotList list, Shot shot) {
    return list.boundaries().stream()
        .filter(boundary -> boundary.firstFrameOfNewShot() == shot.frames().start())
        .findFirst()
        .map(ShotsCommand::describe)
        .orElse("");
  }

  private static String describe(Boundary boundary) {
    String type = boundary.type().name().toLowerCase(Locale.ROOT);
    return boundary.type() == BoundaryType.CUT
        ? type
        : type + " over frames " + boundary.start() + "–" + boundary.end();
  }
}
