package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Lists what subtitles, ours or others', do against the rules of a profile. */
public final class SubtitleChecker {

  /** Files round times to milliseconds, some to hundredths of a second. */
  private static final RationalTime ROUNDING = RationalTime.ofMillis(10);

  private final SubtitleProfile profile;
  private final Rules rules;
  private final FrameRate rate;
  private final ShotChanges shots;
  private final Optional<NavigableMap<RationalTime, RationalTime>> speech;
  private final List<Violation> violations = new ArrayList<>();

  private SubtitleChecker(
      SubtitleProfile profile,
      String language,
      FrameRate rate,
      Collection<Long> shotChanges,
      Optional<List<TimeRange>> speech) {
    this.profile = profile;
    this.rules = Rules.of(profile, language, rate);
    this.rate = rate;
    this.shots = new ShotChanges(profile.snapFrames() == 0 ? List.of() : shotChanges);
    this.speech = speech.map(SubtitleChecker::byStart);
  }

  /** The ends of speech by its starts; an end is never before that of what began earlier. */
  private static NavigableMap<RationalTime, RationalTime> byStart(List<TimeRange> speech) {
    NavigableMap<RationalTime, RationalTime> ends = new TreeMap<>();
    speech.stream()
        .filter(range -> !range.isEmpty())
        .sorted(Comparator.comparing(TimeRange::start))
        .forEach(
            range -> {
              Map.Entry<RationalTime, RationalTime> last = ends.lastEntry();
              ends.put(
                  range.start(),
                  last == null ? range.end() : RationalTime.max(last.getValue(), range.end()));
            });
    return ends;
  }

  private static boolean isSpoken(NavigableMap<RationalTime, RationalTime> speech, TimeRange cue) {
    Map.Entry<RationalTime, RationalTime> last = speech.lowerEntry(cue.end());
    return last != null && last.getValue().compareTo(cue.start()) > 0;
  }

  /**
   * Checks subtitles.
   *
   * @param track the subtitles
   * @param profile the rules
   * @param rate frames a second
   * @param shotChanges the first frames of new shots; none where they are not known
   * @param speech where somebody speaks, if that is known
   * @return in the order of the cues
   */
  public static List<Violation> check(
      SubtitleTrack track,
      SubtitleProfile profile,
      FrameRate rate,
      Collection<Long> shotChanges,
      Optional<List<TimeRange>> speech) {
    SubtitleChecker checker =
        new SubtitleChecker(profile, track.language(), rate, shotChanges, speech);
    List<Cue> cues = track.cues();
    for (int i = 0; i < cues.size(); i++) {
      checker.text(i + 1, cues.get(i));
      checker.time(i + 1, cues.get(i));
      checker.shots(i + 1, cues.get(i));
      if (i + 1 < cues.size()) {
        checker.gap(i + 1, cues.get(i), cues.get(i + 1));
      }
    }
    return List.copyOf(checker.violations);
  }

  private void text(int number, Cue cue) {
    if (cue.lines().size() > rules.lines()) {
      add(
          number,
          cue,
          Violation.Rule.LINES,
          "It has %d lines; at most %d.".formatted(cue.lines().size(), rules.lines()));
    }
    for (String line : cue.lines()) {
      int columns = TextWidth.columns(line);
      if (columns > rules.limits().lineWidth()) {
        add(
            number,
            cue,
            Violation.Rule.LINE_WIDTH,
            "\"%s\" takes %d columns; at most %d."
                .formatted(line, columns, rules.limits().lineWidth()));
      }
    }
  }

  private void time(int number, Cue cue) {
    RationalTime length = cue.range().duration();
    if (length.plus(ROUNDING).compareTo(profile.shortest()) < 0) {
      add(number, cue, Violation.Rule.TOO_SHORT, said(length, "at least", profile.shortest()));
    }
    if (length.minus(ROUNDING).compareTo(profile.longest()) > 0) {
      add(number, cue, Violation.Rule.TOO_LONG, said(length, "at most", profile.longest()));
    }
    double characters =
        cue.lines().stream().mapToDouble(line -> TextWidth.characters(line, rules.limits())).sum();
    double seconds = length.plus(ROUNDING).toSeconds();
    if (characters > rules.limits().charactersPerSecond() * seconds) {
      add(
          number,
          cue,
          Violation.Rule.READING_SPEED,
          String.format(
              Locale.ROOT,
              "It takes %.1f characters a second to read; at most %.1f.",
              characters / Math.max(0.001, length.toSeconds()),
              rules.limits().charactersPerSecond()));
    }
    if (speech.isPresent() && !isSpoken(speech.get(), cue.range())) {
      add(number, cue, Violation.Rule.NO_SPEECH, "Nobody speaks while it is shown.");
    }
  }

  private static String said(RationalTime is, String bound, RationalTime limit) {
    return String.format(
        Locale.ROOT, "It lasts %.3f s; %s %.3f s.", is.toSeconds(), bound, limit.toSeconds());
  }

  private void shots(int number, Cue cue) {
    long in = cue.range().start().toFrame(rate);
    long out = cue.range().end().toFrame(rate);
    if (shots.disturbs(in, rules)) {
      add(
          number,
          cue,
          Violation.Rule.NEAR_SHOT_CHANGE,
          "It begins within %d frames of a shot change, but not with it.".formatted(rules.snap()));
    }
    if (shots.disturbsAtEnd(out, rules)) {
      add(
          number,
          cue,
          Violation.Rule.NEAR_SHOT_CHANGE,
          "It ends within %d frames of a shot change, but not %d before it."
              .formatted(rules.snap(), rules.gap()));
    }
    if (shots.straddled(in, out, rules)) {
      add(number, cue, Violation.Rule.OVER_SHOT_CHANGE, "It lies over a shot change; part it.");
    }
  }

  private void gap(int number, Cue cue, Cue next) {
    RationalTime gap = next.range().start().minus(cue.range().end());
    RationalTime least = RationalTime.ofFrames(profile.gapFrames(), rate);
    if (gap.plus(ROUNDING).isNegative()) {
      add(number, cue, Violation.Rule.OVERLAP, "It is still shown when the next one comes.");
    } else if (gap.plus(ROUNDING).compareTo(least) < 0) {
      add(
          number,
          cue,
          Violation.Rule.GAP_TOO_SMALL,
          "Less than %d frames lie between it and the next.".formatted(profile.gapFrames()));
    } else if (gap.minus(ROUNDING).compareTo(least) > 0
        && gap.plus(ROUNDING).compareTo(profile.closedGap()) < 0) {
      add(
          number,
          cue,
          Violation.Rule.GAP_NOT_CLOSED,
          String.format(
              Locale.ROOT,
              "The gap of %.3f s to the next one flickers; close it to %d frames.",
              gap.toSeconds(),
              profile.gapFrames()));
    }
  }

  private void add(int number, Cue cue, Violation.Rule rule, String message) {
    violations.add(new Violation(number, cue.range(), rule, message));
  }
}
