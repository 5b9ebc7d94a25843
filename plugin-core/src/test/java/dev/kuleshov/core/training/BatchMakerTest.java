package dev.kuleshov.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.core.dataset.LabelledPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchMakerTest {

  private static final int COUNT = 50;

  private static List<LabelledPicture> pictures() {
    Random random = new Random(1);
    List<LabelledPicture> all = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      byte[] pixels = new byte[28 * 28];
      random.nextBytes(pixels);
      all.add(new LabelledPicture(i + ".png", i < 40 ? 0 : 1, i, pixels));
    }
    return all;
  }

  private static BatchMaker maker() {
    return new BatchMaker(pictures(), new int[] {40, 10, 0}, SmallTraining.recipe(1), false);
  }

  private static List<Batch> epoch(int epoch, int threads) {
    List<Batch> batches = new ArrayList<>();
    try (BatchFeed feed = new BatchFeed(maker(), threads)) {
      feed.epoch(epoch, (step, batch) -> batches.add(batch));
    }
    return batches;
  }

  @Test
  void epoch_oneOrThreeThreads_sameBatches() {
    List<Batch> one = epoch(2, 1);
    List<Batch> three = epoch(2, 3);
    assertEquals(one.size(), three.size());
    for (int i = 0; i < one.size(); i++) {
      assertEquals(one.get(i).pixels(), three.get(i).pixels());
      assertArrayEquals(one.get(i).targets().get(0), three.get(i).targets().get(0));
    }
    assertNotEquals(one.get(0).pixels(), epoch(3, 1).get(0).pixels());
  }

  @Test
  void epoch_everyPicture_isSeenOnce() {
    assertEquals(COUNT, epoch(1, 1).stream().mapToInt(Batch::count).sum());
    int[] order = maker().order(5);
    assertEquals(COUNT, Arrays.stream(order).distinct().count());
    assertTrue(!Arrays.equals(order, maker().order(6)));
  }

  @Test
  void weights_rareClass_countsMoreAndTheMeanIsOne() {
    double[] weights = BatchMaker.weights(new int[] {40, 10, 0}, 0.5);
    assertEquals(2, weights[1] / weights[0], 1e-9);
    assertEquals(50, 40 * weights[0] + 10 * weights[1], 1e-9);
    assertEquals(0, weights[2]);
  }

  /** Mixed or not, a batch teaches one picture's worth for each picture. */
  @Test
  void targets_ofAnEpoch_addUpToMinusOneABatch() {
    double sum = 0;
    List<Batch> batches = epoch(1, 1);
    for (Batch batch : batches) {
      for (float target : batch.targets().get(0)) {
        assertTrue(target <= 0);
        sum += target;
      }
    }
    assertEquals(-batches.size(), sum, 0.2 * batches.size());
  }
}
