package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class DuplicateTakeTest extends RuleCase {

  DuplicateTakeTest() {
    super(new DuplicateTake());
  }

  /** Two takes of the same two lines, the second with more feeling. */
  private static FilmFixture film() {
    return FilmFixture.film(500)
        .cut(250)
        .speech(1, 3)
        .speech(3.6, 6)
        .speech(11.2, 13.3)
        .speech(13.9, 16.2)
        .mood(frame -> frame < 250 ? .1 : .5, frame -> 0);
  }

  @Test
  void propose_twoTakes_takesOutTheWeaker() {
    assertProposes(film(), change(SuggestionKind.REMOVE, 0, 250));
    assertFor(
        change(SuggestionKind.REMOVE, 0, 250),
        film(),
        "This looks like another take of the shot at 00:00:10:00, which says more.");
  }

  @Test
  void propose_otherLinesOrLookOrEdit_nothing() {
    assertProposesNothing(
        FilmFixture.film(500).cut(250).speech(1, 3).speech(3.6, 6).speech(11, 12).speech(14, 17));
    assertProposesNothing(film().look(Look.BRIGHTNESS, 250, 500, .8));
    assertProposesNothing(film().edit());
  }

  @Test
  void judge_theBetterTake_saysNothing() {
    assertSaysNothing(change(SuggestionKind.REMOVE, 250, 500), film());
  }

  @Test
  void judge_takeThatEndsInsideALine_isVetoed() {
    assertVetoed(
        change(SuggestionKind.REMOVE, 0, 250),
        FilmFixture.film(500).cut(250).speech(1, 3).speech(9, 11));
  }
}
