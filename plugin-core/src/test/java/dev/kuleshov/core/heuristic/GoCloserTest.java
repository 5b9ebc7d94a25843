package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class GoCloserTest extends RuleCase {

  GoCloserTest() {
    super(new GoCloser());
  }

  private static FilmFixture film(Box box) {
    return FilmFixture.film(250).face(0, 0, 250, box, shows(Emotion.ANGRY, 90, 130, 200, 230));
  }

  private static FilmFixture shots(Box before, Box after) {
    return FilmFixture.film(200)
        .cut(100)
        .face(0, 0, 100, before, f -> FilmFixture.feeling(Emotion.ANGRY, .1))
        .face(1, 100, 200, after, f -> FilmFixture.feeling(Emotion.ANGRY, .9))
        .mood(f -> 0, f -> f < 100 ? 0 : .6);
  }

  @Test
  void propose_feelingBuildsInMediumShot_goesCloser() {
    assertProposes(film(MEDIUM), Candidate.split(115));
    assertFor(
        Candidate.split(110), film(MEDIUM), "The anger builds from 00:00:04:15: go closer here.");
  }

  @Test
  void propose_alreadyCloseOrEditOrCalm_nothing() {
    assertProposesNothing(film(CLOSE));
    assertProposesNothing(film(MEDIUM).edit());
    assertProposesNothing(
        FilmFixture.film(250).face(0, 0, 250, MEDIUM, f -> FilmFixture.feeling(Emotion.ANGRY, 0)));
  }

  @Test
  void judge_join_wantsThePictureToFollowTheFeeling() {
    assertFor(
        change(SuggestionKind.REMOVE, 80, 120),
        shots(MEDIUM, CLOSE),
        "The feeling rises across this cut, and the picture goes closer with it.");
    assertAgainst(
        change(SuggestionKind.REMOVE, 80, 120),
        shots(CLOSE, MEDIUM),
        "The feeling rises across this cut, but the picture steps back.");
    assertSaysNothing(change(SuggestionKind.REMOVE, 80, 120), shots(CLOSE, CLOSE));
  }

  @Test
  void judge_splitInsideALine_isVetoed() {
    assertVetoed(Candidate.split(110), film(MEDIUM).speech(4, 5));
  }
}
