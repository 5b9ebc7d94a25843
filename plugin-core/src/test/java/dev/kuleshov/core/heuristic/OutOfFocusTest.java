package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class OutOfFocusTest extends RuleCase {

  OutOfFocusTest() {
    super(new OutOfFocus());
  }

  private static FilmFixture soft(long from, long to) {
    return FilmFixture.film(300).look(Look.SHARPNESS, from, to, .1);
  }

  @Test
  void propose_softStretch_takesItOut() {
    assertProposes(soft(0, 30), Candidate.trimHead(0, 30));
    assertProposes(soft(100, 130), change(SuggestionKind.REMOVE, 100, 130));
    assertProposes(soft(270, 300), Candidate.trimTail(270, 300));
  }

  @Test
  void propose_softThroughoutOrFastOrBrief_nothing() {
    assertProposesNothing(soft(0, 250));
    assertProposesNothing(soft(100, 130).look(Look.MOTION, 100, 130, .9));
    assertProposesNothing(soft(100, 106));
  }

  @Test
  void judge_softStretch_isForItsRemoval() {
    assertFor(
        Candidate.trimHead(0, 30),
        soft(0, 30),
        "The picture is out of focus for 1.2 seconds, and sharp in the rest of the shot.");
  }

  @Test
  void judge_sharpStretch_saysNothing() {
    assertSaysNothing(Candidate.trimTail(200, 300), soft(0, 30));
  }

  @Test
  void judge_trimIntoALine_isVetoed() {
    assertVetoed(Candidate.trimHead(0, 30), soft(0, 30).speech(1, 2));
  }
}
