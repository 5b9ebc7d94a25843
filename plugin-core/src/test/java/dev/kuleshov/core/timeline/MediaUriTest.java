package dev.kuleshov.core.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaUriTest {

  private static final URI LOCATION = URI.create("file:///projects/my%20edit.otio");

  @Test
  void of_nameWithEverything_escapesAndComesBack() {
    Path file = Path.of("/media/-näme with spaces & 'quotes' #1?% 影片.mp4");
    URI uri = MediaUri.of(file);
    assertEquals(
        "file:///media/-n%C3%A4me%20with%20spaces%20&%20'quotes'%20%231%3F%25%20"
            + "%E5%BD%B1%E7%89%87.mp4",
        uri.toString());
    assertEquals(file.toString(), MediaUri.path(uri));
    assertEquals(file, Path.of(uri));
  }

  @ParameterizedTest
  @CsvSource({
    "file:///a/b%20c.mov, file:///a/b%20c.mov",
    "file://localhost/a/b%20c.mov, file:///a/b%20c.mov",
    "file:///a/b c.mov, file:///a/b%20c.mov",
    "file:/a/b.mov, file:///a/b.mov",
    "/a/b c.mov, file:///a/b%20c.mov",
    "b c.mov, file:///projects/b%20c.mov",
    "media/b.mov, file:///projects/media/b.mov",
    "media\\b.mov, file:///projects/media/b.mov",
    "'S:\\shots\\b c.exr', file:///S:/shots/b%20c.exr",
    "C:/shots/b.exr, file:///C:/shots/b.exr",
    "file://localhost/C%3a/b.mov, file:///C%3a/b.mov",
    "https://example.org/b.mov, https://example.org/b.mov"
  })
  void parse_addressesAsProgramsWriteThem_areUnderstood(String text, String expected) {
    assertEquals(URI.create(expected), MediaUri.parse(text, LOCATION));
  }

  @Test
  void path_windowsDrive_losesTheSlashBeforeIt() {
    assertEquals("C:/b c.mov", MediaUri.path(URI.create("file:///C%3a/b%20c.mov")));
  }
}
