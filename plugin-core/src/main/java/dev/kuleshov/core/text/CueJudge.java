package dev.kuleshov.core.text;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleProfile.Limits;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.core.subtitle.Lines;
import dev.kuleshov.core.subtitle.TextWidth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides which of a model's new texts for cues can be shown. */
final class CueJudge implements Judge<Map<Integer, String>> {

  /** A short cue may be read a little late: it never has to be shorter than that. */
  private static final int SHORTEST_LIMIT = 10;

  /** Polishing changes signs and a word or two, not a sentence. */
  private static final double MOST_GROWTH = 1.3;

  private static final int FREE_GROWTH = 8;

  /** From that many words on, a translation that is the original is none. */
  private static final int SENTENCE = 4;

  private final SubtitleTrack track;
  private final int from;
  private final int to;
  private final Tongue target;
  private final SubtitleProfile profile;
  private final Limits limits;
  private final boolean translating;
  private final Grounding grounding;

  CueJudge(
      SubtitleTrack track,
      int from,
      int to,
      Tongue target,
      SubtitleProfile profile,
      boolean translating) {
    this.profile = profile;
    this.limits = profile.limits(target.tag());
    this.track = track;
    this.from = from;
    this.to = to;
    this.target = target;
    this.translating = translating;
    StringBuilder said = new StringBuilder();
    for (Cue cue : track.cues()) {
      said.append(CueWriter.text(cue)).append('\n');
    }
    this.grounding = new Grounding(said.toString(), target);
  }

  /** Returns a cue's id. */
  static String id(int index) {
    return "C" + (index + 1);
  }

  /** Returns how many characters a viewer has the time to read in a cue, and the room for. */
  int longest(int index) {
    double seconds = track.cues().get(index).range().duration().toSeconds();
    int readable = (int) Math.floor(seconds * limits.charactersPerSecond());
    int line = limits.wide() ? limits.lineWidth() / 2 : limits.lineWidth();
    return Math.min(profile.lines() * line, Math.max(SHORTEST_LIMIT, readable));
  }

  @Override
  public Judged<Map<Integer, String>> judge(Answer answer) throws Refused {
    Map<Integer, String> good = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Answer item : answer.only("cues").objects("cues")) {
      String id = item.only("id", "text").text("id");
      int index = index(id);
      if (good.containsKey(index)) {
        throw new Refused("the id " + Answer.quote(id) + " stands there twice");
      }
      try {
        good.put(index, checked(index, item.text("text")));
      } catch (Refused e) {
        problems.add(id + " " + e.getMessage());
      }
    }
    for (int i = from; i < to; i++) {
      String id = id(i);
      if (!good.containsKey(i) && problems.stream().noneMatch(p -> p.startsWith(id + " "))) {
        problems.add(id + " is missing");
      }
    }
    return new Judged<>(good, problems);
  }

  private int index(String id) throws Refused {
    for (int i = from; i < to; i++) {
      if (id(i).equals(id)) {
        return i;
      }
    }
    throw new Refused("there is no cue " + Answer.quote(id));
  }

  private String checked(int index, String raw) throws Refused {
    String text = raw.replaceAll("\\s*\\n\\s*", " ");
    String original = CueWriter.text(track.cues().get(index));
    if (text.isEmpty() || (!TitleJudge.hasLetters(text) && TitleJudge.hasLetters(original))) {
      throw new Refused("is empty");
    }
    int limit = translating ? longest(index) : polished(index, original);
    if (length(text) > limit) {
      throw new Refused("is longer than " + limit + " characters");
    }
    if (translating && !fits(text)) {
      throw new Refused("does not fit into " + profile.lines() + " lines");
    }
    Optional<String> objection =
        translating ? translationObjection(text, original) : grounding.objection(text);
    if (objection.isPresent()) {
      throw new Refused("cannot be used, because " + objection.get());
    }
    return text;
  }

  /** What was too long before may stay as long: its line breaks are not the model's business. */
  private int polished(int index, String original) {
    int length = (int) Math.ceil(length(original));
    return Math.max(length, Math.min(longest(index), (int) (length * MOST_GROWTH) + FREE_GROWTH));
  }

  private double length(String text) {
    return TextWidth.characters(text, limits);
  }

  private boolean fits(String text) {
    List<String> lines = Lines.of(text, profile, target.tag());
    return lines.size() <= profile.lines()
        && lines.stream().allMatch(line -> TextWidth.columns(line) <= limits.lineWidth());
  }

  /** Names change with the script, so that of a translation only numbers can be compared. */
  private Optional<String> translationObjection(String text, String original) {
    if (text.matches("(?s).*([<>{}\\\\]|https?:|www\\.|\\p{Cc}).*")) {
      return Optional.of("it holds signs that do not belong into a subtitle");
    }
    boolean same = text.toLowerCase(Locale.ROOT).equals(original.toLowerCase(Locale.ROOT));
    boolean otherLanguage =
        !Tongue.of(track.language()).language().equals(target.language())
            && !track.language().equals("und");
    if (same && otherLanguage && target.words(original).size() >= SENTENCE) {
      return Optional.of("it is not translated");
    }
    return digits(text, original)
        .map(number -> "the number " + number + " is not in the original")
        .or(() -> target.objection(text));
  }

  /** Digits only: a number in words of another language is beyond comparing. */
  private Optional<String> digits(String text, String original) {
    boolean spelled = new Grounding(original, Tongue.of(track.language())).number(text).isEmpty();
    return spelled
        ? Optional.empty()
        : java.util.regex.Pattern.compile("\\p{Nd}+")
            .matcher(text)
            .results()
            .map(java.util.regex.MatchResult::group)
            .filter(
                number ->
                    new Grounding(original, Tongue.of(track.language())).number(number).isPresent())
            .findFirst();
  }
}
