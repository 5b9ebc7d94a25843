package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class DecayedEmotionTest extends RuleCase {

  DecayedEmotionTest() {
    super(new DecayedEmotion());
  }

  private static FilmFixture film() {
    return FilmFixture.film(250).face(0, 0, 250, CLOSE, shows(Emotion.SAD, 20, 40, 100, 130));
  }

  @Test
  void propose_emotionThatHasGone_leavesTheShot() {
    assertProposes(film(), Candidate.trimTail(120, 250));
  }

  @Test
  void propose_emotionToTheEnd_nothing() {
    assertProposesNothing(
        FilmFixture.film(250).face(0, 0, 250, CLOSE, shows(Emotion.SAD, 20, 40, 300, 310)));
  }

  @Test
  void judge_tailAfterTheEmotion_isForItsTrim() {
    assertFor(
        Candidate.trimTail(130, 250),
        film(),
        "The sad look has gone by 00:00:04:20 and nothing takes its place: leave the shot there.");
  }

  @Test
  void judge_tailWithTheEmotion_saysNothing() {
    assertSaysNothing(Candidate.trimTail(80, 250), film());
  }

  @Test
  void judge_trimIntoALine_isVetoed() {
    assertVetoed(Candidate.trimTail(130, 250), film().speech(5, 7));
  }
}
