package dev.kuleshov.core.training.shot;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Composes films, collects the doubtful places in them and trains the net that judges such. */
public final class JudgeTraining {

  /** Pixels that takes are best kept at for this: twice what the detector sees. */
  public static final int TAKE_WIDTH = 192;

  /** Pixels that takes are best kept at for this: twice what the detector sees. */
  public static final int TAKE_HEIGHT = 108;

  private static final int SHOTS = 30;

  private final FilmComposer composer;
  private final ExampleCollector collector = new ExampleCollector();

  /**
   * Prepares.
   *
   * @param pool takes to compose films of; nothing of them may be tested on
   */
  public JudgeTraining(TakePool pool) {
    composer = new FilmComposer(pool, TAKE_WIDTH / 2, TAKE_HEIGHT / 2);
  }

  /**
   * Watches composed films.
   *
   * @param seed of the first film
   * @param films how many
   * @param progress hears a sentence now and then
   */
  public void collect(long seed, int films, Consumer<String> progress) {
    for (int i = 0; i < films; i++) {
      collector.watch(composer.compose(seed + i, SHOTS));
      progress.accept("film " + (i + 1) + " of " + films + ", " + count());
    }
  }

  private String count() {
    int[] labels = new int[4];
    List<Example> examples = collector.examples();
    examples.forEach(example -> labels[example.label()]++);
    return "places that are none, cut, dissolve, wipe: " + Arrays.toString(labels);
  }

  /**
   * Trains on what was collected.
   *
   * @param epochs how often each place is seen
   * @param seed of everything random
   * @param progress hears a sentence now and then
   * @return the file of a {@link dev.kuleshov.core.inference.SmallNet}
   */
  public byte[] train(int epochs, long seed, Consumer<String> progress) {
    return new JudgeTrainer(epochs, seed)
        .train(
            collector.examples(),
            (epoch, loss) -> progress.accept("epoch " + epoch + ", loss " + loss));
  }
}
