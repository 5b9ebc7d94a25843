package dev.kuleshov.footage.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Timeline;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link TimelineFormat} must do; extend it with a test class of your own. */
public abstract class TimelineFormatContract {

  private static final URI LOCATION = URI.create("file:///projects/edit");

  /** Returns the format under test. */
  protected abstract TimelineFormat format();

  /** Returns what the format keeps beyond the clips' places and sources. */
  protected abstract Set<TimelineTrait> keeps();

  static List<SampleTimelines.Counting> countings() {
    return SampleTimelines.countings();
  }

  @Test
  void id_anyFormat_isLowerCaseAndHasAnExtension() {
    assertTrue(format().id().matches("[a-z0-9-]+"), format().id());
    assertTrue(format().extension().matches("[a-z0-9.]+"), format().extension());
    assertTrue(!format().displayName().isBlank());
  }

  @ParameterizedTest
  @MethodSource("countings")
  void read_whatWasWritten_isTheSameEdit(SampleTimelines.Counting counting) {
    assertKept(SampleTimelines.cut(counting));
  }

  @ParameterizedTest
  @MethodSource("countings")
  void write_sameTimelineAgain_givesSameBytes(SampleTimelines.Counting counting) {
    assertArrayEquals(
        format().write(SampleTimelines.cut(counting)),
        format().write(SampleTimelines.cut(counting)));
  }

  @Test
  void write_severalPictureTracks_areKeptOrRefused() {
    Timeline layers = SampleTimelines.layers(FrameRate.FPS_25);
    if (keeps().contains(TimelineTrait.LAYERS)) {
      assertKept(layers);
    } else {
      assertThrows(UnsupportedInputException.class, () -> format().write(layers));
    }
  }

  @Test
  void write_nothingOnTheTimeline_isWrittenOrRefused() {
    Timeline empty = SampleTimelines.empty();
    try {
      assertTrue(format().write(empty).length > 0);
    } catch (UnsupportedInputException e) {
      assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }
  }

  @Test
  void read_markersOnClips_areKeptThereOrMoveToTheTimeline() {
    Timeline notes = SampleTimelines.notes(FrameRate.FPS_25);
    if (keeps().contains(TimelineTrait.CLIP_MARKERS)) {
      assertKept(notes);
    } else if (format().canRead()) {
      assertEquals(notes.duration(), again(notes).duration());
    }
  }

  @Test
  void read_mixesThatWereWritten_lastAsLong() {
    Timeline mixes = SampleTimelines.mixes(FrameRate.FPS_25);
    if (keeps().contains(TimelineTrait.MIXES)) {
      assertKept(mixes);
    } else if (format().canRead()) {
      assertEquals(mixes.duration(), again(mixes).duration());
    }
  }

  @Test
  void read_mediaOfAnotherRate_keepsFrames() {
    assertKept(SampleTimelines.foreignRate());
  }

  @Test
  void read_emptyFile_isMalformed() {
    assertMalformed(new byte[0]);
  }

  @Test
  void read_randomBytes_isMalformed() {
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      byte[] noise = new byte[1 << i % 12];
      random.nextBytes(noise);
      assertMalformed(noise);
    }
  }

  @Test
  void read_otherDocuments_isMalformed() {
    for (String other : List.of("{}", "[]", "null", "<html/>", "<a><b></a>", "hello\nworld\n")) {
      assertMalformed(other.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void read_cutOffAnywhere_isAnEditOrAnErrorThatSaysSo() {
    byte[] whole = format().write(SampleTimelines.cut(SampleTimelines.countings().get(1)));
    for (int length = 0; length < whole.length; length += 1 + whole.length / 100) {
      readsOrSaysWhy(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void read_damagedAnywhere_isAnEditOrAnErrorThatSaysSo() {
    byte[] whole = format().write(SampleTimelines.layersOrCut(keeps()));
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      int place = random.nextInt(damaged.length);
      damaged[place] = (byte) "0/-9x<\"}".charAt(random.nextInt(8));
      readsOrSaysWhy(damaged);
    }
  }

  /** Asserts that reading back what was written gives what the format promises to keep. */
  protected final void assertKept(Timeline timeline) {
    if (format().canRead()) {
      Timeline again = again(timeline);
      assertEquals(
          timeline.duration().toFrame(timeline.rate()), again.duration().toFrame(again.rate()));
      assertEquals(TimelineText.of(timeline, keeps()), TimelineText.of(again, keeps()));
    }
  }

  private Timeline again(Timeline timeline) {
    return format().read(format().write(timeline), LOCATION);
  }

  private void assertMalformed(byte[] content) {
    if (format().canRead()) {
      assertThrows(MalformedInputException.class, () -> format().read(content, LOCATION));
    }
  }

  private void readsOrSaysWhy(byte[] content) {
    if (format().canRead()) {
      try {
        assertTrue(!format().read(content, LOCATION).duration().isNegative());
      } catch (KuleshovException e) {
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
      }
    }
  }
}
