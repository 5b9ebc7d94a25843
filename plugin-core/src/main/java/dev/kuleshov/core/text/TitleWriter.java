package dev.kuleshov.core.text;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.api.text.Chapter;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.api.text.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes titles, chapters and summaries: with a language model, or from what is said alone. */
public final class TitleWriter {

  private static final int MOST_CHAPTERS = 12;
  private static final int LOGLINE = 200;
  private static final int SYNOPSIS = 900;

  private final Story story;
  private final TitleOptions options;
  private final Tongue tongue;
  private final List<Line> lines;
  private final KeyPhrases phrases;
  private final List<Finding> findings = new ArrayList<>();

  private TitleWriter(Story story, TitleOptions options) {
    if (story.transcript().words().isEmpty()) {
      throw new UnsupportedInputException(
          "titles.nothing-said",
          "Nothing is said in this film, so there is nothing to title it by.");
    }
    this.story = story;
    this.options = options;
    Tongue spoken = Tongue.of(story.transcript().language());
    this.tongue = options.language().map(Tongue::of).orElse(spoken);
    this.lines = Line.of(story);
    this.phrases = new KeyPhrases(lines, spoken);
  }

  /**
   * Writes titles with phrases taken from what is said.
   *
   * @param story the film
   * @param options what is wanted; its language must be the one spoken
   */
  public static FilmTitles extract(Story story, TitleOptions options) {
    TitleWriter writer = new TitleWriter(story, options);
    return new ExtractiveTitler(story, writer.lines, writer.phrases, options).write();
  }

  /**
   * Writes titles with a language model.
   *
   * @param story the film
   * @param options what is wanted
   * @param generator the model
   * @param monitor hears of progress, may cancel
   * @return titles that were all checked
   * @throws KuleshovException if the model cannot be used, if no title passed, or if the work was
   *     cancelled
   */
  public static FilmTitles write(
      Story story, TitleOptions options, TextGenerator generator, JobMonitor monitor) {
    return new TitleWriter(story, options).ask(new Asker(generator, monitor));
  }

  private FilmTitles ask(Asker asker) {
    Grounding grounding = new Grounding(story.transcript().text(), tongue);
    Material material = Material.of(story, lines, phrases);
    List<Title> titles = titles(asker, material, grounding);
    List<Chapter> chapters = options.chapters() ? chapters(asker, material, grounding) : List.of();
    Optional<Summary> summary =
        options.summary() ? summary(asker, material, grounding) : Optional.empty();
    return new FilmTitles(
        asker.source(),
        tongue.tag(),
        titles,
        chapters,
        summary.map(Summary::logline),
        summary.map(Summary::synopsis),
        findings);
  }

  private Sampling sampling(int maxTokens) {
    return new Sampling(.7, 40, .95, maxTokens, options.seed());
  }

  private List<Title> titles(Asker asker, Material material, Grounding grounding) {
    Prompt prompt =
        Prompt.of(
            "titles", tongue, "count", options.count(), "longest", tongue.charactersPerLine());
    Judged<List<Title>> judged =
        asker.ask(
            prompt,
            material.json(),
            sampling(100 + 60 * options.count()),
            new TitleJudge(story, material, grounding, tongue),
            TitleWriter::join);
    judged.problems().forEach(problem -> refuse("titles.refused", "A title", problem));
    return judged.value().stream().limit(options.count()).toList();
  }

  private static List<Title> join(List<Title> first, List<Title> second) {
    Map<String, Title> all = new LinkedHashMap<>();
    first.forEach(title -> all.put(title.text(), title));
    second.forEach(title -> all.putIfAbsent(title.text(), title));
    return List.copyOf(all.values());
  }

  /** Titles are worth having without chapters: what cannot be used is left out and told. */
  private List<Chapter> chapters(Asker asker, Material material, Grounding grounding) {
    Prompt prompt =
        Prompt.of(
            "chapters", tongue, "count", MOST_CHAPTERS, "longest", tongue.charactersPerLine());
    try {
      return asker
          .ask(
              prompt,
              material.json(),
              sampling(800),
              new ChapterJudge(story, material.lines(), grounding, tongue, MOST_CHAPTERS),
              (first, second) -> second)
          .value();
    } catch (KuleshovException e) {
      leaveOut(e, "chapters.refused");
      return List.of();
    }
  }

  /** A film in a sentence and in a paragraph. */
  private record Summary(String logline, String synopsis) {}

  private Optional<Summary> summary(Asker asker, Material material, Grounding grounding) {
    int scale = tongue.isEastAsian() ? 3 : 1;
    int logline = LOGLINE / scale;
    int synopsis = SYNOPSIS / scale;
    Prompt prompt = Prompt.of("summary", tongue, "logline", logline, "synopsis", synopsis);
    Judge<Summary> judge =
        answer -> {
          answer.only("logline", "synopsis");
          return new Judged<>(
              new Summary(
                  TitleJudge.checked(answer.text("logline"), logline, grounding, tongue),
                  TitleJudge.checked(answer.text("synopsis"), synopsis, grounding, tongue)),
              List.of());
        };
    try {
      return Optional.of(
          asker
              .ask(prompt, material.json(), sampling(600), judge, (first, second) -> second)
              .value());
    } catch (KuleshovException e) {
      leaveOut(e, "summary.refused");
      return Optional.empty();
    }
  }

  private void leaveOut(KuleshovException error, String code) {
    if (!error.code().equals("llm.answer")) {
      throw error;
    }
    findings.add(Finding.warning(code, error.getMessage()));
  }

  private void refuse(String code, String what, String problem) {
    findings.add(Finding.info(code, what + " was refused: " + problem + "."));
  }
}
