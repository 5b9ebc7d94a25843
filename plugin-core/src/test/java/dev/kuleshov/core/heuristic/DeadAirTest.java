package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class DeadAirTest extends RuleCase {

  DeadAirTest() {
    super(new DeadAir());
  }

  /** Silent and still from 4 to 8 s; the style leaves pauses of 1.5 s. */
  private static FilmFixture film() {
    return FilmFixture.film(300).silence(4, 8).still(100, 200);
  }

  @Test
  void propose_pauseInMidShot_takesOutItsMiddle() {
    assertProposes(film(), change(SuggestionKind.TIGHTEN, 119, 181));
  }

  @Test
  void propose_pauseAtShotEdges_trims() {
    assertProposes(film().cut(100), Candidate.trimHead(100, 181));
    assertProposes(film().cut(200), Candidate.trimTail(119, 200));
  }

  @Test
  void propose_movementSoundOrFeeling_nothing() {
    assertProposesNothing(FilmFixture.film(300).silence(4, 8));
    assertProposesNothing(FilmFixture.film(300).sound().still(100, 200));
    assertProposesNothing(
        film().face(0, 0, 300, CLOSE, frame -> FilmFixture.feeling(Emotion.SAD, .9)));
    assertProposesNothing(film().style(FilmFixture.style("patient", 5, 5)));
  }

  @Test
  void judge_deadStretch_isForItsRemoval() {
    assertFor(
        change(SuggestionKind.TIGHTEN, 119, 181),
        film(),
        "Nothing happens for 2.5 seconds: no sound, no movement.");
  }

  @Test
  void judge_withoutSound_isLessSure() {
    FilmFixture mute = FilmFixture.film(300).still(100, 200);
    assertFor(
        change(SuggestionKind.TIGHTEN, 119, 181),
        mute,
        "Nothing happens for 2.5 seconds: nothing moves.");
  }

  @Test
  void judge_livelyStretch_saysNothing() {
    assertSaysNothing(change(SuggestionKind.REMOVE, 20, 90), film());
  }

  @Test
  void judge_cutIntoALine_isVetoed() {
    assertVetoed(change(SuggestionKind.TIGHTEN, 119, 210), film().speech(8.1, 9));
  }
}
