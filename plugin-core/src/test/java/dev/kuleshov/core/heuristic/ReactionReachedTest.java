package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class ReactionReachedTest extends RuleCase {

  ReactionReachedTest() {
    super(new ReactionReached());
  }

  private static FilmFixture film() {
    return FilmFixture.film(250).face(0, 0, 250, CLOSE, shows(Emotion.HAPPY, 90, 110, 160, 180));
  }

  @Test
  void propose_smileThatComesAndGoes_startsAtItAndCutsBeforeItFades() {
    assertProposes(film(), Candidate.trimHead(0, 105), Candidate.split(165));
  }

  @Test
  void propose_calmFace_nothing() {
    assertProposesNothing(
        FilmFixture.film(250)
            .face(0, 0, 250, CLOSE, frame -> FilmFixture.feeling(Emotion.HAPPY, .1)));
  }

  @Test
  void judge_cutWhileFull_isForIt() {
    assertFor(
        Candidate.split(150), film(), "The smile is full at 00:00:04:10; cut before it fades.");
  }

  @Test
  void judge_cutWhileComing_isAgainstIt() {
    assertAgainst(
        Candidate.split(106),
        film(),
        "The smile is still coming; wait until it is full at 00:00:04:10.");
  }

  @Test
  void judge_startAtTheSmile_isForIt() {
    assertFor(
        Candidate.trimHead(0, 102),
        film(),
        "Start where the smile comes, at 00:00:04:02: the face waits for it until then.");
  }

  @Test
  void judge_cutFarFromTheSmile_saysNothing() {
    assertSaysNothing(Candidate.split(40), film());
  }

  @Test
  void judge_cutInsideALine_isVetoed() {
    assertVetoed(Candidate.split(150), film().speech(5, 7));
  }
}
