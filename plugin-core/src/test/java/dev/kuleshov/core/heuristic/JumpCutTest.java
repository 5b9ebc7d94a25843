package dev.kuleshov.core.heuristic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class JumpCutTest extends RuleCase {

  private static final Candidate JOIN = change(SuggestionKind.REMOVE, 80, 120);

  JumpCutTest() {
    super(new JumpCut());
  }

  private static FilmFixture faces(Box before, double turnBefore, Box after, double turnAfter) {
    return FilmFixture.film(200)
        .face(0, 0, 90, before, turnBefore, f -> FilmFixture.feeling(Emotion.SAD, 0))
        .face(0, 110, 200, after, turnAfter, f -> FilmFixture.feeling(Emotion.SAD, 0));
  }

  @Test
  void judge_sameFraming_isAgainstTheJoin() {
    assertAgainst(
        JOIN,
        faces(FilmFixture.box(.5, .4, .4), 0, FilmFixture.box(.58, .4, .42), .1),
        "A face in the same framing on both sides: this would jump. Cover it with another shot.");
  }

  @Test
  void judge_clearlyOtherSize_isForTheJoin() {
    assertFor(
        JOIN,
        faces(FilmFixture.box(.5, .4, .2), 0, FilmFixture.box(.5, .4, .5), 0),
        "The framing changes clearly across the cut, so it will not jump.");
  }

  @Test
  void judge_headTurnedOrMoved_saysNothing() {
    assertSaysNothing(
        JOIN, faces(FilmFixture.box(.5, .4, .4), -.4, FilmFixture.box(.5, .4, .4), .4));
    assertSaysNothing(JOIN, faces(FilmFixture.box(.2, .4, .4), 0, FilmFixture.box(.7, .4, .4), 0));
    assertSaysNothing(Candidate.split(80), FilmFixture.film(200));
  }

  @Test
  void judge_noFaceWithinOneShot_isAgainstTheJoin() {
    assertAgainst(
        JOIN,
        FilmFixture.film(200),
        "Both sides are the same shot: this can jump, so have something to cut away to.");
    assertSaysNothing(JOIN, FilmFixture.film(200).cut(100));
  }

  @Test
  void judge_joinInsideALine_isVetoed() {
    assertVetoed(JOIN, FilmFixture.film(200).speech(4.5, 6));
  }

  private static FilmFixture places(String before, String after) {
    return FilmFixture.film(200).cut(100).place(before, 0, 100).place(after, 100, 200);
  }

  @Test
  void judge_otherPlace_isForTheJoin() {
    assertFor(
        JOIN,
        places("living_room", "street"),
        "The place changes across the cut (living room, street), so it will not jump.");
  }

  @Test
  void judge_samePlaceInTheSameLight_isAgainstTheJoin() {
    assertAgainst(
        JOIN,
        places("street", "street"),
        "Both sides show the same place (street) in the same light and framing: this can jump.");
  }

  @Test
  void judge_samePlaceInAnotherLight_saysNothing() {
    assertSaysNothing(JOIN, places("street", "street").look(Look.BRIGHTNESS, 100, 200, .1));
  }

  @Test
  void judge_samePlaceAndFraming_isSurerOfOneFace() {
    FilmFixture elsewhere = faces(MEDIUM, 0, MEDIUM, 0).cut(100);
    FilmFixture here = faces(MEDIUM, 0, MEDIUM, 0).cut(100).place("office", 0, 200);
    assertTrue(word(JOIN, here).confidence() > word(JOIN, elsewhere).confidence());
  }
}
