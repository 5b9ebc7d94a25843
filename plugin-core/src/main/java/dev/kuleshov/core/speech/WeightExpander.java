package dev.kuleshov.core.speech;

import com.sun.jna.Memory;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes the weights of a model of five bits (ggml's {@code Q5_1}) out to eight ({@code Q8_0}) in
 * memory: the processor multiplies those a fifth faster, and hardly anything is lost that the five
 * bits knew. The model takes four tenths more memory by it.
 *
 * <p>The file: twelve ints, the bands of the spectrum, the vocabulary, then tensors; each has its
 * rank, the length of its name, its type, its shape, its name and its blocks of 32 weights.
 */
final class WeightExpander {

  private static final int FEATURES_INT = 11;
  private static final int FEATURES_Q5_1 = 2009;
  private static final int FEATURES_Q8_0 = 2007;

  private static final int TYPE_F32 = 0;
  private static final int TYPE_F16 = 1;
  private static final int TYPE_Q5_1 = 7;
  private static final int TYPE_Q8_0 = 8;

  /** Weights in a block, and the bytes of one. */
  private static final int BLOCK = 32;

  private static final int Q5_1_BYTES = 24;
  private static final int Q8_0_BYTES = 34;

  /** Files beyond this are not copied: a large model would take too much memory twice. */
  private static final long LARGEST = 300_000_000;

  private final ByteBuffer in;
  private final ByteBuffer out;
  private final float[] weights = new float[BLOCK];

  private WeightExpander(ByteBuffer in, ByteBuffer out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Returns the model with its weights written out, to be closed by the caller; nothing where its
   * weights are of another kind, which the library had better read itself.
   *
   * @param file a model whose header was found to be right
   * @throws dev.kuleshov.api.MalformedInputException if the file breaks off
   */
  static Optional<Memory> expand(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > LARGEST) {
        return Optional.empty();
      }
      ByteBuffer in =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      if (in.getInt(FEATURES_INT * Integer.BYTES) != FEATURES_Q5_1) {
        return Optional.empty();
      }
      long blocks = new WeightExpander(in.duplicate().order(in.order()), null).tensors();
      Memory memory = new Memory(channel.size() + blocks * (Q8_0_BYTES - Q5_1_BYTES));
      ByteBuffer out = memory.getByteBuffer(0, memory.size()).order(ByteOrder.LITTLE_ENDIAN);
      new WeightExpander(in, out).tensors();
      return Optional.of(memory);
    } catch (BufferUnderflowException | ArithmeticException | IllegalArgumentException e) {
      throw ModelHeader.broken(file);
    } catch (IOException e) {
      throw ModelHeader.unreadable(file, e);
    }
  }

  /** Goes through the file, copies where there is an output, and returns how many blocks it has. */
  private long tensors() {
    copy(FEATURES_INT * Integer.BYTES);
    in.getInt();
    putInt(FEATURES_Q8_0);
    int bands = copyInt();
    copy(Math.multiplyExact(Float.BYTES, Math.multiplyExact(bands, copyInt())));
    for (int words = copyInt(); words > 0; words--) {
      copy(copyInt());
    }
    long blocks = 0;
    while (in.hasRemaining()) {
      blocks += tensor();
    }
    return blocks;
  }

  private long tensor() {
    int rank = copyInt();
    int name = copyInt();
    int type = in.getInt();
    putInt(type == TYPE_Q5_1 ? TYPE_Q8_0 : type);
    int count = 1;
    for (int i = 0; i < rank; i++) {
      count = Math.multiplyExact(count, copyInt());
    }
    copy(name);
    switch (type) {
      case TYPE_F32 -> copy(Math.multiplyExact(Float.BYTES, count));
      case TYPE_F16 -> copy(Math.multiplyExact(Short.BYTES, count));
      case TYPE_Q5_1 -> {
        blocks(count / BLOCK);
        return count / BLOCK;
      }
      default -> throw new IllegalArgumentException("tensor of type " + type);
    }
    return 0;
  }

  private void blocks(int count) {
    if (out == null) {
      skip(Math.multiplyExact(Q5_1_BYTES, count));
      return;
    }
    for (int i = 0; i < count; i++) {
      block();
    }
  }

  /** A weight is a step of 0 to 31 times the scale, and the least weight. */
  private void block() {
    float scale = HalfFloat.toFloat(in.getShort());
    float least = HalfFloat.toFloat(in.getShort());
    int high = in.getInt();
    float largest = 0;
    for (int i = 0; i < BLOCK / 2; i++) {
      int low = in.get();
      weights[i] = least + scale * ((low & 15) | ((high >>> i) & 1) << 4);
      int other = i + BLOCK / 2;
      weights[other] = least + scale * (((low >> 4) & 15) | ((high >>> other) & 1) << 4);
      largest = Math.max(largest, Math.max(Math.abs(weights[i]), Math.abs(weights[other])));
    }
    short half = HalfFloat.of(largest / Byte.MAX_VALUE);
    out.putShort(half);
    float step = HalfFloat.toFloat(half);
    float inverse = step == 0 ? 0 : 1 / step;
    for (float weight : weights) {
      int rounded = Math.round(weight * inverse);
      out.put((byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, rounded)));
    }
  }

  private int copyInt() {
    int value = in.getInt();
    putInt(value);
    return value;
  }

  private void putInt(int value) {
    if (out != null) {
      out.putInt(value);
    }
  }

  private void copy(int bytes) {
    if (out != null) {
      out.put(in.slice(in.position(), Math.min(bytes, in.remaining())));
    }
    skip(bytes);
  }

  private void skip(int bytes) {
    if (bytes < 0 || bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + bytes);
  }
}
