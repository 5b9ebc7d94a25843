package dev.kuleshov.core.speech;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.spi.Transcriber;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.TranscriptionRequest;
import dev.kuleshov.api.subtitle.Word;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Whisper on one thread: each stretch is one window, heard for itself, so that an error does not
 * lead to the next one.
 *
 * <p>The window is cut to the stretch, which costs a third of Whisper's usual thirty seconds. Words
 * get their times from the attention of the decoder by dynamic time warping.
 */
public final class WhisperTranscriber implements Transcriber {

  private static final int SAMPLE_RATE = 16_000;

  /** Silence that is put before and after the sound. */
  private static final int SILENCE = 300 * SAMPLE_RATE / 1000;

  private static final int SILENCE_HUNDREDTHS = SILENCE * 100 / SAMPLE_RATE;

  /** {@code WHISPER_SAMPLING_BEAM_SEARCH}. */
  private static final int BEAM_SEARCH = 1;

  /**
   * Two beams mend what the first guess at a word spoils after it, for an eighth more work; five
   * find hardly more and cost a third.
   */
  private static final int BEAMS = 2;

  /** The library does not listen to less than a second. */
  private static final int FEWEST_SAMPLES = SAMPLE_RATE * 11 / 10;

  /** Places of the encoder's window a second, and its margin behind the sound. */
  private static final int PLACES_A_SECOND = 50;

  private static final int MARGIN = 128;

  /** The library's kernels like a number of places that this divides. */
  private static final int STEP = 32;

  private static final int WHOLE_WINDOW = 1500;

  private final WhisperModel model;
  private final WhisperLibrary library;
  private final Pointer context;
  private Pointer state;

  WhisperTranscriber(WhisperModel model, WhisperLibrary library, Pointer context) {
    this.model = model;
    this.library = library;
    this.context = context;
    state = NativeWork.call(() -> library.whisper_init_state(context));
    if (state == null) {
      model.release();
      throw new MissingModelException(
          "speech.memory", "The speech model does not fit into memory; choose a smaller one.");
    }
  }

  @Override
  public String id() {
    return "whisper";
  }

  @Override
  public Transcript transcribe(float[] samples, TranscriptionRequest request, JobMonitor monitor) {
    Heard heard = hear(samples, request, monitor);
    return new Transcript(heard.language(), heard.words());
  }

  /**
   * What was made of a stretch.
   *
   * @param language ISO 639 code of what is written
   * @param words with times from the first sample
   * @param logProbability mean of the tokens' natural logarithms; 0 without tokens
   */
  record Heard(String language, List<Word> words, double logProbability) {}

  /** Transcribes, and says how sure it is. */
  Heard hear(float[] samples, TranscriptionRequest request, JobMonitor monitor) {
    if (samples.length > MAX_SECONDS * SAMPLE_RATE) {
      throw new IllegalArgumentException("more than " + MAX_SECONDS + " seconds at once");
    }
    monitor.checkCancelled();
    float[] sound = padded(samples);
    String spoken = language(samples, request, monitor);
    Cancel cancel = new Cancel(monitor);
    try (Memory code = text(spoken)) {
      WhisperParams.ByValue params = params(sound.length, code, request.toEnglish(), cancel);
      int outcome =
          NativeWork.call(
              () -> library.whisper_full_with_state(context, state, params, sound, sound.length));
      if (cancel.isAsked()) {
        throw new CancelledException();
      }
      if (outcome != 0) {
        throw new UnsupportedInputException(
            "speech.failed",
            "The speech model failed on a stretch of sound (" + outcome + "); try another model.");
      }
    }
    List<Token> tokens = tokens();
    String written = request.toEnglish() ? "en" : spoken;
    return new Heard(
        written, new WordBuilder(written).words(tokens, samples), logProbability(tokens));
  }

  /**
   * Returns how probably each language is spoken, in the order of the model's own numbers; see
   * {@link #languageCode}.
   *
   * @param samples mono sound at 16 kHz, a few seconds at least
   * @param monitor may cancel
   */
  float[] languages(float[] samples, JobMonitor monitor) {
    monitor.checkCancelled();
    float[] probabilities = new float[library.whisper_lang_max_id() + 1];
    float[] sound = padded(samples);
    int found = NativeWork.call(() -> detect(sound, probabilities));
    if (found < 0) {
      throw new UnsupportedInputException(
          "speech.language", "The language could not be found out; name it with --lang.");
    }
    return probabilities;
  }

