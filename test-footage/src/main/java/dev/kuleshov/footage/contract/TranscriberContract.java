package dev.kuleshov.footage.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.spi.Transcriber;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.TranscriptionRequest;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.footage.sound.Line;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Transcriber} must do: extend this and open yours, which knows English. */
public abstract class TranscriberContract {

  private static final TranscriptionRequest ENGLISH =
      new TranscriptionRequest(Optional.of("en"), false);

  private Transcriber transcriber;

  /** Makes the suite. */
  protected TranscriberContract() {}

  /** Opens the transcriber under test; may skip the test, saying why. */
  protected abstract Transcriber open();

  /** Opens it before each test. */
  @BeforeEach
  void openTranscriber() {
    transcriber = open();
  }

  /** Closes it after each test, twice, which must be safe. */
  @AfterEach
  void closeTranscriber() {
    if (transcriber != null) {
      transcriber.close();
      transcriber.close();
    }
  }

  private Transcript heard(float[] samples) {
    return transcriber.transcribe(samples, ENGLISH, JobMonitor.NONE);
  }

  private static void assertWithin(Transcript transcript, float[] samples) {
    RationalTime end = new RationalTime(samples.length, Line.SAMPLE_RATE);
    RationalTime before = RationalTime.ZERO;
    for (Word word : transcript.words()) {
      assertTrue(word.range().start().compareTo(before) >= 0, transcript::toString);
      assertTrue(word.range().end().compareTo(end) <= 0, transcript::toString);
      assertTrue(word.confidence() >= 0 && word.confidence() <= 1, word::toString);
      assertFalse(word.text().isBlank(), transcript::toString);
      before = word.range().end();
    }
  }

  /** Its id is stable and of lower-case words. */
  @Test
  void id_isOfLowerCaseWords() {
    assertTrue(transcriber.id().matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*"), transcriber.id());
    assertEquals(transcriber.id(), transcriber.id());
  }

  /** Words are in order, none over another, all within the sound. */
  @Test
  void transcribe_speech_givesWordsInOrderWithinTheSound() {
    float[] samples = Line.THRICE.samples();
    Transcript transcript = heard(samples);
    assertEquals("en", transcript.language());
    assertFalse(transcript.words().isEmpty());
    assertWithin(transcript, samples);
  }

  /** A moment, or none, is no reason to fail. */
  @Test
  void transcribe_shortestSounds_doesNotFail() {
    for (int length : new int[] {0, 1, Line.SAMPLE_RATE / 50}) {
      assertWithin(heard(new float[length]), new float[length]);
    }
  }

  /** The longest stretch that may be asked for is taken. */
  @Test
  void transcribe_longestSound_findsWhatIsSaidInIt() {
    float[] samples = new float[Transcriber.MAX_SECONDS * Line.SAMPLE_RATE];
    float[] line = Line.THRICE.samples();
    for (int from = 0; from + line.length <= samples.length; from += line.length) {
      System.arraycopy(line, 0, samples, from, line.length);
    }
    Transcript transcript = heard(samples);
    assertFalse(transcript.words().isEmpty());
    assertWithin(transcript, samples);
  }

  /** The same sound gives the same words at the same times. */
  @Test
  void transcribe_twice_saysTheSame() {
    float[] samples = Line.TRAIN.samples();
    assertEquals(heard(samples), heard(samples));
  }

  /** It leaves the sound as it is. */
  @Test
  void transcribe_sound_isNotChanged() {
    float[] samples = Line.TRAIN.samples();
    float[] copy = Arrays.copyOf(samples, samples.length);
    heard(samples);
    assertArrayEquals(copy, samples);
  }

  /** Who has cancelled gets no words. */
  @Test
  void transcribe_cancelled_leaves() {
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
    float[] samples = Line.TRAIN.samples();
    assertThrows(
        CancelledException.class, () -> transcriber.transcribe(samples, ENGLISH, cancelled));
  }
}
