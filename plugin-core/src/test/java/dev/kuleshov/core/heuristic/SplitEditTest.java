package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class SplitEditTest extends RuleCase {

  private static final Candidate J_CUT =
      new Candidate(SuggestionKind.J_CUT, new FrameRange(88, 100), 100);
  private static final Candidate L_CUT = change(SuggestionKind.L_CUT, 100, 110);

  SplitEditTest() {
    super(new SplitEdit());
  }

  /** A line ends at 3.4 s, the picture changes at 4 s, the next line begins at 4.5 s. */
  private static FilmFixture film() {
    return FilmFixture.film(250).cut(100).speech(1, 3.4).speech(4.5, 7);
  }

  @Test
  void propose_handOver_letsSoundLeadOrTrail() {
    assertProposes(film(), J_CUT, L_CUT);
  }

  @Test
  void propose_noHandOver_nothing() {
    assertProposesNothing(FilmFixture.film(250).cut(100).speech(1, 3.4));
    assertProposesNothing(FilmFixture.film(250).cut(100).speech(1, 3.9).speech(4.1, 6));
    assertProposesNothing(FilmFixture.film(250).cut(100).speech(1, 6));
  }

  @Test
  void judge_jAndLCut_isForThem() {
    assertFor(
        J_CUT,
        film(),
        "The next line begins 0.5 seconds after the cut: let its sound come in 12 frames before"
            + " its picture.");
    assertFor(
        L_CUT,
        film(),
        "The line has ended 0.6 seconds before the cut: let its sound run on under the next"
            + " picture for 10 frames.");
  }

  @Test
  void judge_otherKinds_saysNothing() {
    assertSaysNothing(Candidate.split(100), film());
  }

  @Test
  void judge_soundEdgeInsideALine_isVetoed() {
    assertVetoed(change(SuggestionKind.L_CUT, 100, 125), film());
  }
}
