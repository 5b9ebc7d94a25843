package dev.kuleshov.core.speech;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;

/**
 * The part of whisper.cpp's C interface that is used here; the names are those of {@code
 * whisper.h}, version 1.7.1.
 */
@SuppressWarnings({"checkstyle:MethodName", "MemberName"}) // C's names, bound by reflection
public interface WhisperLibrary extends Library {

  /** {@code ggml_log_callback}. */
  interface Log extends Callback {
    /** Hears a line. */
    void invoke(int level, String text, Pointer data);
  }

  void whisper_log_set(Log callback, Pointer data);

  Pointer whisper_context_default_params_by_ref();

  Pointer whisper_full_default_params_by_ref(int strategy);

  void whisper_free_params(Pointer params);

  void whisper_free_context_params(Pointer params);

  Pointer whisper_init_from_file_with_params_no_state(
      String file, WhisperContextParams.ByValue params);

  Pointer whisper_init_from_buffer_with_params_no_state(
      Pointer buffer, long size, WhisperContextParams.ByValue params);

  Pointer whisper_init_state(Pointer context);

  void whisper_free(Pointer context);

  void whisper_free_state(Pointer state);

  int whisper_is_multilingual(Pointer context);

  int whisper_n_vocab(Pointer context);

  int whisper_token_eot(Pointer context);

  int whisper_lang_id(String language);

  int whisper_lang_max_id();

  String whisper_lang_str(int id);

  int whisper_lang_auto_detect_with_state(
      Pointer context, Pointer state, int offsetMillis, int threads, float[] probabilities);

  int whisper_full_with_state(
      Pointer context, Pointer state, WhisperParams.ByValue params, float[] samples, int count);

  int whisper_full_n_segments_from_state(Pointer state);

  int whisper_full_n_tokens_from_state(Pointer state, int segment);

  Pointer whisper_full_get_token_text_from_state(
      Pointer context, Pointer state, int segment, int token);

  WhisperToken.ByValue whisper_full_get_token_data_from_state(
      Pointer state, int segment, int token);
}
