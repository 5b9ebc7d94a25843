package dev.kuleshov.wrong.scene;

import com.sun.jna.Pointer;

/** Native libraries other than the presets' belong to speech. */
final class LoadsALibrary {
  Pointer pointer;
}
