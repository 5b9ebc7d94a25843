package dev.kuleshov.api.media;

import java.util.Objects;
import java.util.Optional;

/**
 * A sound stream.
 *
 * @param index the stream's number in the file
 * @param codec codec name, such as {@code aac}
 * @param channels 1 or more
 * @param sampleRate samples a second
 * @param language ISO 639 code as the file has it, if it says
 */
public record AudioStream(
    int index, String codec, int channels, int sampleRate, Optional<String> language) {

  /** Checks the layout. */
  public AudioStream {
    Objects.requireNonNull(codec, "codec");
    Objects.requireNonNull(language, "language");
    if (channels <= 0 || sampleRate <= 0) {
      throw new IllegalArgumentException("sound needs channels and a sample rate");
    }
  }
}
