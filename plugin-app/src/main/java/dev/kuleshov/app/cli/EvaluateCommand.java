package dev.kuleshov.app.cli;

import dev.kuleshov.core.evaluation.Evaluated;
import dev.kuleshov.core.evaluation.EvaluationRequest;
import dev.kuleshov.core.evaluation.EvaluationRequest.Seen;
import dev.kuleshov.core.evaluation.Evaluator;
import dev.kuleshov.core.model.ModelStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "evaluate",
    description = "Measures how well a net reads labelled pictures that it has not seen.")
final class EvaluateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "TASK", description = "emotion or scene.")
  private NetTask task;

  @Parameters(
      index = "1",
      paramLabel = "DATA",
      description = "A folder or zip of split/class/picture.")
  private Path data;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The net; by default the one that ships.")
  private Path model;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "Which pictures: by default test where there is one, else validation.")
  private String split;

  @Option(names = "--mirrored", description = "Average over each picture and its mirror image.")
  private boolean mirrored;

  @ArgGroup private SeenPictures seen = new SeenPictures();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the report, the confusion as a picture and every answer here.")
  private Path output;

  /** What to do about pictures that the net was trained on; otherwise they are refused. */
  private static final class SeenPictures {
    @Option(names = "--unseen", description = "Leave out pictures that the net was trained on.")
    private boolean unseen;

    @Option(
        names = "--count-seen",
        description = "Count them too, and say so in the report: it is then worth little.")
    private boolean count;
  }

  @Override
  public Integer call() {
    Path file = model != null ? model : ModelStore.ofInstallation().require(task.model());
    Seen what = seen.unseen ? Seen.LEAVE_OUT : seen.count ? Seen.COUNT : Seen.REFUSE;
    Evaluated evaluated =
        Evaluator.evaluate(
            new EvaluationRequest(data, Optional.ofNullable(split), Set.of(), file, mirrored, what),
            common.monitor());
    common.tell(evaluated.findings());
    if (output != null) {
      evaluated.write(output);
    }
    common.print(json ? evaluated.report().json() : evaluated.text());
    return 0;
  }
}
