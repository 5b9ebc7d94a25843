package dev.kuleshov.core.media;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.media.MediaInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The sound of an edit while it is put together: 48 kHz stereo in a file, so that its length costs
 * no memory. What is laid over each other is added.
 */
public final class SoundTape implements AutoCloseable {

  /** Samples a second. */
  public static final int RATE = Hearing.STEREO.rate();

  private static final int CHANNELS = Hearing.STEREO.channels();
  private static final int BYTES = CHANNELS * Short.BYTES;

  private final FileChannel file;

  /**
   * A part of a recording and its place on the tape, in samples.
   *
   * @param from first sample of the recording
   * @param at where it goes
   * @param count how many
   * @param rise samples over which it comes in
   * @param fall samples over which it goes
   */
  public record Piece(long from, long at, long count, long rise, long fall) {

    double gain(long sample) {
      double in = rise == 0 ? 1 : Math.min(1, (sample + 0.5) / rise);
      double out = fall == 0 ? 1 : Math.min(1, (count - sample - 0.5) / fall);
      return Math.min(in, out);
    }
  }

  /**
   * Makes an empty tape.
   *
   * @param path where; the file is gone when the tape is closed
   * @throws UncheckedIOException if that fails
   */
  public SoundTape(Path path) {
    try {
      file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lays parts of a recording on the tape.
   *
   * @param info the film or sound file
   * @param pieces its parts
   * @param monitor hears of progress, may cancel
   * @return what was damaged
   * @throws UncheckedIOException if the tape cannot be written
   */
  public List<Finding> record(MediaInfo info, List<Piece> pieces, JobMonitor monitor) {
    return DecodePass.hear(info, Hearing.STEREO, List.of(new Recording(pieces)), monitor);
  }

  /** Lays what it hears where the pieces want it. */
  private final class Recording implements SoundSink {
    private final List<Piece> pieces;
    private long heard;

    Recording(List<Piece> pieces) {
      this.pieces = pieces;
    }

    @Override
    public void accept(float[] samples, int count) {
      long end = heard + count / CHANNELS;
      for (Piece piece : pieces) {
        long from = Math.max(heard, piece.from());
        long to = Math.min(end, piece.from() + piece.count());
        if (from < to) {
          add(piece, samples, (int) (from - heard), (int) (to - from), from - piece.from());
        }
      }
      heard = end;
    }
  }

  private void add(Piece piece, float[] samples, int skip, int count, long into) {
    ByteBuffer there = read(piece.at() + into, count);
    for (int i = 0; i < count; i++) {
      double gain = piece.gain(into + i) * Short.MAX_VALUE;
      for (int c = 0; c < CHANNELS; c++) {
        int at = i * BYTES + c * Short.BYTES;
        long sum = there.getShort(at) + Math.round(samples[(skip + i) * CHANNELS + c] * gain);
        there.putShort(at, (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum)));
      }
    }
    try {
      for (long at = (piece.at() + into) * BYTES; there.hasRemaining(); ) {
        at += file.write(there, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns samples of the tape, silent where nothing was laid, channel by turns. */
  ByteBuffer read(long from, int count) {
    ByteBuffer buffer = ByteBuffer.allocate(count * BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try {
      long at = from * BYTES;
      for (int got = 0; buffer.hasRemaining() && got >= 0; at += Math.max(0, got)) {
        got = file.read(buffer, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.clear();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
