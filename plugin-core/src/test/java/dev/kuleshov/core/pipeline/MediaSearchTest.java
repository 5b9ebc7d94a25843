package dev.kuleshov.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSearchTest {

  private static final Path A = Path.of("elsewhere", "A001.MOV");
  private static final Path B = Path.of("elsewhere", "b.mp4");

  @TempDir Path folder;

  @Test
  void find_fileThatIsWhereTheEditSays_isTakenFirst() throws Exception {
    Path there = Files.createFile(folder.resolve("b.mp4"));

    assertEquals(Optional.of(there), new MediaSearch(List.of(B), true).find(there.toUri()));
  }

  @Test
  void find_fileThatMoved_isFoundByItsName() {
    MediaSearch search = new MediaSearch(List.of(A, B), false);

    assertEquals(Optional.of(B), search.find(URI.create("file:///gone/b.mp4")));
    assertEquals(Optional.of(A), search.find(URI.create("file:///gone/a001.mxf")));
    assertEquals(Optional.empty(), search.find(URI.create("file:///gone/c.mp4")));
  }

  @Test
  void find_oneMediumAndOneFile_belongTogether() {
    URI reel = URI.create("file:///REEL7");

    assertEquals(Optional.of(B), new MediaSearch(List.of(B), true).find(reel));
    assertEquals(Optional.empty(), new MediaSearch(List.of(B), false).find(reel));
    assertEquals(Optional.empty(), new MediaSearch(List.of(A, B), true).find(reel));
  }
}
