package dev.kuleshov.app.cli;

import dev.kuleshov.api.text.Chapter;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.api.text.Title;
import dev.kuleshov.core.document.TitlesReport;
import dev.kuleshov.core.pipeline.TitleRequest;
import dev.kuleshov.core.text.TitleOptions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "titles",
    description = {
      "Proposes titles for a film from what is said and felt in it, each with its time on screen.",
      "Asks the language model that KULESHOV_LLM_URL or KULESHOV_LLM_MODEL names; without one,",
      "takes phrases that are said in the film."
    })
final class TitlesCommand implements Callable<Integer> {

  private static final int MOST = 50;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "MEDIA", description = "The film or sound file.")
  private Path media;

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      defaultValue = "5",
      description = "How many titles, 1 to 50.")
  private int count;

  @Option(names = "--chapters", description = "Divide the film into chapters, too.")
  private boolean chapters;

  @Option(names = "--summary", description = "Write a logline and a synopsis, too.")
  private boolean summary;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "auto",
      description = "What is spoken: en, de, zh …, or auto to find out.")
  private String spoken;

  @Option(
      names = "--title-lang",
      paramLabel = "LANG",
      description = "The titles' language, if not the one spoken.")
  private String language;

  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      description = "What is said, as transcript.json or a subtitle file; else it is written down.")
  private Path transcript;

  @Option(names = "--extractive", description = "Leave the language model out of it.")
  private boolean extractive;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed draws other titles.")
  private long seed;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    if (count < 1 || count > MOST) {
      throw new ParameterException(spec.commandLine(), "Ask for 1 to " + MOST + " titles.");
    }
    TitleRequest request =
        new TitleRequest(
            media,
            Optional.ofNullable(transcript),
            Optional.of(spoken.strip().toLowerCase(Locale.ROOT)).filter(t -> !t.equals("auto")),
            new TitleOptions(count, chapters, summary, Optional.ofNullable(language), seed),
            extractive);
    FilmTitles titles = common.assistant().titles(request, common.monitor());
    if (json) {
      common.print(TitlesReport.write(titles));
      return 0;
    }
    common.tell(titles.findings());
    titles.titles().forEach(this::print);
    titles.chapters().forEach(this::print);
    titles.logline().ifPresent(text -> common.out().println("Logline: " + text));
    titles.synopsis().ifPresent(text -> common.out().println("Synopsis: " + text));
    common.out().println("Source: " + titles.source());
    common.out().flush();
    return 0;
  }

  private void print(Title title) {
    String place = title.shot().map(shot -> "shot " + (shot + 1)).orElse("film");
    common
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%9.3f – %9.3f s  %-9s %s",
                title.onScreen().start().toSeconds(),
                title.onScreen().end().toSeconds(),
                place,
                title.text()));
  }

  private void print(Chapter chapter) {
    common
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%9.3f – %9.3f s  %-9s %s",
                chapter.range().start().toSeconds(),
                chapter.range().end().toSeconds(),
                "chapter",
                chapter.title()));
  }
}
