package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class BlackFramesTest extends RuleCase {

  BlackFramesTest() {
    super(new BlackFrames());
  }

  @Test
  void propose_blackAnywhere_takesItOut() {
    assertProposes(
        FilmFixture.film(300).black(0, 20).black(100, 110).black(280, 300),
        Candidate.trimHead(0, 20),
        change(SuggestionKind.REMOVE, 100, 110),
        Candidate.trimTail(280, 300));
    assertProposes(FilmFixture.film(50).black(0, 50), change(SuggestionKind.REMOVE, 0, 50));
  }

  @Test
  void propose_fade_isLeftAlone() {
    FilmFixture fade =
        FilmFixture.film(300)
            .look(Look.BRIGHTNESS, 80, 100, frame -> .5 * (100 - frame) / 20)
            .look(Look.BRIGHTNESS, 110, 130, frame -> .5 * (frame - 110) / 20)
            .black(100, 110);
    assertProposesNothing(fade);
    assertProposesNothing(FilmFixture.film(300).mix(BoundaryType.FADE, 95, 115).black(100, 110));
  }

  @Test
  void propose_longBlackBetweenFades_isShortened() {
    FilmFixture film = FilmFixture.film(500).mix(BoundaryType.FADE, 90, 310).black(100, 300);
    assertProposes(film, change(SuggestionKind.REMOVE, 125, 275));
  }

  @Test
  void judge_black_isForItsRemoval() {
    assertFor(
        change(SuggestionKind.REMOVE, 100, 110),
        FilmFixture.film(300).black(100, 110),
        "The picture is black or blank for 10 frames.");
  }

  @Test
  void judge_picture_saysNothing() {
    assertSaysNothing(change(SuggestionKind.REMOVE, 150, 210), FilmFixture.film(300));
  }

  @Test
  void judge_splitInBlack_isVetoed() {
    assertVetoed(Candidate.split(105), FilmFixture.film(300).black(100, 110));
    assertVetoed(change(SuggestionKind.HOLD, 100, 110), FilmFixture.film(300).black(90, 120));
  }
}
