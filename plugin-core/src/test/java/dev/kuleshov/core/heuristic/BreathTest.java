package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class BreathTest extends RuleCase {

  BreathTest() {
    super(new Breath());
  }

  private static FilmFixture film() {
    return FilmFixture.film(250).speech(1, 2).speech(3.2, 5);
  }

  @Test
  void propose_longPause_splitsNearerToTheNextLine() {
    assertProposes(film(), Candidate.split(68));
  }

  @Test
  void propose_shortPauseOrEdit_nothing() {
    assertProposesNothing(FilmFixture.film(250).speech(1, 2).speech(2.4, 5));
    assertProposesNothing(film().edit());
  }

  @Test
  void judge_cutInBreath_isForIt() {
    assertFor(
        Candidate.split(68),
        film(),
        "Nobody speaks for 1.2 seconds here: the cut falls into a breath.");
  }

  @Test
  void judge_cutOnTheHeelsOfALine_isAgainstIt() {
    assertAgainst(
        Candidate.split(52),
        film(),
        "The line has ended only 2 frames before: leave it its pause.");
  }

  @Test
  void judge_hurriedPause_isAgainstIt() {
    FilmFixture hurried = FilmFixture.film(250).speech(1, 2).speech(2.5, 5);
    assertAgainst(
        Candidate.split(58),
        hurried,
        "The pause here is only 0.5 seconds: a cut would sound hurried.");
  }

  @Test
  void judge_filmWithoutSpeech_saysNothing() {
    assertSaysNothing(Candidate.split(68), FilmFixture.film(250));
  }

  @Test
  void judge_cutInLine_isVetoed() {
    assertVetoed(Candidate.split(40), film());
  }
}
