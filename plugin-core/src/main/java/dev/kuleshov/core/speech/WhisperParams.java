package dev.kuleshov.core.speech;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/**
 * {@code struct whisper_full_params} of whisper.cpp 1.7.1: 264 bytes on 64-bit machines.
 *
 * <p>C's {@code bool} is a byte here, {@code size_t} a long. Filled by the library with its own
 * defaults; {@code WhisperLayoutTest} proves that these land where this class expects them.
 */
@FieldOrder({
  "strategy",
  "threads",
  "maxTextContext",
  "offsetMillis",
  "durationMillis",
  "translate",
  "noContext",
  "noTimestamps",
  "singleSegment",
  "printSpecial",
  "printProgress",
  "printRealtime",
  "printTimestamps",
  "tokenTimestamps",
  "tokenThreshold",
  "tokenSumThreshold",
  "maxLength",
  "splitOnWord",
  "maxTokens",
  "debugMode",
  "audioContext",
  "tinyDiarize",
  "suppressRegex",
  "initialPrompt",
  "promptTokens",
  "promptTokenCount",
  "language",
  "detectLanguage",
  "suppressBlank",
  "suppressNonSpeech",
  "temperature",
  "maxInitialTimestamp",
  "lengthPenalty",
  "temperatureStep",
  "entropyThreshold",
  "logProbabilityThreshold",
  "noSpeechThreshold",
  "greedyBestOf",
  "beamSize",
  "beamPatience",
  "newSegment",
  "newSegmentData",
  "progress",
  "progressData",
  "encoderBegin",
  "encoderBeginData",
  "abort",
  "abortData",
  "logitsFilter",
  "logitsFilterData",
  "grammarRules",
  "grammarRuleCount",
  "grammarStart",
  "grammarPenalty"
})
public class WhisperParams extends Structure {
  public int strategy;
  public int threads;
  public int maxTextContext;
  public int offsetMillis;
  public int durationMillis;
  public byte translate;
  public byte noContext;
  public byte noTimestamps;
  public byte singleSegment;
  public byte printSpecial;
  public byte printProgress;
  public byte printRealtime;
  public byte printTimestamps;
  public byte tokenTimestamps;
  public float tokenThreshold;
  public float tokenSumThreshold;
  public int maxLength;
  public byte splitOnWord;
  public int maxTokens;
  public byte debugMode;
  public int audioContext;
  public byte tinyDiarize;
  public Pointer suppressRegex;
  public Pointer initialPrompt;
  public Pointer promptTokens;
  public int promptTokenCount;
  public Pointer language;
  public byte detectLanguage;
  public byte suppressBlank;
  public byte suppressNonSpeech;
  public float temperature;
  public float maxInitialTimestamp;
  public float lengthPenalty;
  public float temperatureStep;
  public float entropyThreshold;
  public float logProbabilityThreshold;
  public float noSpeechThreshold;
  public int greedyBestOf;
  public int beamSize;
  public float beamPatience;
  public Pointer newSegment;
  public Pointer newSegmentData;
  public Pointer progress;
  public Pointer progressData;
  public EncoderBegin encoderBegin;
  public Pointer encoderBeginData;
  public Pointer abort;
  public Pointer abortData;
  public LogitsFilter logitsFilter;
  public Pointer logitsFilterData;
  public Pointer grammarRules;
  public long grammarRuleCount;
  public long grammarStart;
  public float grammarPenalty;

  public WhisperParams() {}

  WhisperParams(Pointer memory) {
    super(memory);
    read();
  }

  /** The structure where a function takes it by value. */
  public static class ByValue extends WhisperParams implements Structure.ByValue {
    public ByValue() {}

    ByValue(Pointer memory) {
      super(memory);
    }
  }

  /** {@code whisper_encoder_begin_callback}: asked before the encoder runs. */
  public interface EncoderBegin extends Callback {
    /** Returns not 0 to go on, 0 to stop. */
    byte invoke(Pointer context, Pointer state, Pointer data);
  }

  /** {@code whisper_logits_filter_callback}: asked before each token is chosen. */
  public interface LogitsFilter extends Callback {
    /** May change the logits, one float for each word of the vocabulary. */
    void invoke(
        Pointer context, Pointer state, Pointer tokens, int count, Pointer logits, Pointer data);
  }
}
