package dev.kuleshov.core.speech;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;

/** Copies what the library filled in. */
final class Structures {

  private Structures() {}

  /** Fills a structure from native memory of the same layout. */
  static void copy(Pointer from, Structure to) {
    int size = to.size();
    to.getPointer().write(0, from.getByteArray(0, size), 0, size);
    to.read();
  }
}
