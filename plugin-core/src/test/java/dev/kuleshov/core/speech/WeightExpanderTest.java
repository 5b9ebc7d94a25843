package dev.kuleshov.core.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Memory;
import dev.kuleshov.api.MalformedInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightExpanderTest {

  private static final int FIVE_BITS = 2009;
  private static final int EIGHT_BITS = 2007;
  private static final int WEIGHTS = 64;

  @TempDir Path folder;

  @Test
  void expand_fiveBits_givesTheSameWeightsInEight() throws IOException {
    byte[] blocks = blocks();
    byte[] file = model(FIVE_BITS, blocks);
    try (Memory memory = WeightExpander.expand(write(file)).orElseThrow()) {
      ByteBuffer out = memory.getByteBuffer(0, memory.size()).order(ByteOrder.LITTLE_ENDIAN);
      int end = file.length - blocks.length;
      assertEquals(end + WEIGHTS / 32 * 34, out.capacity());
      assertEquals(EIGHT_BITS, out.getInt(44));
      // The tensors before the blocks are copied, but for the type of the last.
      byte[] head = new byte[end];
      out.get(0, head);
      byte[] before = Arrays.copyOf(file, end);
      ByteBuffer.wrap(before).order(ByteOrder.LITTLE_ENDIAN).putInt(44, EIGHT_BITS);
      ByteBuffer.wrap(before).order(ByteOrder.LITTLE_ENDIAN).putInt(end - 13, 8);
      assertArrayEquals(before, head);
      for (int i = 0; i < WEIGHTS; i++) {
        int block = end + i / 32 * 34;
        float step = HalfFloat.toFloat(out.getShort(block));
        assertEquals(
            weight(ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN), i),
            step * out.get(block + 2 + i % 32),
            0.51f * step);
      }
    }
  }

  @Test
  void expand_otherWeights_isLeftToTheLibrary() throws IOException {
    assertEquals(Optional.empty(), WeightExpander.expand(write(model(1, new byte[48]))));
  }

  @Test
  void expand_fileThatBreaksOff_saysThatItIsBroken() throws IOException {
    byte[] file = model(FIVE_BITS, blocks());
    for (int length = 48; length < file.length; length++) {
      // A file that ends between two tensors is the library's to refuse.
      if (length != TENSORS && length != TENSORS + FLOAT_TENSOR) {
        Path broken = write(Arrays.copyOf(file, length));
        assertThrows(MalformedInputException.class, () -> WeightExpander.expand(broken));
      }
    }
  }

  private static final int TENSORS = 48 + 8 + 2 * 3 * 4 + 4 + 4 + 2;
  private static final int FLOAT_TENSOR = 12 + 4 + 1 + 3 * 4;

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("model.bin"), content);
  }

  /** Two blocks: scale, least weight, high bits, low bits. */
  private static byte[] blocks() {
    ByteBuffer blocks = ByteBuffer.allocate(WEIGHTS / 32 * 24).order(ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(5);
    for (int block = 0; block < WEIGHTS / 32; block++) {
      blocks.putShort(HalfFloat.of(0.01f * (block + 1))).putShort(HalfFloat.of(-0.2f));
      blocks.putInt(random.nextInt());
      for (int i = 0; i < 16; i++) {
        blocks.put((byte) random.nextInt());
      }
    }
    return blocks.array();
  }

  private static float weight(ByteBuffer blocks, int index) {
    int block = index / 32 * 24;
    int place = index % 32;
    int low = blocks.get(block + 8 + place % 16) >> (place < 16 ? 0 : 4) & 15;
    int high = blocks.getInt(block + 4) >>> place & 1;
    float scale = HalfFloat.toFloat(blocks.getShort(block));
    return HalfFloat.toFloat(blocks.getShort(block + 2)) + scale * (low | high << 4);
  }

  /** A header, three by two bands, one word, a tensor of three floats and one of two blocks. */
  private static byte[] model(int features, byte[] blocks) {
    ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0x67676d6c);
    for (int i = 0; i < 10; i++) {
      file.putInt(i);
    }
    file.putInt(features);
    file.putInt(3).putInt(2);
    for (int i = 0; i < 6; i++) {
      file.putFloat(i);
    }
    file.putInt(1).putInt(2).put("hi".getBytes(StandardCharsets.UTF_8));
    file.putInt(1).putInt(1).putInt(0).putInt(3).put((byte) 'a');
    file.putFloat(1).putFloat(2).putFloat(3);
    file.putInt(2).putInt(1).putInt(7).putInt(32).putInt(2).put((byte) 'b');
    file.put(blocks);
    return Arrays.copyOf(file.array(), file.position());
  }
}
