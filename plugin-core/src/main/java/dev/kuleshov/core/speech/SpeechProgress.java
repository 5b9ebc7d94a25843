package dev.kuleshov.core.speech;

import dev.kuleshov.api.subtitle.Transcript;
import java.util.List;
import java.util.Objects;

/**
 * How far a film is transcribed.
 *
 * @param chunks how many of its chunks are done, from the first on
 * @param spoken ISO 639 code of the language that is spoken; {@code und} while unknown
 * @param transcript the words so far, in the language that was asked for
 */
public record SpeechProgress(int chunks, String spoken, Transcript transcript) {

  /** Nothing yet. */
  public static final SpeechProgress NONE =
      new SpeechProgress(0, "und", new Transcript("und", List.of()));

  /** Checks for nulls. */
  public SpeechProgress {
    Objects.requireNonNull(spoken, "spoken");
    Objects.requireNonNull(transcript, "transcript");
  }
}
