package dev.kuleshov.app.cli;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.fountain.FountainWriter;
import dev.kuleshov.core.text.Screenwriter;
import dev.kuleshov.core.text.ScriptOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "script",
    description = {
      "Goes on with a screenplay, written in Fountain, and proposes shots for each scene.",
      "Asks the language model that KULESHOV_LLM_URL or KULESHOV_LLM_MODEL names."
    })
final class ScriptCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--prompt",
      paramLabel = "FILE",
      required = true,
      description = "The opening of the screenplay: INT. COFFEE SHOP - DAY …")
  private Path prompt;

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      defaultValue = "3",
      description = "How many continuations, 1 to 20.")
  private int count;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "0.7",
      description = "0 for the likeliest words, more for bolder ones.")
  private double temperature;

  @Option(
      names = "--top-k",
      paramLabel = "K",
      defaultValue = "50",
      description = "Draw from that many likeliest words; 0 for all.")
  private int topK;

  @Option(
      names = "--top-p",
      paramLabel = "P",
      defaultValue = "0.95",
      description = "Draw from that share of probability.")
  private double topP;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "500",
      description = "Longest continuation, in pieces of words.")
  private int maxTokens;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed draws the same words, where the model can.")
  private long seed;

  @Option(names = "--no-shots", description = "Leave out the shot lists.")
  private boolean noShots;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write script-1.fountain … and scripts.json there.")
  private Path output;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    List<Screenwriter.Script> scripts =
        common.assistant().scripts(opening(), options(), common.monitor());
    String document = ScriptsJson.write(scripts);
    if (output != null) {
      OutputFiles.write(output.resolve("scripts.json"), document);
      for (int i = 0; i < scripts.size(); i++) {
        OutputFiles.write(
            output.resolve("script-" + (i + 1) + ".fountain"),
            FountainWriter.write(scripts.get(i).screenplay()));
      }
    }
    if (json) {
      common.print(document);
      return 0;
    }
    for (int i = 0; i < scripts.size(); i++) {
      common.tell(scripts.get(i).findings());
      common.out().println("/* script " + (i + 1) + " of " + scripts.size() + " */\n");
      common.out().println(FountainWriter.write(scripts.get(i).screenplay()));
    }
    common.out().flush();
    return 0;
  }

  private ScriptOptions options() {
    try {
      return new ScriptOptions(
          new Sampling(temperature, topK, topP, maxTokens, seed), count, !noShots);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "Ask for 1 to 20 scripts, with --temperature from 0, --top-k from 0, --top-p above 0 up to"
              + " 1 and --max-tokens from 1.",
          e);
    }
  }

  private String opening() {
    try {
      return Files.readString(prompt);
    } catch (IOException e) {
      throw new InputOutputException(
          "script.unreadable",
          "Cannot read the opening " + prompt + "; it must be a text file in UTF-8.",
          e);
    }
  }
}
