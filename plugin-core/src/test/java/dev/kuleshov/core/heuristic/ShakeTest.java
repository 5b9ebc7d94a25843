package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class ShakeTest extends RuleCase {

  ShakeTest() {
    super(new Shake());
  }

  private static FilmFixture shaken(long from, long to) {
    return FilmFixture.film(300).look(Look.PAN_Y, from, to, frame -> frame / 2 % 2 == 0 ? .6 : -.6);
  }

  @Test
  void propose_shake_takesItOut() {
    assertProposes(shaken(100, 140), change(SuggestionKind.REMOVE, 100, 140));
  }

  @Test
  void propose_panOrHandHeldShot_nothing() {
    assertProposesNothing(FilmFixture.film(300).look(Look.PAN_X, 100, 200, .6));
    assertProposesNothing(shaken(0, 300));
  }

  @Test
  void propose_shakenShotInASteadyFilm_takesTheWholeShotOut() {
    FilmFixture film =
        FilmFixture.film(900)
            .cut(300, 360)
            .look(Look.PAN_Y, 300, 360, frame -> frame / 2 % 2 == 0 ? .6 : -.6);

    assertProposes(film, change(SuggestionKind.REMOVE, 300, 360));
  }

  @Test
  void judge_shake_isForItsRemoval() {
    assertFor(
        change(SuggestionKind.REMOVE, 100, 140),
        shaken(100, 140),
        "The camera shakes for 1.6 seconds.");
  }

  @Test
  void judge_steadyStretch_saysNothing() {
    assertSaysNothing(change(SuggestionKind.REMOVE, 200, 240), shaken(100, 140));
  }

  @Test
  void judge_removalThatEndsInALine_isVetoed() {
    assertVetoed(change(SuggestionKind.REMOVE, 100, 140), shaken(100, 140).speech(5.2, 7));
    assertVetoed(Candidate.split(140), shaken(100, 140).speech(5.2, 7));
  }
}
