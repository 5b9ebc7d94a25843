package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class EstablishingWideTest extends RuleCase {

  EstablishingWideTest() {
    super(new EstablishingWide());
  }

  private static FilmFixture film() {
    return FilmFixture.film(400)
        .cut(100, 200)
        .place("kitchen", 0, 100)
        .place("street", 100, 400)
        .face(0, 0, 100, CLOSE, f -> FilmFixture.feeling(Emotion.SAD, 0));
  }

  @Test
  void propose_wideInNewPlace_staysOnIt() {
    assertProposes(film(), change(SuggestionKind.HOLD, 100, 150));
  }

  @Test
  void propose_closeOrUnknownPlace_nothing() {
    assertProposesNothing(FilmFixture.film(400).cut(100));
    assertProposesNothing(
        film().face(1, 100, 200, CLOSE, f -> FilmFixture.feeling(Emotion.SAD, 0)));
  }

  @Test
  void judge_hold_isForIt() {
    assertFor(
        change(SuggestionKind.HOLD, 100, 150),
        film(),
        "This is the first view of a new place (street): stay wide long enough to look around.");
  }

  @Test
  void judge_trimOfTheWideShot_isAgainstIt() {
    assertAgainst(
        Candidate.trimHead(100, 180),
        film(),
        "This shortens the only wide view of a new place (street).");
    assertSaysNothing(Candidate.trimHead(200, 280), film());
  }

  @Test
  void judge_holdThatEndsInsideALine_isVetoed() {
    assertVetoed(change(SuggestionKind.HOLD, 100, 150), film().speech(5, 7));
  }
}
