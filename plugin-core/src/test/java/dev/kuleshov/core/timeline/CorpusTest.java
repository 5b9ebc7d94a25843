package dev.kuleshov.core.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.spi.TimelineFormat;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays the broken files that a reader stumbled over, or might; a new bug leaves its file here.
 */
class CorpusTest {

  private static final TimelineFormats FORMATS =
      TimelineFormats.load(CorpusTest.class.getClassLoader());

  static List<Path> corpus() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(CorpusTest.class.getResource("corpus"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void read_brokenFile_isAnErrorThatSaysSoOrAnEditThatCanBeWritten(Path file) {
    try {
      var timeline = FORMATS.read(file);
      for (TimelineFormat format : FORMATS.all()) {
        assertTrue(format.write(timeline).length > 0);
      }
    } catch (KuleshovException e) {
      assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }
  }
}
