package dev.kuleshov.core.speech;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first bytes of a Whisper model in ggml's old format: enough to tell that it is one, and which
 * size it has.
 *
 * @param vocabulary tokens; 51,864 in models for English alone
 * @param audioLayers layers of the encoder
 * @param textLayers layers of the decoder
 * @param mels bands of the spectrum it hears; 128 from large-v3 on
 */
record ModelHeader(int vocabulary, int audioLayers, int textLayers, int mels) {

  private static final int MAGIC = 0x67676d6c;
  private static final int INTS = 12;
  private static final int ENGLISH_ONLY = 51_864;

  /** The presets of {@code enum whisper_alignment_heads_preset}. */
  private static final int TOP_LAYERS = 1;

  /**
   * Reads the header.
   *
   * @throws MissingModelException if there is no such file
   * @throws MalformedInputException if it is no Whisper model
   */
  static ModelHeader read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new MissingModelException(
          "speech.model.missing",
          "The speech model "
              + file
              + " is not there; 'kuleshov models list' shows how to get it.");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(4 * INTS);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    ByteBuffer ints = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 4 * INTS || ints.getInt(0) != MAGIC) {
      throw broken(file);
    }
    ModelHeader header =
        new ModelHeader(ints.getInt(4), ints.getInt(20), ints.getInt(36), ints.getInt(40));
    if (header.vocabulary < ENGLISH_ONLY || header.audioLayers < 1 || header.textLayers < 1) {
      throw broken(file);
    }
    return header;
  }

  static InputOutputException unreadable(Path file, IOException cause) {
    return new InputOutputException("speech.model.unreadable", "Cannot read " + file + ".", cause);
  }

  static MalformedInputException broken(Path file) {
    return new MalformedInputException(
        "speech.model.broken",
        file + " is broken or no Whisper model in ggml's format; fetch it again.");
  }

  boolean isEnglishOnly() {
    return vocabulary == ENGLISH_ONLY;
  }

  /** The preset of attention heads that follow the sound, by the model's size. */
  int alignmentPreset() {
    int english = isEnglishOnly() ? 0 : 1;
    return switch (audioLayers) {
      case 4 -> 3 + english;
      case 6 -> 5 + english;
      case 12 -> 7 + english;
      case 24 -> 9 + english;
      // The large models share one shape: only v3 hears 128 bands; v1 is not told from v2. The
      // turbo has too few text layers for a preset.
      default -> textLayers == audioLayers ? (mels == 128 ? 13 : 12) : TOP_LAYERS;
    };
  }

  /** How many of the last layers to follow where there is no preset. */
  int topLayers() {
    return Math.max(1, textLayers / 2);
  }
}
