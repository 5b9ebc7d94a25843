package dev.kuleshov.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.kuleshov.core.inference.Engines;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearningTest {

  private static Learning learning(double momentum, double decay, double clip) {
    return new Learning(4, 16, 0.1, 1, 0.01, momentum, decay, clip, 0, 0, 0, 0, 0.9, 0);
  }

  @Test
  void rates_riseForAnEpochThenFallToTheLast() {
    float[] rates = new Schedule(learning(0.9, 0, 0), 10).rates();
    assertEquals(40, rates.length);
    assertTrue(rates[0] > 0 && rates[0] < 0.02);
    assertEquals(0.1, rates[10], 1e-6);
    for (int i = 0; i < 39; i++) {
      assertTrue(i < 10 ? rates[i] < rates[i + 1] : rates[i] > rates[i + 1], "step " + i);
    }
    assertEquals(0.001, rates[39], 5e-4);
  }

  /** The optimiser on the engine does what the same formulas do in plain arithmetic. */
  @Test
  void descend_someSteps_equalsPlainArithmetic() {
    Learning learning = learning(0.9, 0.01, 0.5);
    float[] rates = new Schedule(learning, 10).rates();
    float[] expected = {1, 2, 3};
    float[] speed = new float[3];
    float[] gradient = {0.5f, -0.2f, 0.9f};
    double length = Math.sqrt(0.25 + 0.04 + 0.81);
    try (NDManager manager = Engines.trainingManager(false, 1)) {
      NDArray parameters = manager.create(new float[] {1, 2, 3});
      Optimiser optimiser =
          new Optimiser(
              learning, manager.create(rates), parameters, 2, manager.create(new float[3]));
      for (int step = 0; step < 5; step++) {
        try (NDManager scratch = manager.newSubManager()) {
          optimiser.descend(scratch.create(gradient.clone()), step, scratch);
        }
        for (int i = 0; i < 3; i++) {
          double way = gradient[i] * 0.5 / length + (i < 2 ? 0.01 * expected[i] : 0);
          speed[i] = (float) (0.9 * speed[i] + way);
          expected[i] -= (float) (rates[step] * (way + 0.9 * speed[i]));
        }
      }
      assertArrayEquals(expected, parameters.toFloatArray(), 1e-5f);
    }
  }

  @Test
  void temperature_answersThreeTimesTooSure_isThree() {
    Answers answers = new Answers(3);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      float[] logits = new float[3];
      double[] chances = new double[3];
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        logits[k] = (float) random.nextGaussian();
        chances[k] = Math.exp(logits[k]);
        sum += chances[k];
        logits[k] *= 3;
      }
      double draw = random.nextDouble() * sum;
      int right = draw < chances[0] ? 0 : draw < chances[0] + chances[1] ? 1 : 2;
      answers.add(logits, 0, right);
    }
    assertEquals(3, answers.temperature(), 0.1);
    assertTrue(answers.surprise(3) < answers.surprise(1));
  }

  @Test
  void accuracy_unevenClasses_balancedCountsThemAlike() {
    Answers answers = new Answers(2);
    for (int i = 0; i < 9; i++) {
      answers.add(new float[] {1, 0}, 0, 0);
    }
    answers.add(new float[] {1, 0}, 0, 1);
    assertEquals(0.9, answers.accuracy(), 1e-12);
    assertEquals(0.5, answers.balancedAccuracy(), 1e-12);
  }
}
