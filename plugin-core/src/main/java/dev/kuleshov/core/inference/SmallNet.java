package dev.kuleshov.core.inference;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A net so small that it runs here, in Java, in less time than the engine takes to start: 3 by 3
 * convolutions over square pictures, then dense layers, with max(0,x) between them and a softmax at
 * the end.
 *
 * <p>The file is zipped: {@value #MAGIC}, the number of layers, then each layer: 1 for a
 * convolution or 0 for a dense one, inputs, outputs, stride, weights (output-major), biases;
 * big-endian.
 */
public final class SmallNet {

  /** First four bytes of a file. */
  public static final int MAGIC = 0x4b4e4554;

  private static final int MOST = 4096;

  private final List<Layer> layers;

  private SmallNet(List<Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  /**
   * One layer.
   *
   * @param picture whether it is a convolution
   * @param inputs numbers, or planes
   * @param outputs numbers, or planes
   * @param stride of a convolution
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Layer(
      boolean picture, int inputs, int outputs, int stride, float[] weights, float[] biases) {}

  /**
   * Reads a net.
   *
   * @param file its weights
   * @throws MissingModelException if there is no such file
   * @throws MalformedInputException if it is something else
   */
  public static SmallNet load(Path file) {
    if (!Files.isReadable(file)) {
      throw new MissingModelException(
          "model.missing", "There is no model file " + file + "; put it there or pull it again.");
    }
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new GZIPInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a small net");
      }
      List<Layer> layers = new ArrayList<>();
      int count = size(in, 64);
      for (int i = 0; i < count; i++) {
        layers.add(layer(in));
      }
      return new SmallNet(layers);
    } catch (IOException e) {
      throw new MalformedInputException(
          "model.malformed", "The model file " + file + " is damaged; pull it again.", e);
    }
  }

  private static Layer layer(DataInputStream in) throws IOException {
    boolean picture = in.readInt() == 1;
    int inputs = size(in, MOST);
    int outputs = size(in, MOST);
    int stride = size(in, 8);
    float[] weights = new float[inputs * outputs * (picture ? 9 : 1)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    float[] biases = new float[outputs];
    for (int i = 0; i < outputs; i++) {
      biases[i] = in.readFloat();
    }
    return new Layer(picture, inputs, outputs, stride, weights, biases);
  }

  private static int size(DataInputStream in, int most) throws IOException {
    int size = in.readInt();
    if (size < 1 || size > most) {
      throw new IOException("a size of " + size);
    }
    return size;
  }

  /**
   * Runs the net.
   *
   * @param input planes of a square picture, or numbers, as the first layer takes them
   * @return probabilities that sum to 1
   */
  public float[] run(float[] input) {
    float[] values = input;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      values = layer.picture() ? convolve(layer, values) : multiply(layer, values);
      if (i + 1 < layers.size()) {
        for (int k = 0; k < values.length; k++) {
          values[k] = Math.max(0, values[k]);
        }
      }
    }
    return softmax(values);
  }

  /** With one pixel of zeros around the picture. */
  private static float[] convolve(Layer layer, float[] input) {
    int side = (int) Math.round(Math.sqrt((double) input.length / layer.inputs()));
    int small = (side + layer.stride() - 1) / layer.stride();
    float[] output = new float[layer.outputs() * small * small];
    float[] padded = padded(input, layer.inputs(), side);
    int wide = side + 2;
    for (int out = 0; out < layer.outputs(); out++) {
      int to = out * small * small;
      java.util.Arrays.fill(output, to, to + small * small, layer.biases()[out]);
      for (int in = 0; in < layer.inputs(); in++) {
        int weight = (out * layer.inputs() + in) * 9;
        for (int tap = 0; tap < 9; tap++) {
          float w = layer.weights()[weight + tap];
          int from = (in * wide + tap / 3) * wide + tap % 3;
          for (int y = 0; y < small; y++) {
            int row = from + y * layer.stride() * wide;
            int at = to + y * small;
            for (int x = 0; x < small; x++) {
              output[at + x] += w * padded[row + x * layer.stride()];
            }
          }
        }
      }
    }
    return output;
  }

  private static float[] padded(float[] input, int planes, int side) {
    int wide = side + 2;
    float[] padded = new float[planes * wide * wide];
    for (int line = 0; line < planes * side; line++) {
      int to = (line / side * wide + line % side + 1) * wide + 1;
      System.arraycopy(input, line * side, padded, to, side);
    }
    return padded;
  }

  private static float[] multiply(Layer layer, float[] input) {
    float[] output = layer.biases().clone();
    for (int out = 0; out < output.length; out++) {
      int from = out * layer.inputs();
      float sum = 0;
      for (int in = 0; in < layer.inputs(); in++) {
        sum += layer.weights()[from + in] * input[in];
      }
      output[out] += sum;
    }
    return output;
  }

  private static float[] softmax(float[] values) {
    float most = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      most = Math.max(most, value);
    }
    float sum = 0;
    float[] shares = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      shares[i] = (float) Math.exp(values[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < values.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
