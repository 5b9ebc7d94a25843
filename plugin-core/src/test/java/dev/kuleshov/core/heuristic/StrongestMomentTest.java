package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class StrongestMomentTest extends RuleCase {

  StrongestMomentTest() {
    super(new StrongestMoment());
  }

  private static FilmFixture film() {
    return FilmFixture.film(100).mood(f -> 0, f -> f == 60 ? .8 : 0);
  }

  @Test
  void propose_clipWithAMoment_staysOnIt() {
    assertProposes(film(), change(SuggestionKind.HOLD, 45, 75));
    assertFor(
        change(SuggestionKind.HOLD, 45, 75),
        film(),
        "This is where most happens, around 00:00:02:10: build the shot around it.");
  }

  @Test
  void propose_twoSecondsOfACalmFace_hasAnOpinion() {
    FilmFixture face =
        FilmFixture.film(50).face(0, 0, 50, CLOSE, f -> FilmFixture.feeling(Emotion.SAD, .1));
    assertProposes(face, change(SuggestionKind.HOLD, 0, 30));
    assertFor(
        change(SuggestionKind.HOLD, 0, 30),
        face,
        "The face says most around 00:00:00:00: build the shot around it.");
  }

  @Test
  void propose_nothingHappensOrBlackOrClimax_nothing() {
    assertProposesNothing(FilmFixture.film(100));
    assertProposesNothing(film().black(0, 100));
    assertProposesNothing(film().trend(TrendKind.CLIMAX, 1, 2));
    assertProposesNothing(FilmFixture.film(30).mood(f -> 0, f -> f == 10 ? .8 : 0));
  }

  @Test
  void judge_otherKinds_saysNothing() {
    assertSaysNothing(Candidate.split(60), film());
  }

  @Test
  void judge_holdThatEndsInsideALine_isVetoed() {
    assertVetoed(change(SuggestionKind.HOLD, 45, 75), film().speech(2.5, 3.5));
  }
}
