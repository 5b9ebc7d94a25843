package dev.kuleshov.core.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Pointer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Proves that the structures lie in memory as the library's C compiler laid them out. */
class WhisperLayoutTest {

  @Test
  void size_eachStructure_isThatOfTheLibrary() {
    assertEquals(264, new WhisperParams().size());
    assertEquals(48, new WhisperContextParams().size());
    assertEquals(56, new WhisperToken().size());
  }

  @Test
  void defaults_greedySampling_landInTheirFields() {
    WhisperLibrary library = library();
    Pointer memory = library.whisper_full_default_params_by_ref(0);
    WhisperParams params = new WhisperParams();
    Structures.copy(memory, params);
    library.whisper_free_params(memory);
    assertEquals(0, params.strategy);
    assertEquals(16_384, params.maxTextContext);
    assertEquals(1, params.noContext);
    assertEquals(1, params.printProgress);
    assertEquals(1, params.printTimestamps);
    assertEquals(0.01f, params.tokenThreshold);
    assertEquals("en", params.language.getString(0));
    assertEquals(1, params.suppressBlank);
    assertEquals(1f, params.maxInitialTimestamp);
    assertEquals(-1f, params.lengthPenalty);
    assertEquals(0.2f, params.temperatureStep);
    assertEquals(2.4f, params.entropyThreshold);
    assertEquals(-1f, params.logProbabilityThreshold);
    assertEquals(0.6f, params.noSpeechThreshold);
    assertEquals(5, params.greedyBestOf);
    assertEquals(-1, params.beamSize);
    assertEquals(100f, params.grammarPenalty);
  }

  @Test
  void defaults_context_landInTheirFields() {
    WhisperLibrary library = library();
    Pointer memory = library.whisper_context_default_params_by_ref();
    WhisperContextParams params = new WhisperContextParams();
    Structures.copy(memory, params);
    library.whisper_free_context_params(memory);
    assertEquals(1, params.useGpu);
    assertEquals(0, params.flashAttention);
    assertEquals(0, params.dtwTokenTimestamps);
    assertEquals(-1, params.dtwTopLayers);
    assertEquals(128L << 20, params.dtwMemory);
  }

  private static WhisperLibrary library() {
    try {
      return WhisperNatives.library();
    } catch (dev.kuleshov.api.MissingModelException e) {
      return Assumptions.abort(e.getMessage());
    }
  }
}
