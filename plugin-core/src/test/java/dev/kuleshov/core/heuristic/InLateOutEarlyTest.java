package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class InLateOutEarlyTest extends RuleCase {

  InLateOutEarlyTest() {
    super(new InLateOutEarly());
  }

  /** Something moves from frame 60 to 180 of 250. */
  private static FilmFixture film() {
    return FilmFixture.film(250).still(0, 250).look(Look.MOTION, 60, 180, .5);
  }

  @Test
  void propose_waitingAtBothEnds_trimsBoth() {
    assertProposes(film(), Candidate.trimHead(0, 52), Candidate.trimTail(188, 250));
  }

  @Test
  void propose_calmOrLivelyThroughout_nothing() {
    assertProposesNothing(FilmFixture.film(250).still(0, 250));
    assertProposesNothing(FilmFixture.film(250).look(Look.MOTION, 0, 250, .5));
  }

  @Test
  void judge_waiting_isForItsTrim() {
    assertFor(
        Candidate.trimHead(0, 52),
        film(),
        "The shot waits for 2.1 seconds before anything moves: come in later.");
    assertFor(
        Candidate.trimTail(188, 250),
        film(),
        "The movement is over by 00:00:07:13: leave the shot there.");
  }

  @Test
  void judge_speechFeelingOrMovement_saysNothing() {
    assertSaysNothing(Candidate.trimHead(0, 52), film().speech(.5, 1.5));
    assertSaysNothing(
        Candidate.trimHead(0, 52),
        film().face(0, 0, 250, CLOSE, f -> FilmFixture.feeling(Emotion.SAD, .9)));
    assertSaysNothing(Candidate.trimHead(0, 140), film());
    assertSaysNothing(change(SuggestionKind.REMOVE, 0, 52), film());
  }

  @Test
  void judge_trimIntoALine_isVetoed() {
    assertVetoed(Candidate.trimHead(0, 52), film().speech(1.5, 3));
  }
}
