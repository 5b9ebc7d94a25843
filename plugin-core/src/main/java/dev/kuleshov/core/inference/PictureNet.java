package dev.kuleshov.core.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One of our own nets in memory, ready for use.
 *
 * <p>May be called from several threads; calls take turns.
 */
public final class PictureNet implements AutoCloseable {

  private final NetCard card;
  private final PtNDManager manager;
  private final FoldedNet net;
  private boolean closed;

  private PictureNet(NetFile file, PtNDManager manager) {
    this.card = file.card();
    this.manager = manager;
    this.net = new FoldedNet(file, manager);
  }

  /**
   * Reads a net, starting the engine where it does not run yet.
   *
   * @param file a {@code .knet}
   * @throws MissingModelException if there is no such file, or no engine on this machine
   * @throws MalformedInputException if it is damaged or something else
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public static PictureNet load(Path file) {
    return of(NetFile.read(file));
  }

  /**
   * Takes a net that was read or trained.
   *
   * @param file the net
   * @throws MissingModelException if there is no engine on this machine
   */
  public static PictureNet of(NetFile file) {
    return Engines.call(() -> new PictureNet(file, Engines.newManager()));
  }

  /** Returns what the net says of itself. */
  public NetCard card() {
    return card;
  }

  /** Returns the width of its pictures, in pixels. */
  public int width() {
    return card.spec().width();
  }

  /** Returns the height of its pictures, in pixels. */
  public int height() {
    return card.spec().height();
  }

  /** Returns 1 if it wants luma, 3 if it wants red, green and blue. */
  public int channels() {
    return card.spec().channels();
  }

  /** Returns its questions, in the order of {@link #probabilities}. */
  public List<NetSpec.Head> heads() {
    return card.spec().heads();
  }

  /**
   * Looks at pictures. A dozen at once costs less than one by one.
   *
   * @param pixels in 0..255, N x height x width x channels; nothing else need be done to them
   * @param count N, one or more
   * @return for each head, N x labels: probabilities that sum to 1, calibrated
   */
  public List<float[][]> probabilities(float[] pixels, int count) {
    return probabilities(pixels, count, false);
  }

  /**
   * Looks at pictures, and if wanted at their mirror images too.
   *
   * @param pixels in 0..255, N x height x width x channels
   * @param count N, one or more
   * @param mirrored whether to average over both, which costs twice and is a little more accurate
   * @return for each head, N x labels: probabilities that sum to 1, calibrated
   */
  public List<float[][]> probabilities(float[] pixels, int count, boolean mirrored) {
    return run(
        pixels,
        count,
        pictures -> {
          NDList logits = net.logits(pictures);
          NDList other = mirrored ? net.logits(pictures.flip(2)) : new NDList();
          List<float[][]> all = new ArrayList<>();
          for (int i = 0; i < logits.size(); i++) {
            NDArray soft = soft(logits.get(i), i);
            all.add(rows(mirrored ? soft.add(soft(other.get(i), i)).div(2) : soft, count));
          }
          return all;
        });
  }

  /**
   * Returns what the body says of pictures, before any head: what a new head can learn from.
   *
   * @param pixels in 0..255, N x height x width x channels
   * @param count N, one or more
   * @return N x (features and two values of the light)
   */
  public float[][] features(float[] pixels, int count) {
    return run(
        pixels,
        count,
        pictures ->
            rows(
                NDArrays.concat(new NDList(net.features(pictures), NetGraph.light(pictures)), 1),
                count));
  }

  private NDArray soft(NDArray logits, int head) {
    return logits.div(card.temperatures().get(head).floatValue()).softmax(1);
  }

  private synchronized <T> T run(float[] pixels, int count, Function<NDArray, T> look) {
    if (count < 1 || pixels.length != (long) count * card.spec().pixels()) {
      throw new IllegalArgumentException("pictures of " + card.spec().pixels() + " values each");
    }
    return Engines.call(
        () -> {
          if (closed) {
            throw new IllegalStateException("the net is closed");
          }
          // Arrays on a manager of their own: on the net's they would stay until its end.
          try (PtNDManager scratch = Engines.newManager()) {
            return look.apply(
                scratch.create(pixels, new Shape(count, height(), width(), channels())));
          }
        });
  }

  private static float[][] rows(NDArray table, int count) {
    float[] flat = table.toFloatArray();
    float[][] rows = new float[count][flat.length / count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(flat, i * rows[i].length, rows[i], 0, rows[i].length);
    }
    return rows;
  }

  /** Lets go of the net; safe to call twice. */
  @Override
  public synchronized void close() {
    Engines.call(
        () -> {
          if (!closed) {
            closed = true;
            manager.close();
          }
          return null;
        });
  }
}
