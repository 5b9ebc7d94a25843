package dev.kuleshov.core.speech;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Whisper model in memory, shared by the transcribers that it makes.
 *
 * <p>Load the PyTorch engine first where both are used: then one OpenMP runtime serves both.
 */
public final class WhisperModel implements AutoCloseable {

  private final WhisperLibrary library;
  private final Pointer context;
  private final boolean multilingual;
  private int users = 1;

  private WhisperModel(WhisperLibrary library, Pointer context) {
    this.library = library;
    this.context = context;
    this.multilingual = library.whisper_is_multilingual(context) != 0;
  }

  /**
   * Reads a model.
   *
   * @param file a model in ggml's format, such as {@code ggml-base-q5_1.bin}
   * @throws dev.kuleshov.api.MissingModelException if there is no such file, or no library for this
   *     machine
   * @throws dev.kuleshov.api.MalformedInputException if it is broken
   */
  public static WhisperModel load(Path file) {
    ModelHeader header = ModelHeader.read(file);
    WhisperLibrary library = WhisperNatives.library();
    Pointer defaults = library.whisper_context_default_params_by_ref();
    WhisperContextParams.ByValue params = new WhisperContextParams.ByValue();
    Structures.copy(defaults, params);
    library.whisper_free_context_params(defaults);
    params.useGpu = 0;
    params.dtwTokenTimestamps = 1;
    params.dtwHeadsPreset = header.alignmentPreset();
    params.dtwTopLayers = header.topLayers();
    Pointer context = NativeWork.call(() -> init(library, file, params));
    if (context == null) {
      throw ModelHeader.broken(file);
    }
    return new WhisperModel(library, context);
  }

  private static Pointer init(
      WhisperLibrary library, Path file, WhisperContextParams.ByValue params) {
    Optional<Memory> expanded = WeightExpander.expand(file);
    if (expanded.isEmpty()) {
      return library.whisper_init_from_file_with_params_no_state(
          file.toAbsolutePath().toString(), params);
    }
    try (Memory memory = expanded.get()) {
      return library.whisper_init_from_buffer_with_params_no_state(memory, memory.size(), params);
    }
  }

  /** Returns whether it knows other languages than English. */
  public boolean isMultilingual() {
    return multilingual;
  }

  /**
   * Makes a transcriber for one thread, which works beside others of this model.
   *
   * @throws dev.kuleshov.api.MissingModelException if memory does not suffice
   */
  public synchronized WhisperTranscriber newTranscriber() {
    if (users == 0) {
      throw new IllegalStateException("the model is closed");
    }
    users++;
    return new WhisperTranscriber(this, library, context);
  }

  /** Lets go of the model once the last of its transcribers is closed. */
  @Override
  public void close() {
    release();
  }

  synchronized void release() {
    if (users > 0 && --users == 0) {
      library.whisper_free(context);
    }
  }
}
