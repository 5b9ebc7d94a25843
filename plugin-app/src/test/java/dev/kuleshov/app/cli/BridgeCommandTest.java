package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.bridge.BridgeHome;
import dev.kuleshov.bridge.BridgeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BridgeCommandTest {

  @Test
  void bridge_whereAnEngineRuns_saysSo() throws IOException {
    // A socket's path has room for about a hundred bytes.
    Path folder = Files.createTempDirectory("kb");
    try (BridgeServer running =
        new BridgeServer(
            new BridgeHome(folder),
            (media, monitor) -> {
              throw new IllegalStateException("nobody asks");
            })) {
      Outcome outcome = Outcome.of("bridge", "--home", running.home().folder().toString());
      assertEquals(2, outcome.code());
      assertTrue(outcome.err().contains("already listens"), outcome.err());
    }
    Files.delete(folder);
  }
}
