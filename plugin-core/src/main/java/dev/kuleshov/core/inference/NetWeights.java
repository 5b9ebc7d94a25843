package dev.kuleshov.core.inference;

import ai.djl.util.Float16Utils;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a net has learned, laid out as {@link NetPlan} says.
 *
 * @param parameters weights, then numbers a channel
 * @param statistics means and variances of batch normalisation
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, handed on and never compared.
public record NetWeights(float[] parameters, float[] statistics) {

  private static final float LARGEST = 65_504;

  /**
   * Returns the numbers of a net that has learned nothing.
   *
   * @param plan its layers
   * @param seed the same seed gives the same numbers
   */
  public static NetWeights fresh(NetPlan plan, long seed) {
    return FreshWeights.of(plan, seed);
  }

  /**
   * Returns the numbers of the same net with another first head.
   *
   * @param from the net's layers
   * @param to the layers with the other head
   * @param weight the head's weights, labels x values
   * @param bias one number a label
   */
  public NetWeights withFirstHead(NetPlan from, NetPlan to, float[] weight, float[] bias) {
    float[] row = new float[to.parameters()];
    NetPlan.Full before = from.heads().get(0);
    NetPlan.Full after = to.heads().get(0);
    int weights = from.weightAt(before.weight());
    int biases = from.vectorAt(before.bias());
    int body = weights + weight.length;
    System.arraycopy(parameters, 0, row, 0, weights);
    System.arraycopy(weight, 0, row, weights, weight.length);
    int otherHeads = weights + before.in() * before.out();
    // Whatever lies between: the weights of other heads and all that is one number a channel.
    System.arraycopy(parameters, otherHeads, row, body, biases - otherHeads);
    int at = to.vectorAt(after.bias());
    System.arraycopy(bias, 0, row, at, bias.length);
    int rest = biases + before.out();
    System.arraycopy(parameters, rest, row, at + bias.length, parameters.length - rest);
    return new NetWeights(row, statistics);
  }

  /**
   * Returns the weights of the first head, labels x values, and then one number a label.
   *
   * @param plan the net's layers
   */
  public float[] firstHead(NetPlan plan) {
    NetPlan.Full head = plan.heads().get(0);
    int size = head.in() * head.out();
    float[] row = new float[size + head.out()];
    System.arraycopy(parameters, plan.weightAt(head.weight()), row, 0, size);
    System.arraycopy(parameters, plan.vectorAt(head.bias()), row, size, head.out());
    return row;
  }

  /** Returns the numbers as 16-bit floats, little end first. */
  byte[] toHalves() {
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * (parameters.length + statistics.length))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float value : parameters) {
      bytes.putShort(half(value));
    }
    for (float value : statistics) {
      bytes.putShort(half(value));
    }
    return bytes.array();
  }

  private static short half(float value) {
    if (Float.isNaN(value)) {
      throw new IllegalArgumentException("a net that is not a number cannot be kept");
    }
    return Float16Utils.floatToHalf(Math.max(-LARGEST, Math.min(LARGEST, value)));
  }

  /** Reads numbers back; empty if they are not as many as the plan wants, or no numbers. */
  static Optional<NetWeights> fromHalves(byte[] halves, NetPlan plan) {
    if (halves.length != 2L * (plan.parameters() + plan.statistics())) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(halves).order(ByteOrder.LITTLE_ENDIAN);
    float[] parameters = floats(bytes, plan.parameters());
    float[] statistics = floats(bytes, plan.statistics());
    return isFinite(parameters) && isFinite(statistics)
        ? Optional.of(new NetWeights(parameters, statistics))
        : Optional.empty();
  }

  private static float[] floats(ByteBuffer bytes, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = Float16Utils.halfToFloat(bytes.getShort());
    }
    return values;
  }

  private static boolean isFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
