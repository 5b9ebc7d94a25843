package dev.kuleshov.core.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.spi.EditorHost;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.TimelineFormats;
import dev.kuleshov.footage.contract.EditorHostContract;
import dev.kuleshov.footage.contract.SampleTimelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEditorHostTest extends EditorHostContract {

  private static final TimelineFormats FORMATS =
      TimelineFormats.load(FileEditorHostTest.class.getClassLoader());

  @TempDir private Path folder;

  @Override
  protected EditorHost hostWith(Timeline timeline) {
    FileEditorHost host = host("edit.otio");
    host.apply(timeline);
    return host;
  }

  @Test
  void apply_severalTimes_keepsEveryVersion() throws IOException {
    FileEditorHost host = host("edit.otio");
    host.apply(SampleTimelines.notes(FrameRate.FPS_25));
    byte[] first = Files.readAllBytes(folder.resolve("edit.otio"));
    host.apply(SampleTimelines.mixes(FrameRate.FPS_25));
    host.addMarkers(List.of());
    assertEquals(List.of("edit.otio", "edit.v2.otio", "edit.v3.otio"), files());
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("edit.otio")));
    assertEquals("edit.v3.otio", host.name());
  }

  @Test
  void apply_nextVersionIsTaken_takesTheOneAfter() throws IOException {
    Files.writeString(folder.resolve("edit.v2.otio"), "somebody's");
    FileEditorHost host = host("edit.otio");
    host.apply(SampleTimelines.notes(FrameRate.FPS_25));
    host.apply(SampleTimelines.notes(FrameRate.FPS_25));
    assertEquals("edit.v3.otio", host.name());
    assertEquals("somebody's", Files.readString(folder.resolve("edit.v2.otio")));
  }

  @Test
  void apply_formatCannotHoldIt_changesNothing() throws IOException {
    FileEditorHost host = host("edit.edl");
    host.apply(SampleTimelines.notes(FrameRate.FPS_25));
    Timeline layers = SampleTimelines.layers(FrameRate.FPS_25);
    assertThrows(UnsupportedInputException.class, () -> host.apply(layers));
    assertEquals(List.of("edit.edl"), files());
    assertEquals("edit.edl", host.name());
  }

  @Test
  void currentTimeline_noFile_saysSo() {
    assertThrows(InputOutputException.class, () -> host("none.otio").currentTimeline());
  }

  private FileEditorHost host(String name) {
    return new FileEditorHost(FORMATS, folder.resolve(name), JobMonitor.NONE);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
