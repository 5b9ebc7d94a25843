package dev.kuleshov.core.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.StoryArc;
import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trends and arcs of curves drawn by hand over 100 seconds, the place running from 0 to 1. */
class TrendsTest {

  private static final Grid GRID = new Grid(FrameClock.constant(FrameRate.FPS_25, 2500));

  @Test
  void of_bumpOfArousal_isTheClimax() {
    List<Trend> trends = trends(p -> 0, p -> Math.exp(-Math.pow((p - .7) / .05, 2)) - .3);
    Trend climax = only(trends, TrendKind.CLIMAX);
    assertTrue(
        climax.range().start().toSeconds() < 70 && climax.range().end().toSeconds() > 70,
        climax.toString());
    assertTrue(climax.range().duration().toSeconds() < 12, climax.toString());
  }

  @Test
  void of_twoBumps_climaxIsTheOneThatStandsOut() {
    List<Trend> trends =
        trends(
            p -> 0,
            p ->
                .5 * Math.exp(-Math.pow((p - .2) / .05, 2))
                    + .9 * Math.exp(-Math.pow((p - .6) / .05, 2)));
    assertEquals(60, middle(only(trends, TrendKind.CLIMAX)), 2);
  }

  @Test
  void of_valenceChangesSign_isATurningPoint() {
    List<Trend> trends = trends(p -> p < .4 ? .5 : -.4, p -> 0);
    assertEquals(40, middle(only(trends, TrendKind.TURNING_POINT)), 3);
  }

  @Test
  void of_valenceChangesDirection_isATurningPoint() {
    List<Trend> trends = trends(p -> p < .6 ? .8 - p : .2 + (p - .6), p -> 0);
    assertEquals(60, middle(only(trends, TrendKind.TURNING_POINT)), 4);
  }

  @Test
  void of_valenceAndArousalBothDown_isALow() {
    List<Trend> trends =
        trends(p -> p > .3 && p < .5 ? -.6 : .3, p -> p > .3 && p < .5 ? -.6 : .4 * p);
    Trend low = only(trends, TrendKind.LOW);
    assertEquals(40, middle(low), 4);
  }

  @Test
  void of_moodRisesStaysAndFalls_coversTheFilmOnce() {
    List<Trend> stretches =
        trends(p -> p < .3 ? p * 2 : p < .7 ? .6 : .6 - (p - .7) * 2, p -> 0).stream()
            .filter(
                t ->
                    List.of(TrendKind.RISING, TrendKind.FLAT, TrendKind.FALLING).contains(t.kind()))
            .toList();
    assertEquals(
        List.of(TrendKind.RISING, TrendKind.FLAT, TrendKind.FALLING),
        stretches.stream().map(Trend::kind).toList());
    assertEquals(0, stretches.get(0).range().start().toSeconds());
    assertEquals(stretches.get(0).range().end(), stretches.get(1).range().start());
    assertEquals(stretches.get(1).range().end(), stretches.get(2).range().start());
    assertEquals(100, stretches.get(2).range().end().toSeconds());
  }

  @Test
  void of_ripples_isFlat() {
    assertEquals(
        List.of(TrendKind.FLAT),
        trends(p -> .05 * Math.sin(p * 100), p -> .05 * Math.cos(p * 80)).stream()
            .map(Trend::kind)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "RISE, -1, -.4, .4, 1",
    "FALL, 1, .4, -.4, -1",
    "FALL_RISE, 1, -1, -1, 1",
    "RISE_FALL, -1, 1, 1, -1",
    "RISE_FALL_RISE, -1, 1, -1, 1",
    "FALL_RISE_FALL, 1, -1, 1, -1"
  })
  void arc_fourCorners_namesTheShape(StoryArc arc, double a, double b, double c, double d) {
    double[] corners = {a, b, c, d};
    DoubleUnaryOperator valence =
        p -> {
          int below = (int) Math.min(2, p * 3);
          return .6 * (corners[below] + (p * 3 - below) * (corners[below + 1] - corners[below]));
        };
    assertEquals(Optional.of(arc), Arcs.of(smooth(valence, p -> 0, GRID).story(), GRID));
  }

  @Test
  void arc_flatOrShort_isNone() {
    assertEquals(Optional.empty(), Arcs.of(smooth(p -> .02 * p, p -> 0, GRID).story(), GRID));
    Grid brief = new Grid(FrameClock.constant(FrameRate.FPS_25, 250));
    assertEquals(Optional.empty(), Arcs.of(smooth(p -> p, p -> 0, brief).story(), brief));
  }

  private static List<Trend> trends(DoubleUnaryOperator valence, DoubleUnaryOperator arousal) {
    return Trends.of(smooth(valence, arousal, GRID), GRID);
  }

  private static Smooth smooth(
      DoubleUnaryOperator valence, DoubleUnaryOperator arousal, Grid grid) {
    List<EmotionSample> samples = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      double place = (double) i / grid.size();
      samples.add(
          new EmotionSample(
              grid.time(i),
              grid.frame(i),
              valence.applyAsDouble(place),
              arousal.applyAsDouble(place),
              .5,
              EmotionScores.NONE,
              0));
    }
    return new Smooth(samples, grid);
  }

  private static Trend only(List<Trend> trends, TrendKind kind) {
    List<Trend> found = trends.stream().filter(trend -> trend.kind() == kind).toList();
    assertEquals(1, found.size(), trends.toString());
    return found.get(0);
  }

  private static double middle(Trend trend) {
    return trend.range().start().plus(trend.range().end()).toSeconds() / 2;
  }
}
