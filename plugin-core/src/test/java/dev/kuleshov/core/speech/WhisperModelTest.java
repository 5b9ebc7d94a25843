package dev.kuleshov.core.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.subtitle.TranscriptionRequest;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperModelTest {

  private static final String MODEL = "speech/ggml-base-q5_1.bin";
  private static final TranscriptionRequest ENGLISH =
      new TranscriptionRequest(Optional.of("en"), false);

  @TempDir Path folder;

  @Test
  void load_noFile_saysThatItIsMissing() {
    assertThrows(MissingModelException.class, () -> WhisperModel.load(folder.resolve("none.bin")));
  }

  @Test
  void load_otherFileOrHalfAModel_saysThatItIsBroken() throws IOException {
    byte[] whole = Files.readAllBytes(Requires.model(MODEL));
    Path other = Files.writeString(folder.resolve("other.bin"), "this is no model".repeat(9));
    Path half = Files.write(folder.resolve("half.bin"), Arrays.copyOf(whole, whole.length / 2));
    assertThrows(MalformedInputException.class, () -> WhisperModel.load(other));
    assertThrows(MalformedInputException.class, () -> WhisperModel.load(half));
  }

  @Test
  void transcribe_spokenLine_findsItsWordsInOrder() {
    float[] line = line("thrice");
    try (WhisperModel model = WhisperModel.load(Requires.model(MODEL));
        WhisperTranscriber transcriber = model.newTranscriber()) {
      List<Word> words = transcriber.transcribe(line, ENGLISH, JobMonitor.NONE).words();
      List<String> texts = words.stream().map(Word::text).toList();
      assertTrue(texts.containsAll(List.of("film", "made", "three", "cutting")), texts.toString());
      for (int i = 1; i < words.size(); i++) {
        assertTrue(
            words.get(i - 1).range().end().compareTo(words.get(i).range().start()) <= 0,
            words.toString());
      }
      assertEquals("en", transcriber.transcribe(line, ENGLISH, JobMonitor.NONE).language());
    }
  }

  @Test
  void transcribe_unknownLanguageOrCancelled_leaves() {
    float[] line = line("thrice");
    JobMonitor cancelled =
        new JobMonitor() {
          @Override
          public void progress(String stage, double fraction) {
            // Nobody listens.
          }

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    try (WhisperModel model = WhisperModel.load(Requires.model(MODEL));
        WhisperTranscriber transcriber = model.newTranscriber()) {
      assertThrows(
          UsageException.class,
          () ->
              transcriber.transcribe(
                  line, new TranscriptionRequest(Optional.of("xx"), false), JobMonitor.NONE));
      assertThrows(
          CancelledException.class, () -> transcriber.transcribe(line, ENGLISH, cancelled));
    }
  }

  private float[] line(String name) {
    List<float[]> pieces = new ArrayList<>();
    Path file = folder.resolve(name + ".wav");
    try (var in =
        dev.kuleshov.footage.Requires.class.getResourceAsStream("sound/" + name + ".wav")) {
      Files.write(file, in.readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    DecodePass.hear(
        MediaProbe.probe(file),
        List.of((samples, count) -> pieces.add(Arrays.copyOf(samples, count))),
        JobMonitor.NONE);
    float[] whole = new float[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (float[] piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    return whole;
  }
}
