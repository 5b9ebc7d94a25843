package dev.kuleshov.core.training.shot;

import dev.kuleshov.core.document.ShotTruth;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final int SLOW_SHOTS = 8;

  /** Places in real films are few and teach what composed ones do not. */
  private static final int REAL_WEIGHT = 4;

  private final FilmComposer composer;
  private final ExampleCollector composed = new ExampleCollector();
  private final ExampleCollector real = new ExampleCollector();
  private final ExampleCollector slow = new ExampleCollector();

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
      composed.watch(composer.compose(seed + i, SHOTS));
      progress.accept("film " + (i + 1) + " of " + films + ", " + count(composed));
    }
  }

  /**
   * Watches composed films of long shots in which the camera travels far.
   *
   * @param seed of the first film
   * @param films how many
   * @param progress hears a sentence now and then
   */
  public void collectSlow(long seed, int films, Consumer<String> progress) {
    for (int i = 0; i < films; i++) {
      slow.watch(composer.slow().compose(seed + 3 + 4L * i, SLOW_SHOTS));
      progress.accept("slow film " + (i + 1) + " of " + films + ", " + count(slow));
    }
  }

  /**
   * Watches a real film, which teaches what happens within shots as nothing composed does.
   *
   * @param file the film
   * @param truth where its boundaries are
   */
  public void collect(Path file, ShotTruth truth) {
    real.watch(file, truth);
  }

  private static String count(ExampleCollector collector) {
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
    List<Example> examples = new ArrayList<>(composed.examples());
    for (int i = 0; i < REAL_WEIGHT; i++) {
      examples.addAll(real.examples());
    }
    examples.addAll(slow.examples());
    return new JudgeTrainer(epochs, seed)
        .train(examples, (epoch, loss) -> progress.accept("epoch " + epoch + ", loss " + loss));
  }
}
