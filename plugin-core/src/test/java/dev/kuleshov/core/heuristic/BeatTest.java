package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class BeatTest extends RuleCase {

  BeatTest() {
    super(new Beat());
  }

  /** A beat every half second. */
  private static FilmFixture film(double clarity) {
    return FilmFixture.film(250).beat(120, clarity);
  }

  @Test
  void propose_editOffTheBeat_endsTheShotOnIt() {
    assertProposes(film(.9).cut(104).edit(), Candidate.trimTail(100, 104));
  }

  @Test
  void propose_onTheBeatOrUnclearOrRaw_nothing() {
    assertProposesNothing(film(.9).cut(100).edit());
    assertProposesNothing(film(.2).cut(104).edit());
    assertProposesNothing(film(.9).cut(104));
  }

  @Test
  void judge_onTheBeat_isForIt() {
    assertFor(Candidate.split(100), film(.9), "The cut lands on the beat of the music.");
  }

  @Test
  void judge_offTheBeat_isAgainstIt() {
    assertAgainst(
        Candidate.split(106), film(.9), "The cut misses the beat of the music by 6 frames.");
  }

  @Test
  void judge_noClearBeatOrHold_saysNothing() {
    assertSaysNothing(Candidate.split(100), film(.3));
    assertSaysNothing(change(SuggestionKind.HOLD, 100, 150), film(.9));
  }

  @Test
  void judge_beatInsideALine_isVetoed() {
    assertVetoed(Candidate.split(100), film(.9).speech(3, 5));
  }
}
