package dev.kuleshov.core.speech;

import dev.kuleshov.api.spi.Transcriber;
import dev.kuleshov.footage.Requires;
import dev.kuleshov.footage.contract.TranscriberContract;

class WhisperTranscriberTest extends TranscriberContract {

  @Override
  protected Transcriber open() {
    try (WhisperModel model = WhisperModel.load(Requires.model("speech/ggml-base-q5_1.bin"))) {
      return model.newTranscriber(); // The model goes with the last of its transcribers.
    }
  }
}
