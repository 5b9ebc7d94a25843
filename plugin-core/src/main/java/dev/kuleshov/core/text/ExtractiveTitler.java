package dev.kuleshov.core.text;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.text.Chapter;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.api.text.Title;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Titles without a language model: the phrases that a film is about, in the words of its people.
 */
final class ExtractiveTitler {

  /** How much more a phrase counts that is said in the most excited shot. */
  private static final double EXCITEMENT = .5;

  /** A chapter holds at least that many lines. */
  private static final int LINES_A_CHAPTER = 6;

  private static final int MOST_CHAPTERS = 12;
  private static final int SYNOPSIS_LINES = 4;

  private final Story story;
  private final List<Line> lines;
  private final KeyPhrases phrases;
  private final TitleOptions options;
  private final Tongue tongue;

  ExtractiveTitler(Story story, List<Line> lines, KeyPhrases phrases, TitleOptions options) {
    this.story = story;
    this.lines = lines;
    this.phrases = phrases;
    this.options = options;
    this.tongue = Tongue.of(story.transcript().language());
  }

  FilmTitles write() {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.info(
            "titles.extractive",
            "No language model is set up, so these are phrases taken from what is said."));
    options
        .language()
        .filter(wanted -> !Tongue.of(wanted).language().equals(tongue.language()))
        .ifPresent(
            wanted ->
                findings.add(
                    Finding.warning(
                        "titles.language",
                        "They are in the language spoken; another needs a language model.")));
    List<Line> telling = phrases.byWeight(lines);
    return new FilmTitles(
        FilmTitles.EXTRACTIVE,
        tongue.tag(),
        titles(),
        options.chapters() ? chapters() : List.of(),
        options.summary() ? Optional.of(telling.get(0).text()) : Optional.empty(),
        options.summary() ? Optional.of(synopsis(telling)) : Optional.empty(),
        findings);
  }

  /** A phrase and where it was said. */
  private record Candidate(String phrase, Line line, double score) {}

  private List<Title> titles() {
    Map<String, Candidate> best = new LinkedHashMap<>();
    for (Line line : lines) {
      phrases
          .of(line.text())
          .forEach(
              (phrase, weight) ->
                  best.merge(
                      KeyPhrases.key(phrase),
                      new Candidate(phrase, line, weight * (1 + EXCITEMENT * arousal(line))),
                      (a, b) -> a.score() >= b.score() ? a : b));
    }
    List<Title> titles = new ArrayList<>();
    Set<String> used = new HashSet<>();
    best.values().stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .filter(candidate -> tongue.length(candidate.phrase()) <= tongue.charactersPerLine())
        .forEach(
            candidate -> {
              if (titles.size() < options.count() && isNew(candidate.phrase(), used)) {
                place(candidate, titles.isEmpty()).ifPresent(titles::add);
              }
            });
    return titles;
  }

  /** A title that shares a word with a better one says little more. */
  private boolean isNew(String phrase, Set<String> used) {
    List<String> words = tongue.words(phrase).stream().map(KeyPhrases::key).toList();
    if (words.stream().anyMatch(used::contains)) {
      return false;
    }
    used.addAll(words);
    return true;
  }

  /** The best phrase is the film's; the others go with the shots they are said in, if they fit. */
  private Optional<Title> place(Candidate candidate, boolean first) {
    String text = capitalised(candidate.phrase());
    int shot = candidate.line().shot();
    if (!first && shot >= 0) {
      TimeRange time = story.shots().get(shot).shot().time();
      if (OnScreen.fits(time, text, tongue)) {
        return Optional.of(new Title(text, Optional.of(shot), OnScreen.in(time, text, tongue)));
      }
    }
    TimeRange film = new TimeRange(RationalTime.ZERO, story.duration());
    return OnScreen.fits(film, text, tongue)
        ? Optional.of(new Title(text, Optional.empty(), OnScreen.in(film, text, tongue)))
        : Optional.empty();
  }

  private String capitalised(String phrase) {
    int end = phrase.offsetByCodePoints(0, 1);
    return phrase.substring(0, end).toUpperCase(Locale.forLanguageTag(tongue.tag()))
        + phrase.substring(end);
  }

  private double arousal(Line line) {
    if (line.shot() < 0) {
      return 0;
    }
    ShotProfile shot = story.shots().get(line.shot());
    return Math.max(0, shot.arousal()) * shot.confidence();
  }

  /** Chapters end where the words change most. */
  private List<Chapter> chapters() {
    int count = Math.min(MOST_CHAPTERS, Math.max(1, lines.size() / LINES_A_CHAPTER));
    List<Integer> cuts = new ArrayList<>(List.of(0));
    List<Integer> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      gaps.add(i);
    }
    gaps.sort(Comparator.comparingDouble(this::cohesion).thenComparing(Comparator.naturalOrder()));
    for (int gap : gaps) {
      boolean far =
          cuts.stream().allMatch(cut -> Math.abs(cut - gap) >= LINES_A_CHAPTER / 2)
              && lines.size() - gap >= LINES_A_CHAPTER / 2;
      if (cuts.size() < count && far) {
        cuts.add(gap);
      }
    }
    cuts.sort(Comparator.naturalOrder());
    List<Line> starts = cuts.stream().map(lines::get).toList();
    List<String> names = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (int i = 0; i < cuts.size(); i++) {
      int end = i + 1 < cuts.size() ? cuts.get(i + 1) : lines.size();
      names.add(name(lines.subList(cuts.get(i), end), used));
    }
    return ChapterJudge.chapters(story, lines, starts, names);
  }

  private String name(List<Line> part, Set<String> used) {
    return part.stream()
        .flatMap(line -> phrases.of(line.text()).entrySet().stream())
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(phrase -> tongue.length(phrase) <= tongue.charactersPerLine())
        .filter(phrase -> used.add(KeyPhrases.key(phrase)))
        .findFirst()
        .map(this::capitalised)
        .orElse("…");
  }

  /** How many words the lines around a gap share, out of all of them. */
  private double cohesion(int gap) {
    Set<String> before = words(Math.max(0, gap - LINES_A_CHAPTER), gap);
    Set<String> after = words(gap, Math.min(lines.size(), gap + LINES_A_CHAPTER));
    Set<String> shared = new HashSet<>(before);
    shared.retainAll(after);
    return shared.size() / Math.sqrt(Math.max(1., (double) before.size() * after.size()));
  }

  private Set<String> words(int from, int to) {
    Set<String> words = new HashSet<>();
    for (Line line : lines.subList(from, to)) {
      phrases
          .of(line.text())
          .keySet()
          .forEach(phrase -> tongue.words(phrase).forEach(word -> words.add(KeyPhrases.key(word))));
    }
    return words;
  }

  private String synopsis(List<Line> telling) {
    Set<Line> chosen = new HashSet<>(telling.subList(0, Math.min(SYNOPSIS_LINES, telling.size())));
    List<String> inOrder = lines.stream().filter(chosen::contains).map(Line::text).toList();
    return String.join(tongue.isEastAsian() && !tongue.language().equals("ko") ? "" : " ", inOrder);
  }
}
