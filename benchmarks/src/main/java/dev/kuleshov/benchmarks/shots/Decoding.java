package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.api.analysis.Boundary;
import java.nio.file.Path;
import java.util.List;

/**
 * Mere decoding by FFmpeg, which finds nothing: what the cost of the others is measured against.
 *
 * @param program ffmpeg
 */
record Decoding(Path program) implements Detector {

  @Override
  public String name() {
    return "ffmpeg -f null";
  }

  @Override
  public List<String> command(Path film, Path folder) {
    return List.of(
        program.toString(), "-nostdin", "-v", "error", "-i", film.toString(), "-f", "null", "-");
  }

  @Override
  public List<Boundary> found(Path output, Path folder, double fps) {
    return List.of();
  }
}
