package dev.kuleshov.core.inference;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;

/**
 * Which pictures a net was trained on, as the first eight bytes of each one's SHA-256: enough to
 * tell millions apart.
 */
public final class PicturePrints {

  private final long[] sorted;

  private PicturePrints(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Returns the print of a picture.
   *
   * @param content a picture file's bytes
   */
  public static long of(byte[] content) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Keeps prints.
   *
   * @param prints in any order
   */
  public static PicturePrints of(Collection<Long> prints) {
    return new PicturePrints(
        prints.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
  }

  /**
   * Says whether a picture is among them.
   *
   * @param print from {@link #of(byte[])}
   */
  public boolean contains(long print) {
    return Arrays.binarySearch(sorted, print) >= 0;
  }

  /**
   * Returns these and others.
   *
   * @param others more prints
   */
  public PicturePrints with(PicturePrints others) {
    long[] all = Arrays.copyOf(sorted, sorted.length + others.sorted.length);
    System.arraycopy(others.sorted, 0, all, sorted.length, others.sorted.length);
    return new PicturePrints(Arrays.stream(all).sorted().distinct().toArray());
  }

  /** Returns how many there are. */
  public int size() {
    return sorted.length;
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * sorted.length);
    bytes.asLongBuffer().put(sorted);
    return bytes.array();
  }

  static PicturePrints fromBytes(byte[] bytes) {
    LongBuffer longs = ByteBuffer.wrap(bytes).asLongBuffer();
    long[] prints = new long[longs.remaining()];
    longs.get(prints);
    Arrays.sort(prints);
    return new PicturePrints(prints);
  }
}
