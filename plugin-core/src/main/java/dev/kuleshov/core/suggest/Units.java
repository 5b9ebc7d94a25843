package dev.kuleshov.core.suggest;

import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Divides a reel into units and says what each is worth.
 *
 * <p>Units end where a cut is clean: at what the suggestions take out, at shot boundaries, at
 * suggested splits and, where these lie far apart, in between.
 */
final class Units {

  /** Worth of a second of film that says nothing in particular. All these are starting points. */
  private static final double PLAIN = .2;

  /** Worth of a second at the height of feeling, when the curve is sure of it. */
  private static final double FEELING = 1;

  private static final double SPEECH = .3;
  private static final double FACE = .2;
  private static final double HELD = .3;

  /** A second that the suggestions take out is worth this share of itself. */
  private static final double TAKEN_OUT = .02;

  /** A second of the climax weighs more than anything else can. */
  private static final double CLIMAX = 10_000;

  private final Reel reel;
  private final Evidence film;
  private final double longest;
  private final Optional<FrameRange> climax;

  /**
   * Prepares the division.
   *
   * @param reel the reel
   * @param longest the length in seconds above which a unit is divided where it can be
   * @param climaxRoom how many seconds of the climax have to stay
   */
  Units(Reel reel, double longest, double climaxRoom) {
    this.reel = reel;
    this.film = reel.film();
    this.longest = longest;
    this.climax = climax(climaxRoom);
  }

  /** The units in order; together they are the whole reel. */
  List<Unit> all() {
    NavigableSet<Long> ends = new TreeSet<>(List.of(0L, film.frames()));
    for (Suggestion removal : reel.removals()) {
      ends.add(removal.candidate().range().start());
      ends.add(removal.candidate().range().end());
    }
    for (Shot shot : film.measured().shots()) {
      addIfRoom(ends, shot.frames().start());
    }
    for (Suggestion split : reel.suggestions(SuggestionKind.SPLIT)) {
      addIfRoom(ends, split.frame());
    }
    climax.ifPresent(
        range -> {
          addNear(ends, range.start());
          addNear(ends, range.end());
        });
    divideLong(ends);
    List<Unit> units = new ArrayList<>();
    Iterator<Long> each = ends.iterator();
    long start = each.next();
    while (each.hasNext()) {
      FrameRange range = new FrameRange(start, each.next());
      units.add(new Unit(reel, range, value(range)));
      start = range.end();
    }
    return units;
  }

  private void addIfRoom(NavigableSet<Long> ends, long frame) {
    if (reel.cuts().isClean(frame)
        && frame - ends.floor(frame) >= reel.leastClip()
        && ends.ceiling(frame) - frame >= reel.leastClip()) {
      ends.add(frame);
    }
  }

  private void addNear(NavigableSet<Long> ends, long frame) {
    long reach = film.framesIn(longest / 2);
    OptionalLong near = reel.cuts().nearest(frame, frame - reach, frame + reach);
    if (near.isPresent()) {
      addIfRoom(ends, near.getAsLong());
    }
  }

  private void divideLong(NavigableSet<Long> ends) {
    long most = film.framesIn(longest);
    for (long start : List.copyOf(ends)) {
      Long end = ends.higher(start);
      if (end != null) {
        for (long at = start + most; at < end; at += most) {
          addNear(ends, at);
        }
      }
    }
  }

  private double value(FrameRange range) {
    double seconds = reel.duration(range).toSeconds();
    double value = seconds * (PLAIN + FEELING * feeling(range));
    TimeRange time = reel.time(range);
    for (TimeRange line : film.speechIn(time)) {
      value += SPEECH * line.intersection(time).orElseThrow().duration().toSeconds();
    }
    for (Suggestion hold : reel.suggestions(SuggestionKind.HOLD)) {
      value += HELD * hold.score() * seconds(Reel.shared(hold.candidate().range(), range));
    }
    double loss =
        reel.removals().stream()
            .mapToLong(removal -> Reel.shared(removal.candidate().range(), range))
            .sum();
    value *= 1 - (1 - TAKEN_OUT) * loss / range.length();
    return value + climax.map(c -> CLIMAX * seconds(Reel.shared(c, range))).orElse(0.0);
  }

  private double seconds(long frames) {
    return frames / film.measured().clock().rate().perSecond();
  }

  /** Mean strength of feeling, in [0,1], with faces counted in. */
  private double feeling(FrameRange range) {
    long step = film.framesIn(.2);
    double sum = 0;
    int count = 0;
    for (long frame = range.start(); frame < range.end(); frame += step) {
      Optional<EmotionSample> sample = film.emotionAt(frame);
      if (sample.isPresent()) {
        EmotionSample point = sample.get();
        double strength = ((1 + point.arousal()) / 2 + Math.abs(point.valence())) / 2;
        sum += point.confidence() * strength + (point.faces() > 0 ? FACE : 0);
      }
      count++;
    }
    return count > 0 ? sum / count : 0;
  }

  /** The part of the climax around its peak that has to stay. */
  private Optional<FrameRange> climax(double room) {
    return film.curve().trends().stream()
        .filter(trend -> trend.kind() == TrendKind.CLIMAX)
        .map(Trend::range)
        .findFirst()
        .flatMap(this::peak)
        .map(
            peak ->
                new FrameRange(
                    Math.max(0, peak - film.framesIn(room / 2)),
                    Math.min(film.frames(), peak + film.framesIn(room / 2))));
  }

  private Optional<Long> peak(TimeRange range) {
    EmotionSample best = null;
    for (EmotionSample sample : film.curve().samples()) {
      if (range.contains(sample.time()) && (best == null || sample.arousal() > best.arousal())) {
        best = sample;
      }
    }
    return Optional.ofNullable(best).map(EmotionSample::frame);
  }
}
