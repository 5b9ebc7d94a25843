package dev.kuleshov.core.model;

import java.util.List;

/**
 * Where a model's file can be had: at an address, or in pieces from Python packages.
 *
 * @param url address of the publisher, {@code https://…}; empty for packages
 * @param pip the pieces in their order; empty for an address
 */
public record ModelSource(String url, List<PipPart> pip) {

  /** Fills in what a catalogue leaves out and checks that there is exactly one of the two. */
  public ModelSource {
    url = url == null ? "" : url;
    pip = pip == null ? List.of() : List.copyOf(pip);
    if (url.isEmpty() == pip.isEmpty()) {
      throw new IllegalArgumentException("a source is an address or Python packages");
    }
  }
}
