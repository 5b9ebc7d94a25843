package dev.kuleshov.core.text;

import dev.kuleshov.api.text.Title;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which of a model's titles can be shown. */
final class TitleJudge implements Judge<List<Title>> {

  private static final String FILM = "film";

  private final Story story;
  private final Material material;

  /** What small models hand back: the names of fields and places that they were asked in. */
  private static final Pattern ECHOES =
      Pattern.compile("(?i)(film|for|text|titles?|lines?|shots?|trends?|arc|[SL]\\d+)\\p{Punct}?");

  private final Grounding grounding;
  private final Tongue tongue;

  TitleJudge(Story story, Material material, Grounding grounding, Tongue tongue) {
    this.story = story;
    this.material = material;
    this.grounding = grounding;
    this.tongue = tongue;
  }

  @Override
  public Judged<List<Title>> judge(Answer answer) throws Refused {
    List<Title> good = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Answer item : answer.only("titles").objects("titles")) {
      try {
        Title title = title(item.only("text", "for"));
        if (seen.add(title.text().toLowerCase(Locale.ROOT))) {
          good.add(title);
        }
      } catch (Refused e) {
        problems.add(e.getMessage());
      }
    }
    if (good.isEmpty()) {
      throw new Refused(problems.isEmpty() ? "it holds no title" : Asker.shortened(problems));
    }
    return new Judged<>(good, problems);
  }

  private Title title(Answer item) throws Refused {
    String text = checked(item.text("text"), tongue.charactersPerLine(), grounding, tongue);
    if (ECHOES.matcher(text).matches()) {
      throw new Refused(Answer.quote(text) + " is a word of the question");
    }
    Optional<Integer> shot = shot(item.text("for"));
    TimeRange place =
        shot.map(index -> story.shots().get(index).shot().time())
            .orElse(new TimeRange(RationalTime.ZERO, story.duration()));
    if (!OnScreen.fits(place, text, tongue)) {
      throw new Refused(
          "%s takes %.1f s to read, which its %s is too short for"
              .formatted(
                  Answer.quote(text),
                  OnScreen.needed(text, tongue).toSeconds(),
                  shot.isPresent() ? "shot" : "film"));
    }
    return new Title(text, shot, OnScreen.in(place, text, tongue));
  }

  private Optional<Integer> shot(String id) throws Refused {
    if (id.equals(FILM)) {
      return Optional.empty();
    }
    for (int index : material.shots()) {
      if (id.equals(Material.id(index))) {
        return Optional.of(index);
      }
    }
    throw new Refused("there is no shot " + Answer.quote(id));
  }

  /** Returns whether a text says anything: the dots of the prompts' forms do not. */
  static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Checks a text of one line: its length, its language, and that it names nothing new. */
  static String checked(String text, int longest, Grounding grounding, Tongue tongue)
      throws Refused {
    if (!hasLetters(text)) {
      throw new Refused("a text is empty");
    }
    if (tongue.length(text) > longest) {
      throw new Refused(Answer.quote(text) + " is longer than " + longest + " characters");
    }
    Optional<String> objection = grounding.objection(text);
    if (objection.isPresent()) {
      throw new Refused(Answer.quote(text) + ": " + objection.get());
    }
    return text;
  }
}
