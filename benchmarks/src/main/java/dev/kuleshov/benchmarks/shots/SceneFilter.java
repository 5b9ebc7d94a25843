package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.api.analysis.Boundary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * FFmpeg's own scene change detector, {@code scdet}, as it comes.
 *
 * @param program ffmpeg
 */
record SceneFilter(Path program) implements Detector {

  private static final String LOG = "changes.txt";
  private static final Pattern TIME = Pattern.compile("lavfi\\.scd\\.time=([0-9.]+)");

  @Override
  public String name() {
    return "ffmpeg scdet";
  }

  @Override
  public List<String> command(Path film, Path folder) {
    return List.of(
        program.toString(),
        "-nostdin",
        "-v",
        "error",
        "-i",
        film.toString(),
        "-an",
        "-vf",
        "setpts=PTS-STARTPTS,scdet,metadata=mode=print:key=lavfi.scd.time:file="
            + folder.resolve(LOG),
        "-f",
        "null",
        "-");
  }

  @Override
  public List<Boundary> found(Path output, Path folder, double fps) throws IOException {
    List<Boundary> found = new ArrayList<>();
    Matcher times = TIME.matcher(Files.readString(folder.resolve(LOG)));
    while (times.find()) {
      found.add(Boundary.cut(Math.round(Double.parseDouble(times.group(1)) * fps), 1));
    }
    return found;
  }
}
