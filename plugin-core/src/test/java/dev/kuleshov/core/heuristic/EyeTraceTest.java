package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class EyeTraceTest extends RuleCase {

  private static final Candidate JOIN = change(SuggestionKind.REMOVE, 80, 120);

  EyeTraceTest() {
    super(new EyeTrace());
  }

  private static FilmFixture faces(double before, double after) {
    return FilmFixture.film(200)
        .cut(100)
        .face(0, 0, 100, FilmFixture.box(before, .4, .3), f -> FilmFixture.feeling(Emotion.SAD, 0))
        .face(
            1, 100, 200, FilmFixture.box(after, .4, .3), f -> FilmFixture.feeling(Emotion.SAD, 0));
  }

  @Test
  void judge_facesInOnePlace_isForTheJoin() {
    assertFor(
        JOIN,
        faces(.3, .35),
        "The eye can stay where it is: both pictures draw it to the same place.");
  }

  @Test
  void judge_facesFarApart_isAgainstTheJoin() {
    assertAgainst(JOIN, faces(.2, .8), "The eye has to jump across 60 % of the frame.");
  }

  @Test
  void judge_withoutFaces_followsThePicture() {
    FilmFixture film =
        FilmFixture.film(200).look(Look.FOCUS_X, 0, 100, .1).look(Look.FOCUS_X, 100, 200, .5);
    assertAgainst(JOIN, film, "The eye has to jump across 40 % of the frame.");
  }

  @Test
  void judge_splitOrTrimAtFilmEnd_saysNothing() {
    assertSaysNothing(Candidate.split(80), faces(.2, .8));
    assertSaysNothing(Candidate.trimTail(150, 200), faces(.2, .8));
  }

  @Test
  void judge_joinInsideALine_isVetoed() {
    assertVetoed(JOIN, faces(.3, .3).speech(3, 4));
  }
}
