package dev.kuleshov.footage.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.spi.FrameClassifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link FrameClassifier} must do: extend this and open yours. */
public abstract class FrameClassifierContract {

  private static final float ROUNDING = 1e-3f;

  private FrameClassifier classifier;

  /** Makes the suite. */
  protected FrameClassifierContract() {}

  /** Opens the classifier under test; may skip the test, saying why. */
  protected abstract FrameClassifier open();

  /** Opens it before each test. */
  @BeforeEach
  void openClassifier() {
    classifier = open();
  }

  /** Closes it after each test, twice, which must be safe. */
  @AfterEach
  void closeClassifier() {
    if (classifier != null) {
      classifier.close();
      classifier.close();
    }
  }

  private Picture plain(int value) {
    byte[] rgb = new byte[classifier.width() * classifier.height() * 3];
    Arrays.fill(rgb, (byte) value);
    return new Picture(classifier.width(), classifier.height(), rgb);
  }

  private Picture ramp() {
    Picture picture = plain(0);
    for (int i = 0; i < picture.rgb().length; i++) {
      picture.rgb()[i] = (byte) (i * 7L % 251);
    }
    return picture;
  }

  /** Its id is stable and of lower-case words. */
  @Test
  void id_isOfLowerCaseWords() {
    assertTrue(classifier.id().matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*"), classifier.id());
    assertEquals(classifier.id(), classifier.id());
  }

  /** It has labels, no two the same. */
  @Test
  void labels_areNamedAndDifferent() {
    List<String> labels = classifier.labels();
    assertFalse(labels.isEmpty());
    assertEquals(labels.size(), new HashSet<>(labels).size(), labels::toString);
    assertTrue(labels.stream().noneMatch(String::isBlank), labels::toString);
  }

  /** It wants pictures of a size that exists. */
  @Test
  void size_isSmallAndPositive() {
    assertTrue(classifier.width() > 0 && classifier.width() <= 2048);
    assertTrue(classifier.height() > 0 && classifier.height() <= 2048);
  }

  /** Every picture gets one probability a label. */
  @Test
  void classify_severalPictures_givesProbabilitiesForEach() {
    List<float[]> scores = classifier.classify(List.of(plain(0), plain(255), ramp()));
    assertEquals(3, scores.size());
    for (float[] one : scores) {
      assertEquals(classifier.labels().size(), one.length);
      for (float score : one) {
        assertTrue(score >= 0 && score <= 1 + ROUNDING, () -> "not a probability: " + score);
      }
    }
  }

  /** Whether a picture comes alone or among others changes nothing that matters. */
  @Test
  void classify_aloneOrTogether_saysTheSame() {
    List<float[]> together = classifier.classify(List.of(plain(90), ramp()));
    assertArrayEquals(classifier.classify(List.of(ramp())).get(0), together.get(1), ROUNDING);
  }

  /** The same pictures give the same answer, to the bit. */
  @Test
  void classify_twice_saysTheSame() {
    List<float[]> first = classifier.classify(List.of(ramp(), plain(40)));
    List<float[]> second = classifier.classify(List.of(ramp(), plain(40)));
    IntStream.range(0, 2).forEach(i -> assertArrayEquals(first.get(i), second.get(i), 0f));
  }

  /** It leaves the pictures as they are. */
  @Test
  void classify_picture_isNotChanged() {
    Picture picture = ramp();
    classifier.classify(List.of(picture));
    assertArrayEquals(ramp().rgb(), picture.rgb());
  }

  /** No pictures, no answers. */
  @Test
  void classify_nothing_saysNothing() {
    assertEquals(List.of(), classifier.classify(List.of()));
  }
}
