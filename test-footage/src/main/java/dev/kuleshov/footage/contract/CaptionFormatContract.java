package dev.kuleshov.footage.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.RationalTime;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link CaptionFormat} must do; extend it with a test class of your own. */
public abstract class CaptionFormatContract {

  /** Returns the format under test. */
  protected abstract CaptionFormat format();

  /** Returns the smallest difference of times that the format keeps. */
  protected RationalTime resolution() {
    return RationalTime.ofMillis(1);
  }

  @Test
  void id_anyFormat_isLowerCaseAndHasAnExtension() {
    assertTrue(format().id().matches("[a-z0-9-]+"), format().id());
    assertTrue(format().extension().matches("[a-z0-9]+"), format().extension());
  }

  @Test
  void read_whatWasWritten_isTheSame() {
    SubtitleTrack track = SampleSubtitles.mixed();
    SubtitleTrack again = again(track);
    assertEquals(texts(track), texts(again));
    for (int i = 0; i < track.cues().size(); i++) {
      assertClose(track.cues().get(i).range().start(), again.cues().get(i).range().start());
      assertClose(track.cues().get(i).range().end(), again.cues().get(i).range().end());
    }
  }

  @Test
  void read_whatWasWrittenTwice_isExactlyTheSame() {
    SubtitleTrack once = again(SampleSubtitles.mixed());
    assertEquals(once, again(once));
  }

  @Test
  void write_sameTrackAgain_givesSameBytes() {
    assertArrayEquals(
        format().write(SampleSubtitles.mixed()), format().write(SampleSubtitles.mixed()));
  }

  @Test
  void read_noCues_isNone() {
    assertEquals(List.of(), again(new SubtitleTrack("en", List.of())).cues());
  }

  @Test
  void read_otherLineEndsAndByteOrderMark_isTheSame() {
    String text = new String(format().write(SampleSubtitles.mixed()), StandardCharsets.UTF_8);
    String windows = "\ufeff" + text.replace("\n", "\r\n");
    assertEquals(
        format().read(text.getBytes(StandardCharsets.UTF_8)),
        format().read(windows.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void read_otherDocuments_isMalformed() {
    for (String other : List.of("{}", "<html/>", "<a><b></a>", "hello\nworld\n", "\0\1\2")) {
      assertThrows(
          MalformedInputException.class,
          () -> format().read(other.getBytes(StandardCharsets.UTF_8)),
          other);
    }
  }

  @Test
  void read_randomBytes_isATrackOrAnErrorThatSaysSo() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[1 << i % 12];
      random.nextBytes(noise);
      readsOrSaysWhy(noise);
    }
  }

  @Test
  void read_cutOffAnywhere_isATrackOrAnErrorThatSaysSo() {
    byte[] whole = format().write(SampleSubtitles.mixed());
    for (int length = 0; length < whole.length; length++) {
      readsOrSaysWhy(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void read_damagedAnywhere_isATrackOrAnErrorThatSaysSo() {
    byte[] whole = format().write(SampleSubtitles.mixed());
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] = (byte) "0:-9,<\">{&\n".charAt(random.nextInt(11));
      readsOrSaysWhy(damaged);
    }
  }

  private SubtitleTrack again(SubtitleTrack track) {
    return format().read(format().write(track));
  }

  private void assertClose(RationalTime expected, RationalTime actual) {
    RationalTime difference = expected.minus(actual);
    RationalTime distance = difference.isNegative() ? difference.negated() : difference;
    assertTrue(
        distance.times(2, 1).compareTo(resolution()) <= 0, () -> expected + " became " + actual);
  }

  private static List<List<String>> texts(SubtitleTrack track) {
    return track.cues().stream().map(Cue::lines).toList();
  }

  private void readsOrSaysWhy(byte[] content) {
    try {
      assertNotNull(format().read(content).cues());
    } catch (KuleshovException e) {
      assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }
  }
}
