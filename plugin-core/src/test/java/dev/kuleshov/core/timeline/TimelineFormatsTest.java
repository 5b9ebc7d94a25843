package dev.kuleshov.core.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.footage.contract.SampleTimelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineFormatsTest {

  private static final TimelineFormats FORMATS =
      TimelineFormats.load(TimelineFormatsTest.class.getClassLoader());

  @TempDir private Path folder;

  @Test
  void load_ownFormats_areAllThere() {
    assertTrue(
        FORMATS.all().stream()
            .map(TimelineFormat::id)
            .toList()
            .containsAll(List.of("edl", "fcp7xml", "fcpxml", "kdenlive", "mlt", "otio")));
  }

  @Test
  void byId_unknown_listsTheKnown() {
    var error = assertThrows(UsageException.class, () -> FORMATS.byId("aaf"));
    assertEquals("timeline.format.unknown", error.code());
    assertTrue(error.getMessage().contains("otio (.otio)"), error.getMessage());
    assertEquals("otio", FORMATS.byId(" OTIO ").id());
  }

  @Test
  void forFile_extensionSaysIt_needsNoFile() {
    assertEquals("kdenlive", FORMATS.forFile(Path.of("nowhere/Film.KDENLIVE")).id());
    assertEquals("fcp7xml", FORMATS.forFile(Path.of("film.xml")).id());
  }

  @Test
  void forFile_noExtension_looksInside() throws IOException {
    for (TimelineFormat format : FORMATS.all()) {
      Path file = folder.resolve("edit");
      Files.write(file, format.write(SampleTimelines.cut(SampleTimelines.countings().get(1))));
      String read = FORMATS.forFile(file).id();
      // A Kdenlive project is MLT XML: either reads both.
      assertEquals(format.id().replace("mlt", "kdenlive"), read);
      assertEquals(180, FORMATS.read(file).duration().toFrame(FORMATS.read(file).rate()));
    }
  }

  @Test
  void read_missingFile_saysSo() {
    var error =
        assertThrows(InputOutputException.class, () -> FORMATS.read(folder.resolve("none.otio")));
    assertEquals("timeline.read", error.code());
  }
}
