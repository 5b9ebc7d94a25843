package dev.kuleshov.app.cli;

import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.document.SubtitlesReport;
import dev.kuleshov.core.document.TranscriptDocument;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.SubtitleCheck;
import dev.kuleshov.core.pipeline.SubtitleRequest;
import dev.kuleshov.core.pipeline.SubtitleRun;
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
    name = "subtitles",
    description = {
      "Writes down what is said and makes subtitles of it, by the rules of a profile.",
      "Writes a file in each format and transcript.json; lists what is against the rules."
    })
final class SubtitlesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "MEDIA",
      arity = "0..*",
      description =
          "The film or sound file; with --timeline, where media is that the edit does not find by"
              + " itself; with --check, the film whose shots count.")
  private List<Path> media = new ArrayList<>();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "auto",
      description = "What is spoken: en, de, zh …, or auto to find out.")
  private String language;

  @Option(
      names = "--translate",
      paramLabel = "LANG",
      description = "Write it in this language instead.")
  private String translate;

  @Option(
      names = "--polish",
      description = "Let the language model put right punctuation and mishearings.")
  private boolean polish;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "srt",
      description =
          "srt, vtt, ttml, ass, or a timeline format such as otio, which then has the subtitles on"
              + " a track.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--timeline",
      paramLabel = "FILE",
      description = "Follow this cut: words that it leaves out are left out.")
  private Path timeline;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      description = "The rules: netflix, netflix-children, bbc, youtube, or a .json file.")
  private String profile;

  @Option(
      names = "--model",
      paramLabel = "NAME|FILE",
      description = "A speech model other than the one that ships.")
  private String model;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "Only check this subtitle file; the exit code is 1 if a rule is broken.")
  private Path check;

  @Option(
      names = "--fps",
      paramLabel = "RATE",
      description = "With --check, frames a second: 25, 24000/1001.")
  private String fps;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go; by default a folder named after the film.")
  private Path output;

  @Option(names = "--json", description = "Print one JSON document, and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    EditingAssistant assistant = common.assistant();
    SubtitleProfile rules = assistant.subtitleProfile(Optional.ofNullable(profile));
    return check == null ? make(assistant, rules) : check(assistant, rules);
  }

  private int make(EditingAssistant assistant, SubtitleProfile rules) {
    if (media.isEmpty() && timeline == null) {
      throw new ParameterException(
          spec.commandLine(), "Name the film, an edit with --timeline, or a file with --check.");
    }
    if (timeline == null && media.size() > 1) {
      throw new ParameterException(spec.commandLine(), "Name one film at a time.");
    }
    assistant.checkSubtitleFormats(formats);
    SubtitleRequest request =
        new SubtitleRequest(
            media,
            Optional.ofNullable(timeline),
            spoken(),
            Optional.ofNullable(translate).map(tag -> tag.toLowerCase(Locale.ROOT)),
            rules,
            Optional.ofNullable(model),
            polish);
    SubtitleRun run = assistant.subtitles(request, common.monitor());

    Path input = timeline == null ? media.get(0) : timeline;
    Path folder = OutputFolder.of(output, input);
    Map<String, byte[]> files =
        new TreeMap<>(assistant.subtitleFiles(run, formats, OutputFolder.stem(input)));
    files.put("transcript.json", OutputFiles.utf8(TranscriptDocument.write(run.transcript())));
    files.forEach((name, content) -> OutputFiles.write(folder.resolve(name), content));
    if (json) {
      common.print(
          SubtitlesReport.write(
              run.track(),
              run.rate(),
              rules.name(),
              run.violations(),
              List.copyOf(files.keySet()),
              run.findings()));
    } else {
      common.tell(run.findings());
      list(run.violations());
      common
          .out()
          .println(
              "%d cues in \"%s\", %d against the rules of %s. Wrote to %s: %s"
                  .formatted(
                      run.track().cues().size(),
                      run.track().language(),
                      run.violations().size(),
                      rules.name(),
                      folder,
                      String.join(", ", files.keySet())));
      common.out().flush();
    }
    return 0;
  }

  private Optional<String> spoken() {
    String tag = language.strip().toLowerCase(Locale.ROOT);
    return tag.isEmpty() || tag.equals("auto") ? Optional.empty() : Optional.of(tag);
  }

  private int check(EditingAssistant assistant, SubtitleProfile rules) {
    SubtitleCheck.Against against =
        new SubtitleCheck.Against(
            rules, media.stream().findFirst(), Optional.ofNullable(fps).map(this::rate), spoken());
    SubtitleCheck outcome = assistant.checkSubtitles(check, against, common.monitor());
    if (json) {
      common.print(
          SubtitlesReport.write(
              outcome.track(),
              outcome.rate(),
              rules.name(),
              outcome.violations(),
              List.of(),
              List.of()));
    } else {
      list(outcome.violations());
      common
          .out()
          .println(
              "%d cues, %d against the rules of %s."
                  .formatted(
                      outcome.track().cues().size(), outcome.violations().size(), rules.name()));
      common.out().flush();
    }
    return outcome.violations().isEmpty() ? 0 : Failures.FAILED;
  }

  private FrameRate rate(String text) {
    try {
      return FrameRate.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "\"" + text + "\" is no frame rate; write 25 or 24000/1001.", e);
    }
  }

  private void list(List<Violation> violations) {
    for (Violation violation : violations) {
      common
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "cue %4d  %9.3f s  %-17s %s",
                  violation.cue(),
                  violation.at().start().toSeconds(),
                  violation.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  violation.message()));
    }
  }
}
