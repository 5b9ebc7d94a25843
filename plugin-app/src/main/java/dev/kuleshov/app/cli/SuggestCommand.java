package dev.kuleshov.app.cli;

import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.document.SuggestionsReport;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.SuggestRequest;
import dev.kuleshov.core.pipeline.SuggestRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "suggest",
    description = {
      "Suggests cuts with reasons, and assembles them into a rough cut.",
      "Writes suggestions.json, preview.html and the rough cut as a timeline in each format."
    })
final class SuggestCommand implements Callable<Integer> {

  private static final int MOST_PRINTED = 12;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Mixin private ShotOptions shotOptions;

  @Parameters(
      paramLabel = "MEDIA",
      arity = "0..*",
      description =
          "The footage, in the order of the story; with --timeline, where media is that the edit"
              + " does not find by itself.")
  private List<Path> media = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go; by default a folder named after the film.")
  private Path output;

  @Option(
      names = "--target",
      paramLabel = "TIME",
      converter = LengthConverter.class,
      description = "How long the rough cut should be: 60s, 1:30, 90.")
  private RationalTime target;

  @Option(
      names = "--style",
      paramLabel = "NAME|FILE",
      description = "How to cut: a preset, or a style.json.")
  private String style;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "Timelines to write, out of those that kuleshov plugins lists, and json.",
      defaultValue = "otio,fcpxml,fcp7xml,edl,mlt,json")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--timeline",
      paramLabel = "FILE",
      description = "Judge the cuts of this existing edit instead of raw footage.")
  private Path timeline;

  @Option(
      names = "--uncut",
      description = "Leave the timeline whole and only mark the suggestions on it.")
  private boolean uncut;

  @Option(names = "--json", description = "Print suggestions.json too, and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    if (media.isEmpty() && timeline == null) {
      throw new ParameterException(
          spec.commandLine(), "Name the footage, or an existing edit with --timeline.");
    }
    EditingAssistant assistant = common.assistant().finding(shotOptions.settings());
    CutStyle chosen = assistant.style(Optional.ofNullable(style));
    assistant.checkFormats(timelineFormats());
    SuggestRequest request =
        new SuggestRequest(
            media, Optional.ofNullable(timeline), Optional.ofNullable(target), chosen, uncut);
    SuggestRun run = assistant.suggest(request, common.monitor());

    Path input = timeline == null ? media.get(0) : timeline;
    Path folder = OutputFolder.of(output, input);
    Map<String, byte[]> files = new TreeMap<>();
    files.putAll(assistant.timelines(run, timelineFormats(), OutputFolder.stem(input)));
    String document = SuggestionsReport.write(run.report());
    files.put("suggestions.json", OutputFiles.utf8(document));
    files.put("preview.html", OutputFiles.utf8(assistant.preview(run)));
    files.forEach((name, content) -> OutputFiles.write(folder.resolve(name), content));

    if (json) {
      common.print(document);
    } else {
      common.tell(run.report().findings());
      summarise(run, folder, files);
    }
    return 0;
  }

  private List<String> timelineFormats() {
    return formats.stream().map(String::strip).filter(format -> !format.equals("json")).toList();
  }

  private void summarise(SuggestRun run, Path folder, Map<String, byte[]> files) {
    List<Suggestion> suggestions = run.report().suggestions();
    suggestions.stream().limit(MOST_PRINTED).forEach(this::print);
    if (suggestions.size() > MOST_PRINTED) {
      common.out().println("… and " + (suggestions.size() - MOST_PRINTED) + " more.");
    }
    common
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%d suggestions, rough cut of %.2f s in %d clips. Wrote to %s: %s",
                suggestions.size(),
                run.report().plan().duration().toSeconds(),
                run.report().plan().clips().size(),
                folder,
                String.join(", ", files.keySet())));
    common.out().flush();
  }

  private void print(Suggestion suggestion) {
    common
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%9.3f s  %-9s  %+.2f  %s",
                suggestion.time().toSeconds(),
                suggestion.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                suggestion.score(),
                suggestion.reasons().get(0).text()));
  }
}
