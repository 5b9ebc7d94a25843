package dev.kuleshov.api.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmotionScoresTest {

  @Test
  void valenceAndArousal_ofAMixture_areTheExpectedPlace() {
    EmotionScores scores = EmotionScores.of(0, .5, .5, 0, 0, 0, 0);
    assertEquals(.05, scores.valence(), 1e-9);
    assertEquals(.05, scores.arousal(), 1e-9);
  }

  @Test
  void dominant_isTheMostProbable() {
    assertEquals(Emotion.SURPRISED, EmotionScores.of(.1, .1, .1, .1, .1, .1, .4).dominant());
    assertEquals(Emotion.NEUTRAL, EmotionScores.NONE.dominant());
  }

  @Test
  void named_onlyWhatIsSureEnough() {
    assertEquals(Optional.of(Emotion.SAD), EmotionScores.of(.3, 0, .5, .2, 0, 0, 0).named());
    assertEquals(Optional.empty(), EmotionScores.of(.3, 0, .45, .25, 0, 0, 0).named());
    assertEquals(Optional.empty(), EmotionScores.NONE.named());
  }

  @Test
  void constructor_whatIsNoProbability_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> EmotionScores.of(1));
    assertThrows(IllegalArgumentException.class, () -> EmotionScores.of(1, 1, 0, 0, 0, 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> EmotionScores.of(Double.NaN, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void isNone_withoutAFace_isTrue() {
    assertTrue(EmotionScores.NONE.isNone());
    assertEquals(0, EmotionScores.NONE.valence());
  }
}
