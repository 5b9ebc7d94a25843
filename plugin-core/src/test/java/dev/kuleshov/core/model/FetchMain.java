package dev.kuleshov.core.model;

import dev.kuleshov.api.JobMonitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Fetches one model in a process of its own, so that a test can kill it. */
final class FetchMain {

  private FetchMain() {}

  /** Takes the folder, the address, the size and the checksum. */
  public static void main(String[] args) {
    new ModelFetcher(Path.of(args[0]), Optional.empty(), name -> null)
        .fetch(entry(args[1], Long.parseLong(args[2]), args[3]), false, JobMonitor.NONE);
  }

  static CatalogueEntry entry(String url, long bytes, String sha256) {
    return new CatalogueEntry(
        "text/model.bin",
        "a net",
        "MIT",
        "a friend",
        bytes,
        sha256,
        false,
        "",
        List.of(new ModelSource(url, List.of())));
  }
}
