package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class HoldReactionTest extends RuleCase {

  HoldReactionTest() {
    super(new HoldReaction());
  }

  private static FilmFixture film() {
    return FilmFixture.film(250)
        .face(0, 0, 250, CLOSE, shows(Emotion.SURPRISED, 90, 110, 160, 180));
  }

  @Test
  void propose_expressionThatHolds_staysOnIt() {
    assertProposes(film(), change(SuggestionKind.HOLD, 110, 165));
  }

  @Test
  void propose_flicker_nothing() {
    assertProposesNothing(
        FilmFixture.film(250).face(0, 0, 250, CLOSE, shows(Emotion.SURPRISED, 100, 105, 106, 110)));
  }

  @Test
  void judge_hold_isForIt() {
    assertFor(
        change(SuggestionKind.HOLD, 110, 165),
        film(),
        "Stay on this surprise: it holds from 00:00:04:10 to 00:00:06:15.");
  }

  @Test
  void judge_removalOfTheReaction_isAgainstIt() {
    assertAgainst(
        change(SuggestionKind.REMOVE, 140, 220),
        film(),
        "This takes away 1.0 seconds of the surprise at its fullest."
            .replace("1.0 seconds", "a second"));
  }

  @Test
  void judge_holdThatEndsInsideALine_isVetoed() {
    assertVetoed(change(SuggestionKind.HOLD, 110, 165), film().speech(6, 8));
  }
}
