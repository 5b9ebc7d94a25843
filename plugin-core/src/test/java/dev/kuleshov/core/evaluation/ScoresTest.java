package dev.kuleshov.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

  /** Ten cats of which eight are named so, five dogs of which three are, and no birds. */
  private static final Scores SCORES =
      new Scores(List.of("cat", "dog", "bird"), new int[][] {{8, 1, 1}, {2, 3, 0}, {0, 0, 0}});

  @Test
  void figures_countedByHand_areRight() {
    assertEquals(15, SCORES.samples());
    assertEquals(11 / 15.0, SCORES.accuracy(), 1e-12);
    assertEquals(0.8, SCORES.of(0).precision(), 1e-12);
    assertEquals(0.8, SCORES.of(0).recall(), 1e-12);
    assertEquals(0.75, SCORES.of(1).precision(), 1e-12);
    assertEquals(0.6, SCORES.of(1).recall(), 1e-12);
    assertEquals(2 / 3.0, SCORES.of(1).f1(), 1e-12);
    assertEquals(5, SCORES.of(1).support());
    assertEquals(0, SCORES.of(2).f1(), 1e-12);
  }

  @Test
  void means_classWithoutPictures_doesNotCount() {
    assertEquals(0.7, SCORES.balancedAccuracy(), 1e-12);
    assertEquals((0.8 + 2 / 3.0) / 2, SCORES.macroF1(), 1e-12);
  }

  /** As Wilson's formula gives for 11 of 15, worked out by hand. */
  @Test
  void interval_elevenOfFifteen_asPublished() {
    assertEquals(0.4805, SCORES.interval().low(), 5e-4);
    assertEquals(0.8910, SCORES.interval().high(), 5e-4);
  }

  @Test
  void calibrationError_surerThanRight_isTheDifference() {
    Calibration calibration = new Calibration();
    for (int i = 0; i < 10; i++) {
      calibration.add(0.9, i < 6);
      calibration.add(0.5, i < 5);
    }
    assertEquals((0.3 + 0) / 2, calibration.error(), 1e-9);
  }
}