  /**
   * The library looks for the language in the window of the run before, and in one of thirty
   * seconds where there was none. So a run comes first that ends before the dear part of it.
   */
  private int detect(float[] sound, float[] probabilities) {
    try (Memory code = text("en")) {
      WhisperParams.ByValue params = params(sound.length, code, false, new Cancel(JobMonitor.NONE));
      params.encoderBegin = (ctx, ownState, data) -> 0;
      library.whisper_full_with_state(context, state, params, sound, sound.length);
      return library.whisper_lang_auto_detect_with_state(context, state, 0, 1, probabilities);
    }
  }

  /** Returns the ISO 639 code of a language by the model's number. */
  String languageCode(int number) {
    return library.whisper_lang_str(number);
  }

  private String language(float[] sound, TranscriptionRequest request, JobMonitor monitor) {
    if (!model.isMultilingual()) {
      if (request.language().filter(l -> !base(l).equals("en")).isPresent()) {
        throw new UsageException(
            "speech.language.english-only",
            "This speech model knows English alone; choose one for many languages.");
      }
      return "en";
    }
    if (request.language().isPresent()) {
      String code = base(request.language().get());
      if (library.whisper_lang_id(code) < 0) {
        throw unknown(request.language().get());
      }
      return code;
    }
    float[] probabilities = languages(sound, monitor);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return languageCode(best);
  }

  private static UsageException unknown(String language) {
    return new UsageException(
        "speech.language.unknown",
        "The speech model does not know the language \""
            + language
            + "\"; give a code such as en, de or zh.");
  }

  /** The language alone of a BCP 47 tag. */
  private static String base(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private static Memory text(String value) {
    Memory memory = new Memory(value.length() + 1L);
    memory.setString(0, value);
    return memory;
  }

  private WhisperParams.ByValue params(
      int samples, Memory language, boolean toEnglish, Cancel cancel) {
    Pointer defaults = library.whisper_full_default_params_by_ref(BEAM_SEARCH);
    WhisperParams.ByValue params = new WhisperParams.ByValue();
    Structures.copy(defaults, params);
    library.whisper_free_params(defaults);
    params.threads = 1;
    params.language = language;
    params.translate = flag(toEnglish);
    params.noContext = 1;
    params.noTimestamps = 0;
    params.singleSegment = 1;
    params.printProgress = 0;
    params.suppressBlank = 1;
    params.suppressNonSpeech = 1;
    params.greedyBestOf = 1;
    params.beamSize = BEAMS;
    params.audioContext = window(samples);
    params.encoderBegin = cancel;
    params.logitsFilter = cancel.filter(library.whisper_n_vocab(context), endOfText());
    return params;
  }

  private int endOfText() {
    return library.whisper_token_eot(context);
  }

  /** The model hears better what does not begin at once. */
  private static float[] padded(float[] samples) {
    float[] sound = new float[Math.max(FEWEST_SAMPLES, samples.length + 2 * SILENCE)];
    System.arraycopy(samples, 0, sound, SILENCE, samples.length);
    return sound;
  }

  private static byte flag(boolean value) {
    return (byte) (value ? 1 : 0);
  }

  /** Places of the encoder's window that the sound needs. */
  private static int window(int samples) {
    int needed = samples / (SAMPLE_RATE / PLACES_A_SECOND) + MARGIN;
    return Math.min(WHOLE_WINDOW, needed + Math.floorMod(-needed, STEP));
  }

  private List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    int segments = library.whisper_full_n_segments_from_state(state);
    for (int segment = 0; segment < segments; segment++) {
      int count = library.whisper_full_n_tokens_from_state(state, segment);
      for (int i = 0; i < count; i++) {
        WhisperToken token = library.whisper_full_get_token_data_from_state(state, segment, i);
        if (token.id < endOfText()) {
          Pointer text = library.whisper_full_get_token_text_from_state(context, state, segment, i);
          tokens.add(new Token(bytes(text), token.dtw - SILENCE_HUNDREDTHS, token.p, token.plog));
        }
      }
    }
    return tokens;
  }

  private static byte[] bytes(Pointer text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (long i = 0; text.getByte(i) != 0; i++) {
      bytes.write(text.getByte(i));
    }
    return bytes.toByteArray();
  }

  private static double logProbability(List<Token> tokens) {
    return tokens.stream().mapToDouble(Token::logProbability).average().orElse(0);
  }

  @Override
  public void close() {
    if (state != null) {
      library.whisper_free_state(state);
      state = null;
      model.release();
    }
  }
}
