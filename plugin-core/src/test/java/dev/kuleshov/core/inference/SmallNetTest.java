package dev.kuleshov.core.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallNetTest {

  @TempDir private Path folder;

  @Test
  void run_convolutionAndDense_isAsWorkedOutByHand() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      ints(out, SmallNet.MAGIC, 2, 1, 1, 1, 2);
      // Sums a pixel and its right neighbour; less 3.
      floats(out, 0, 0, 0, 0, 1, 1, 0, 0, 0);
      floats(out, -3);
      ints(out, 0, 4, 2, 1);
      floats(out, 1, 0, 0, 0, 0, 0, 0, 1);
      floats(out, 0, 1);
    }
    SmallNet net = SmallNet.load(Files.write(folder.resolve("a.net"), bytes.toByteArray()));

    // Seen at rows and columns 0 and 2: 2+2-3 = 1, twice less than 0, and 1+4-3 = 2.
    float[] shares = net.run(new float[] {2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 4, 0, 0, 0, 0});

    double first = Math.exp(1);
    double second = Math.exp(3);
    double sum = first + second;
    assertArrayEquals(new float[] {(float) (first / sum), (float) (second / sum)}, shares, 1e-6f);
  }

  @Test
  void load_missing_saysSo() {
    Path nowhere = folder.resolve("no.net");
    assertThrows(MissingModelException.class, () -> SmallNet.load(nowhere));
  }

  @Test
  void load_damaged_isRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.net"), "not a net");
    assertThrows(MalformedInputException.class, () -> SmallNet.load(text));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      ints(out, SmallNet.MAGIC, 1, 0, 1 << 30, 1 << 30, 1);
    }
    Path huge = Files.write(folder.resolve("huge.net"), bytes.toByteArray());
    assertThrows(MalformedInputException.class, () -> SmallNet.load(huge));

    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Path cut = Files.write(folder.resolve("cut.net"), half);
    assertThrows(MalformedInputException.class, () -> SmallNet.load(cut));
  }

  private static void ints(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void floats(DataOutputStream out, float... values) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }
}
