package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class CameraAtRestTest extends RuleCase {

  CameraAtRestTest() {
    super(new CameraAtRest());
  }

  private static FilmFixture film() {
    return FilmFixture.film(300).look(Look.PAN_X, 100, 150, .3);
  }

  @Test
  void judge_splitAtRest_isForIt() {
    assertFor(Candidate.split(60), film(), "The camera is at rest here.");
    assertFor(Candidate.split(150), film(), "The camera has just come to rest here.");
  }

  @Test
  void judge_splitInMove_isAgainstIt() {
    assertAgainst(
        Candidate.split(125), film(), "The camera is still moving here: let it come to rest.");
  }

  @Test
  void judge_joinOfMoveAndRest_isAgainstIt() {
    assertAgainst(
        change(SuggestionKind.REMOVE, 125, 200),
        film(),
        "The camera moves on one side of this cut and rests on the other.");
    assertFor(
        change(SuggestionKind.REMOVE, 60, 200), film(), "The camera is at rest on both sides.");
  }

  @Test
  void judge_slowMoveOrHold_saysNothing() {
    FilmFixture slow = FilmFixture.film(300).look(Look.PAN_X, 0, 300, .08);
    assertSaysNothing(Candidate.split(100), slow);
    assertSaysNothing(change(SuggestionKind.HOLD, 60, 200), film());
  }

  @Test
  void judge_splitInsideALine_isVetoed() {
    assertVetoed(Candidate.split(60), film().speech(2, 3));
  }
}
