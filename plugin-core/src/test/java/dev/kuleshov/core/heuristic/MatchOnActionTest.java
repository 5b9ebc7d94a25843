package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class MatchOnActionTest extends RuleCase {

  private static final Candidate JOIN = change(SuggestionKind.REMOVE, 80, 120);

  MatchOnActionTest() {
    super(new MatchOnAction());
  }

  private static FilmFixture take() {
    return FilmFixture.film(300).still(0, 300).look(Look.MOTION, 150, 200, .5);
  }

  private static FilmFixture moves(double before, double after) {
    return FilmFixture.film(200)
        .cut(100)
        .look(Look.MOTION, 0, 100, before)
        .look(Look.MOTION, 100, 200, after);
  }

  @Test
  void propose_movementBeginsInLongTake_splitsJustAfter() {
    assertProposes(take(), Candidate.split(153));
  }

  @Test
  void propose_shortShotOrEdit_nothing() {
    assertProposesNothing(take().cut(120, 240));
    assertProposesNothing(take().edit());
  }

  @Test
  void judge_splitOnMovement_isForIt() {
    assertFor(
        Candidate.split(153),
        take(),
        "A movement has just begun here: it will carry the eye over the cut.");
    assertSaysNothing(Candidate.split(180), take());
  }

  @Test
  void judge_joinOfLikeMovements_isForIt() {
    assertFor(
        JOIN,
        moves(.5, .6),
        "Both sides move alike, so the movement carries the eye over the cut.");
    assertSaysNothing(JOIN, moves(.5, .05));
    assertSaysNothing(
        JOIN, moves(.5, .5).look(Look.PAN_X, 0, 100, .4).look(Look.PAN_X, 100, 200, -.4));
  }

  @Test
  void judge_splitInsideALine_isVetoed() {
    assertVetoed(Candidate.split(153), take().speech(6, 7));
  }
}
