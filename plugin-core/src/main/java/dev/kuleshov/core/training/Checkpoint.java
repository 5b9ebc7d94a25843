package dev.kuleshov.core.training;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.document.SettingsDocument;
import dev.kuleshov.core.inference.NetPlan;
import dev.kuleshov.core.inference.NetWeights;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A training between two epochs as a file: the length of a text, that text ({@code
 * kuleshov.Checkpoint.1}), and the numbers in full.
 *
 * @param progress how far it is
 * @param state the learner's numbers
 * @param best the numbers of the best epoch
 */
record Checkpoint(Progress progress, LearnerState state, NetWeights best) {

  private static final SettingsDocument<Progress> DOCUMENT =
      new SettingsDocument<>("Checkpoint", 1, Progress.class);

  /** Writes it, whole or not at all. */
  void write(Path file) {
    byte[] text = OutputFiles.utf8(DOCUMENT.write(progress));
    float[][] rows = rows();
    int count = 0;
    for (float[] row : rows) {
      count += row.length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + text.length + Float.BYTES * count);
    bytes.putInt(text.length).put(text);
    for (float[] row : rows) {
      bytes.asFloatBuffer().put(row);
      bytes.position(bytes.position() + Float.BYTES * row.length);
    }
    OutputFiles.write(file, bytes.array());
  }

  private float[][] rows() {
    return new float[][] {
      state.current().parameters(),
      state.current().statistics(),
      state.velocity(),
      state.average().parameters(),
      state.average().statistics(),
      best.parameters(),
      best.statistics()
    };
  }

  /** Reads it back. */
  static Checkpoint read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      byte[] text = new byte[Math.min(Math.max(0, bytes.getInt()), bytes.remaining())];
      bytes.get(text);
      Progress progress = DOCUMENT.read(new String(text, StandardCharsets.UTF_8), file.toString());
      NetPlan plan = new NetPlan(progress.recipe().net());
      NetWeights current = weights(bytes, plan);
      float[] velocity = row(bytes, plan.parameters());
      NetWeights average = weights(bytes, plan);
      return new Checkpoint(
          progress, new LearnerState(current, velocity, average), weights(bytes, plan));
    } catch (BufferUnderflowException e) {
      throw new MalformedInputException(
          "checkpoint.malformed",
          "The checkpoint " + file + " is damaged; train again without --resume.",
          e);
    } catch (IOException e) {
      throw new InputOutputException(
          "checkpoint.unreadable", "The checkpoint " + file + " cannot be read.", e);
    }
  }

  private static NetWeights weights(ByteBuffer bytes, NetPlan plan) {
    return new NetWeights(row(bytes, plan.parameters()), row(bytes, plan.statistics()));
  }

  private static float[] row(ByteBuffer bytes, int count) {
    float[] row = new float[count];
    bytes.asFloatBuffer().get(row);
    bytes.position(bytes.position() + Float.BYTES * count);
    return row;
  }
}
