package dev.kuleshov.core.heuristic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class PaceTest extends RuleCase {

  PaceTest() {
    super(new Pace());
  }

  @Test
  void propose_longTake_splitsItAtTheQuietestFrames() {
    FilmFixture take = FilmFixture.film(750).still(250, 260);
    assertEquals(5, proposals(take).size());
    assertEquals(Candidate.split(252), proposals(take).get(1));
  }

  @Test
  void propose_usualShot_nothing() {
    assertProposesNothing(FilmFixture.film(120));
    assertProposesNothing(FilmFixture.film(300).style(FilmFixture.style("slow", 15, 2)));
  }

  @Test
  void propose_excitedMoment_splitsSooner() {
    FilmFixture even = FilmFixture.film(1000).cut(200);
    FilmFixture excited = FilmFixture.film(1000).cut(200).mood(f -> 0, f -> f < 200 ? .9 : -.1);
    assertTrue(proposals(even).stream().noneMatch(c -> c.frame() < 200));
    assertTrue(proposals(excited).stream().anyMatch(c -> c.frame() < 200));
  }

  @Test
  void propose_flashInEdit_asksForMore() {
    assertProposes(
        FilmFixture.film(200).cut(100, 106).edit(), change(SuggestionKind.HOLD, 100, 106));
    assertFor(
        change(SuggestionKind.HOLD, 100, 106),
        FilmFixture.film(200).cut(100, 106).edit(),
        "This shot lasts only 6 frames: give it a little longer, or it cannot be read.");
  }

  @Test
  void judge_splitOfLongTake_isForIt() {
    assertFor(
        Candidate.split(300),
        FilmFixture.film(750),
        "The shot has run for 12.0 seconds by 00:00:12:00; about 5.0 seconds would suit the"
            + " moment.");
  }

  @Test
  void judge_splitThatLeavesAFlash_isAgainstIt() {
    assertAgainst(
        Candidate.split(15),
        FilmFixture.film(750),
        "A cut here leaves a piece of only 0.6 seconds.");
  }

  @Test
  void judge_trimTowardsThePace_isForIt() {
    assertFor(
        Candidate.trimTail(125, 750),
        FilmFixture.film(750),
        "At 5.0 seconds the shot suits the pace better than at 30.0 seconds.");
    assertAgainst(
        Candidate.trimTail(12, 100),
        FilmFixture.film(100),
        "At 12 frames the shot gets too short for the pace.");
  }

  @Test
  void judge_usualShot_saysNothing() {
    assertSaysNothing(Candidate.split(60), FilmFixture.film(125));
  }

  @Test
  void judge_splitInsideALine_isVetoed() {
    assertVetoed(Candidate.split(300), FilmFixture.film(750).speech(11, 13));
  }
}
