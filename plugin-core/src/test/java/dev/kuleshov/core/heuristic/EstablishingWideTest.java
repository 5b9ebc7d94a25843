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
        film().face(1, 100, 400, CLOSE, f -> FilmFixture.feeling(Emotion.SAD, 0)));
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

  @Test
  void propose_placeSeenAShortWhileAgo_nothing() {
    FilmFixture inTurn =
        FilmFixture.film(400)
            .cut(100, 200, 300)
            .place("kitchen", 0, 100)
            .place("street", 100, 200)
            .place("kitchen", 200, 300)
            .place("street", 300, 400);
    assertProposes(
        inTurn, change(SuggestionKind.HOLD, 0, 50), change(SuggestionKind.HOLD, 100, 150));
  }

  @Test
  void propose_placeSeenLongAgo_isNewAgain() {
    FilmFixture later =
        FilmFixture.film(1200)
            .cut(100, 1000)
            .place("kitchen", 0, 100)
            .place("street", 100, 1000)
            .place("kitchen", 1000, 1200);
    assertProposes(
        later,
        change(SuggestionKind.HOLD, 0, 50),
        change(SuggestionKind.HOLD, 100, 150),
        change(SuggestionKind.HOLD, 1000, 1050));
  }

  @Test
  void judge_wideAfterACloseBeginning_saysSo() {
    FilmFixture late =
        FilmFixture.film(400)
            .cut(100, 200)
            .place("kitchen", 0, 100)
            .place("street", 100, 400)
            .face(0, 0, 200, CLOSE, f -> FilmFixture.feeling(Emotion.SAD, 0));
    assertProposes(late, change(SuggestionKind.HOLD, 200, 250));
    assertFor(
        change(SuggestionKind.HOLD, 200, 250),
        late,
        "The new place (street) was only seen from close by: stay wide long enough to look"
            + " around.");
  }
}
