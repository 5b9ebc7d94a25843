package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class ScreenDirectionTest extends RuleCase {

  private static final Candidate JOIN = change(SuggestionKind.REMOVE, 80, 120);

  ScreenDirectionTest() {
    super(new ScreenDirection());
  }

  private static FilmFixture pans(double before, double after) {
    return FilmFixture.film(200)
        .cut(100)
        .look(Look.PAN_X, 0, 100, before)
        .look(Look.PAN_X, 100, 200, after);
  }

  private static FilmFixture looks(double before, double after) {
    return FilmFixture.film(200)
        .cut(100)
        .face(0, 0, 100, MEDIUM, before, f -> FilmFixture.feeling(Emotion.SAD, 0))
        .face(1, 100, 200, MEDIUM, after, f -> FilmFixture.feeling(Emotion.SAD, 0));
  }

  @Test
  void judge_panFlips_isAgainstTheJoin() {
    assertAgainst(
        JOIN,
        pans(.3, -.3),
        "The camera moves right before the cut and left after it: the direction flips.");
  }

  @Test
  void judge_panGoesOn_isForTheJoin() {
    assertFor(JOIN, pans(-.3, -.4), "The camera goes on moving left across the cut.");
  }

  @Test
  void judge_gazeFlips_isAgainstTheJoin() {
    assertAgainst(
        JOIN,
        looks(.6, -.6),
        "The face looks to the right before the cut and to the left after it: the line is"
            + " crossed.");
  }

  @Test
  void judge_noDirection_saysNothing() {
    assertSaysNothing(JOIN, pans(.05, -.05));
    assertSaysNothing(JOIN, looks(.6, .5));
    assertSaysNothing(Candidate.split(100), pans(.3, -.3));
  }

  @Test
  void judge_joinInsideALine_isVetoed() {
    assertVetoed(JOIN, pans(.3, .3).speech(3, 4));
  }
}
