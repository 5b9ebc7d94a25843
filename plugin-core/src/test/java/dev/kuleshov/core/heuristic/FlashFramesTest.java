package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class FlashFramesTest extends RuleCase {

  FlashFramesTest() {
    super(new FlashFrames());
  }

  private static FilmFixture film() {
    return FilmFixture.film(300).cut(1, 100, 200, 202);
  }

  @Test
  void propose_leftovers_takesThemOut() {
    assertProposes(FilmFixture.film(300).cut(1, 100, 200), change(SuggestionKind.REMOVE, 0, 1));
    assertFor(
        change(SuggestionKind.REMOVE, 200, 202),
        film(),
        "A shot of only 2 frames is a leftover, not a shot.");
  }

  @Test
  void propose_fastCuttingOrOneShot_nothing() {
    assertProposesNothing(FilmFixture.film(12).cut(3, 6, 9));
    assertProposesNothing(FilmFixture.film(2));
  }

  @Test
  void judge_realShot_saysNothing() {
    assertSaysNothing(change(SuggestionKind.REMOVE, 100, 200), film());
    assertSaysNothing(change(SuggestionKind.REMOVE, 120, 122), film());
  }

  @Test
  void judge_leftoverInsideALine_isVetoed() {
    assertVetoed(change(SuggestionKind.REMOVE, 200, 202), film().speech(7, 9));
  }
}
