package dev.kuleshov.core.evaluation.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.core.document.ShotTruth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotScorerTest {

  private static final ShotTruth TRUTH =
      new ShotTruth(
          25,
          List.of(50L, 100L, 300L),
          List.of(100L),
          List.of(mix(150, 169), mix(200, 219)),
          List.of(new ShotTruth.Span("", 400, 410)),
          List.of());

  @Test
  void score_everythingRight_isPerfect() {
    ShotScore score = score(cut(50), cut(100), mix(150, 169), mix(200, 219), cut(300));

    assertEquals(new Tally(3, 0, 0), score.cuts());
    assertEquals(new Tally(2, 0, 0), score.gradual());
    assertEquals(new Tally(1, 0, 0), score.jumps());
    assertEquals(1, score.meanOverlap());
    assertEquals(1, score.all().f1());
  }

  @Test
  void score_cutTwoFramesOff_isAHitAndThreeIsNot() {
    assertEquals(new Tally(1, 0, 2), score(cut(52)).cuts());
    assertEquals(new Tally(0, 1, 3), score(cut(53)).cuts());
  }

  @Test
  void score_twoCutsAtOne_isOneHitAndOneFalse() {
    assertEquals(new Tally(1, 1, 2), score(cut(49), cut(51)).cuts());
  }

  @Test
  void score_nearestCutFirst_takesTheOneAtTheFrame() {
    ShotTruth close =
        new ShotTruth(25, List.of(10L, 12L), List.of(), List.of(), List.of(), List.of());
    ShotScore score = ShotScorer.score(List.of(cut(12), cut(9)), close, 2);

    assertEquals(new Tally(2, 0, 0), score.cuts());
  }

  @Test
  void score_mixFoundTwice_isOneHitAndOneFalse() {
    assertEquals(new Tally(1, 1, 1), score(mix(150, 158), mix(160, 169)).gradual());
  }

  @Test
  void score_mixFoundAsASingleFrame_isAHitWithoutOverlap() {
    ShotScore score = score(cut(160));

    assertEquals(new Tally(1, 0, 1), score.gradual());
    assertEquals(0, score.ranges());
  }

  @Test
  void score_mixFoundInHalf_overlapsByHalf() {
    assertEquals(.5, score(mix(150, 159)).meanOverlap());
  }

  @Test
  void score_firstFrameAfterAMix_belongsToIt() {
    assertEquals(1, score(cut(172)).gradual().hits());
    assertEquals(0, score(cut(173)).gradual().hits());
  }

  @Test
  void score_foundInAnAmbiguousRange_countsNeitherWay() {
    assertEquals(new Tally(0, 0, 3), score(cut(405)).cuts());
    assertEquals(new Tally(0, 1, 3), score(cut(420)).cuts());
  }

  @Test
  void score_cutOnACutBesideAMix_belongsToTheCut() {
    ShotTruth close =
        new ShotTruth(25, List.of(10L), List.of(), List.of(mix(12, 20)), List.of(), List.of());
    ShotScore score = ShotScorer.score(List.of(cut(10)), close, 2);

    assertEquals(new Tally(1, 0, 0), score.cuts());
    assertEquals(new Tally(0, 0, 1), score.gradual());
  }

  @Test
  void score_cutFoundAsAShortRange_isAHit() {
    assertEquals(new Tally(1, 0, 2), score(mix(48, 51)).cuts());
  }

  @Test
  void plus_twoFilms_poolsEveryBoundary() {
    ShotScore both = score(cut(50)).plus(score(cut(50), cut(60)));

    assertEquals(new Tally(2, 1, 4), both.cuts());
    assertEquals(4 / 9.0, both.cuts().f1(), 1e-9);
  }

  @Test
  void f1_nothingToFindAndNothingFound_isOne() {
    assertEquals(1, Tally.NONE.f1());
    assertEquals(0, new Tally(0, 1, 0).f1());
  }

  private static ShotScore score(Boundary... found) {
    return ShotScorer.score(List.of(found), TRUTH, 2);
  }

  private static Boundary cut(long frame) {
    return Boundary.cut(frame, 1);
  }

  private static Boundary mix(long start, long end) {
    return new Boundary(BoundaryType.DISSOLVE, start, end, 1);
  }
}
