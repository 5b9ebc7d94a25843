package dev.kuleshov.core.model;

import dev.kuleshov.api.JobMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of the user's, where files were put by hand: on a machine without network, say. */
final class FolderSource implements Source {

  private final Path folder;

  FolderSource(Path folder) {
    this.folder = folder;
  }

  @Override
  public String place() {
    return folder.toString();
  }

  @Override
  public void fetch(Path part, CatalogueEntry entry, JobMonitor monitor) throws IOException {
    Path name = Path.of(entry.name());
    Path file =
        Stream.of(folder.resolve(name), folder.resolve(name.getFileName()))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() -> new NoSuchFileException("it is not there"));
    try (InputStream in = Files.newInputStream(file);
        Part out = Part.fresh(part, entry, monitor)) {
      out.copy(in);
    }
  }
}
