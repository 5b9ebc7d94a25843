package dev.kuleshov.core.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static Reason reason(MurchTerm term, double score, double confidence) {
    return new Reason("r-" + score, term, score, confidence, false, "So it is.", List.of());
  }

  private static Score score(Reason... reasons) {
    return Score.of(List.of(reasons), Styles.NATURAL);
  }

  @Test
  void of_nothingSaid_isZero() {
    assertEquals(new Score(0, 0), score());
  }

  @Test
  void of_oneTerm_followsTheFormula() {
    Score score = score(reason(MurchTerm.EMOTION, .8, .5), reason(MurchTerm.EMOTION, .2, .5));
    assertEquals(51 * .75 * .5 / (51 * .75 + 10), score.value(), 1e-4);
    assertEquals(.75, score.confidence(), 1e-4);
  }

  @Test
  void of_equalWords_emotionOutweighsSpace() {
    assertTrue(
        score(reason(MurchTerm.EMOTION, .8, .6)).value()
            > score(reason(MurchTerm.SPACE, .8, .6)).value());
    assertTrue(
        score(reason(MurchTerm.EMOTION, .8, .6), reason(MurchTerm.SPACE, -1, .6)).value() > 0);
  }

  @Test
  void of_disagreement_isLessSure() {
    Score split = score(reason(MurchTerm.EMOTION, .8, .6), reason(MurchTerm.STORY, -.8, .6));
    Score agreed = score(reason(MurchTerm.EMOTION, .8, .6), reason(MurchTerm.STORY, .8, .6));
    assertTrue(split.confidence() < agreed.confidence());
  }

  @Test
  void sorted_always_putsTheWeightiestFirst() {
    Reason light = reason(MurchTerm.SPACE, 1, 1);
    Reason heavy = reason(MurchTerm.EMOTION, .5, .5);
    assertEquals(List.of(heavy, light), Score.sorted(List.of(light, heavy), Styles.NATURAL));
  }
}
