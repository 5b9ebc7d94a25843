package dev.kuleshov.core.model;

import dev.kuleshov.api.JobMonitor;
import java.io.IOException;
import java.nio.file.Path;

/** One way to get a model's file. */
interface Source {

  /** Returns where it looks, for a person. */
  String place();

  /**
   * Writes the file.
   *
   * @param part where to; what is there already may be kept as its beginning
   * @param entry what is wanted
   * @param monitor hears how much of the file is there, may cancel
   * @throws IOException if it cannot be had here, with a reason for a person
   */
  void fetch(Path part, CatalogueEntry entry, JobMonitor monitor) throws IOException;
}
