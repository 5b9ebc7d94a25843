package dev.kuleshov.core.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to train.
 *
 * @param task {@code emotion} or {@code scene}
 * @param data a folder or zip of {@code split/class/picture}
 * @param output the folder for what comes of it
 * @param recipe how
 * @param teachers nets to learn from, {@code .knet} files of the same size and labels
 * @param start the net of the same form whose numbers to begin with; by chance without
 * @param resume whether to go on from the checkpoint in the folder, if there is one
 * @param gpu whether to compute on a graphics card
 * @param threads of the processor, 1 or more
 * @param minutes after which to stop with the best net so far
 */
public record TrainingRequest(
    String task,
    Path data,
    Path output,
    Recipe recipe,
    List<Path> teachers,
    Optional<Path> start,
    boolean resume,
    boolean gpu,
    int threads,
    OptionalDouble minutes) {

  /** Copies the list. */
  public TrainingRequest {
    teachers = List.copyOf(teachers);
  }

  /** Returns where the net goes. */
  public Path netFile() {
    return output.resolve(task + ".knet");
  }

  Path checkpoint() {
    return output.resolve("checkpoint.bin");
  }
}
