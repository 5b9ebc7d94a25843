package dev.kuleshov.core.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.footage.Requires;
import dev.kuleshov.footage.contract.FrameClassifierContract;
import dev.kuleshov.footage.draw.Backdrop;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneClassifierTest extends FrameClassifierContract {

  private static final String MODEL = "scene/scene.knet";

  @Override
  protected FrameClassifier open() {
    return SceneClassifier.read(Requires.model(MODEL));
  }

  private static float[] scores(BufferedImage drawn) {
    try (SceneClassifier classifier = SceneClassifier.read(Requires.model(MODEL))) {
      BufferedImage small =
          new BufferedImage(classifier.width(), classifier.height(), BufferedImage.TYPE_INT_RGB);
      Graphics2D g = small.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(drawn, 0, 0, small.getWidth(), small.getHeight(), null);
      g.dispose();
      byte[] rgb = new byte[3 * small.getWidth() * small.getHeight()];
      int at = 0;
      for (int y = 0; y < small.getHeight(); y++) {
        for (int x = 0; x < small.getWidth(); x++) {
          int pixel = small.getRGB(x, y);
          rgb[at++] = (byte) (pixel >> 16);
          rgb[at++] = (byte) (pixel >> 8);
          rgb[at++] = (byte) pixel;
        }
      }
      Picture picture = new Picture(small.getWidth(), small.getHeight(), rgb);
      return classifier.classify(List.of(picture)).get(0);
    }
  }

  @Test
  void classify_places_sumToOneBesideInteriorAndNight() {
    float[] scores = scores(Backdrop.SEA.paint(480, 270, 1));
    double sum = 0;
    for (int i = 0; i < scores.length - 2; i++) {
      sum += scores[i];
    }
    assertEquals(1, sum, 1e-3);
  }

  @Test
  void labels_endWithInteriorAndNight() {
    try (SceneClassifier classifier = SceneClassifier.read(Requires.model(MODEL))) {
      List<String> labels = classifier.labels();
      assertEquals(
          List.of(FrameClassifier.INTERIOR, FrameClassifier.NIGHT),
          labels.subList(labels.size() - 2, labels.size()));
      assertTrue(labels.contains("street") && labels.contains("kitchen"), labels::toString);
    }
  }

  @Test
  void read_netForSomethingElse_isRefused() {
    assertThrows(
        MalformedInputException.class,
        () -> SceneClassifier.read(Requires.model("face/emotion.knet")));
  }
}
