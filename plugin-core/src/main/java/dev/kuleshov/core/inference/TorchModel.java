package dev.kuleshov.core.inference;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A TorchScript module in memory.
 *
 * <p>May be called from several threads; calls take turns.
 */
public final class TorchModel implements AutoCloseable {

  private final Path file;
  private final PtNDManager manager;
  private final PtSymbolBlock module;
  private boolean closed;

  private TorchModel(Path file, PtNDManager manager, PtSymbolBlock module) {
    this.file = file;
    this.manager = manager;
    this.module = module;
  }

  /**
   * Reads a module, starting the engine where it does not run yet.
   *
   * @param file a TorchScript archive
   * @throws MissingModelException if there is no such file, or no engine on this machine
   * @throws MalformedInputException if it is not TorchScript
   */
  public static TorchModel load(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new MissingModelException(
          "model.missing", "There is no model file " + file + "; put it there or pull it again.");
    }
    return Engines.call(
        () -> {
          PtNDManager manager = Engines.newManager();
          try {
            return new TorchModel(
                file,
                manager,
                JniUtils.loadModule(manager, file, true, new String[0], new String[0], false));
          } catch (EngineException e) {
            manager.close();
            throw new MalformedInputException(
                "model.malformed",
                "The model file " + file + " is damaged or no TorchScript; pull it again.",
                e);
          }
        });
  }

  /**
   * Runs the module on one input and returns its only or first output.
   *
   * @param input row-major values: as many as the product of the shape
   * @param shape the length of each dimension, the batch first
   * @throws MalformedInputException if the module does not take that shape
   */
  public float[] run(float[] input, long... shape) {
    return runAll(input, shape).get(0).values();
  }

  /**
   * Runs the module on one input and returns all its outputs.
   *
   * @param input row-major values: as many as the product of the shape
   * @param shape the length of each dimension, the batch first
   * @throws MalformedInputException if the module does not take that shape
   */
  public List<Tensor> runAll(float[] input, long... shape) {
    return invoke("forward", input, shape);
  }

  /**
   * Runs the module on pictures whose colours lie pixel by pixel, and returns all its outputs.
   *
   * <p>The module sees the usual batch of planes (N x C x H x W), but the engine keeps the colours
   * of a pixel together all the way through the net, which makes small convolutional nets two to
   * five times as fast.
   *
   * @param pixels row-major values of N x H x W x C
   * @param shape N, H, W and C
   * @throws MalformedInputException if the module does not take that shape
   */
  public List<Tensor> runPictures(float[] pixels, long... shape) {
    return invoke("forward", pixels, array -> array.transpose(0, 3, 1, 2), shape);
  }

  /** Calls a method of the module with a tensor and whole numbers. */
  List<Tensor> invoke(String method, float[] input, long[] shape, long... more) {
    return invoke(method, input, UnaryOperator.identity(), shape, more);
  }

  private synchronized List<Tensor> invoke(
      String method, float[] input, UnaryOperator<NDArray> view, long[] shape, long... more) {
    return Engines.call(
        () -> {
          checkOpen();
          // Arrays on a manager of their own: on the module's they would stay until its end.
          try (PtNDManager scratch = Engines.newManager()) {
            PtNDArray tensor = (PtNDArray) view.apply(scratch.create(input, new Shape(shape)));
            try (Arguments arguments = new Arguments(tensor, more);
                IValue result = IValueUtils.runMethod(module, method, arguments.values())) {
              return result.toNDList(scratch).stream().map(TorchModel::tensor).toList();
            }
          } catch (EngineException e) {
            throw refused(e);
          }
        });
  }

  /** Calls a method without arguments that returns nothing. */
  synchronized void invoke(String method) {
    Engines.call(
        () -> {
          checkOpen();
          try {
            IValueUtils.runMethod(module, method).close();
            return null;
          } catch (EngineException e) {
            throw refused(e);
          }
        });
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the model " + file + " is closed");
    }
  }

  private MalformedInputException refused(EngineException cause) {
    return new MalformedInputException(
        "model.refused",
        "The model file "
            + file
            + " does not take the input that Kuleshov gives it; it belongs to another version.",
        cause);
  }

  private static Tensor tensor(NDArray array) {
    return new Tensor(array.toFloatArray(), array.getShape().getShape());
  }

  /** Lets go of the module; safe to call twice. */
  @Override
  public synchronized void close() {
    Engines.call(
        () -> {
          if (!closed) {
            closed = true;
            module.close();
            manager.close();
          }
          return null;
        });
  }
}
