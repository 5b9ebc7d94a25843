package dev.kuleshov.footage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class SurroundingsTest {
  @TempDir private Path folder;

  @Test
  void footage_present_isReturned() throws IOException {
    Path clip = touch("video/a b.mp4");
    assertEquals(clip, with(Map.of("KULESHOV_FOOTAGE", folder + "")).footage("video/a b.mp4"));
  }

  @Test
  void footage_noFolderNamed_abortsEvenInCi() {
    Surroundings here = with(Map.of("CI", "true"));
    var skip = assertThrows(TestAbortedException.class, () -> here.footage("video/x.mp4"));
    assertTrue(skip.getMessage().contains("KULESHOV_FOOTAGE"), skip.getMessage());
  }

  @Test
  void footage_missingFromNamedFolder_aborts() {
    Surroundings here = with(Map.of("KULESHOV_FOOTAGE", folder + ""));
    var skip = assertThrows(TestAbortedException.class, () -> here.footage("video/x.mp4"));
    assertTrue(skip.getMessage().contains("video/x.mp4"), skip.getMessage());
  }

  @Test
  void footage_missingFromNamedFolderInCi_fails() {
    Surroundings here = with(Map.of("KULESHOV_FOOTAGE", folder + "", "CI", "true"));
    assertThrows(AssertionFailedError.class, () -> here.footage("video/x.mp4"));
  }

  @Test
  void model_shippedAndInModelHome_prefersShipped() throws IOException {
    Path shipped = touch("models/vad/v.jit");
    touch("vad/v.jit");
    assertEquals(shipped, with(Map.of("KULESHOV_MODEL_HOME", folder + "")).model("vad/v.jit"));
  }

  @Test
  void model_inModelHomeOnly_isReturned() throws IOException {
    Path own = touch("speech/w.bin");
    assertEquals(own, with(Map.of("KULESHOV_MODEL_HOME", folder + "")).model("speech/w.bin"));
  }

  @Test
  void command_onPath_isReturned() throws IOException {
    Path program = touch("bin/melt");
    assertTrue(program.toFile().setExecutable(true));
    String path = folder.resolve("none") + File.pathSeparator + folder.resolve("bin");
    assertEquals(program, with(Map.of("PATH", path)).command("melt"));
  }

  @Test
  void command_absent_aborts() {
    Surroundings here = with(Map.of("PATH", folder + ""));
    assertThrows(TestAbortedException.class, () -> here.command("melt"));
  }

  @Test
  void otioPython_unset_aborts() {
    Surroundings here = with(Map.of("CI", "true"));
    assertThrows(TestAbortedException.class, here::otioPython);
  }

  @Test
  void otioPython_namedButAbsentInCi_fails() {
    Surroundings here = with(Map.of("CI", "true", "KULESHOV_OTIO_PYTHON", folder + "/python"));
    assertThrows(AssertionFailedError.class, here::otioPython);
  }

  private Surroundings with(Map<String, String> environment) {
    return new Surroundings(environment, folder + "");
  }

  private Path touch(String relative) throws IOException {
    Path file = folder.resolve(relative);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }
}
