package dev.kuleshov.footage.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.footage.Requires;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.objdetect.FaceDetectorYN;

class PuppetTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 360;

  @ParameterizedTest
  @EnumSource(Person.class)
  void draw_everyExpression_isFoundByYuNet(Person person) {
    Path model = Requires.model("face/yunet_s_640_640.onnx");
    Loader.load(opencv_java.class);
    FaceDetectorYN detector =
        FaceDetectorYN.create(model.toString(), "", new Size(WIDTH, HEIGHT), .6f);
    Puppet puppet = new Puppet(person, 250, false);
    for (Emotion emotion : Emotion.values()) {
      Mat faces = new Mat();
      detector.detect(bgr(drawn(puppet, Expression.of(emotion))), faces);
      assertEquals(1, faces.rows(), person + " " + emotion);
      double height = faces.get(0, 3)[0];
      assertTrue(faces.get(0, 14)[0] > .85, person + " " + emotion);
      assertTrue(height > 150 && height < 270, person + " " + emotion + ": " + height + " px");
    }
  }

  @ParameterizedTest
  @EnumSource(Emotion.class)
  void draw_twoExpressions_differ(Emotion emotion) {
    Puppet puppet = new Puppet(Person.LIN, 250, false);
    int[] face = Texture.pixels(drawn(puppet, Expression.of(emotion)));
    for (Emotion other : Emotion.values()) {
      int[] otherFace = Texture.pixels(drawn(puppet, Expression.of(other)));
      assertEquals(emotion == other, Arrays.equals(face, otherFace), emotion + " " + other);
    }
  }

  @Test
  void draw_blink_closesTheEyes() {
    Expression open = Expression.of(Emotion.NEUTRAL);
    assertEquals(0, open.blinking(1).eyeOpen());
    assertEquals(1, open.blinking(0).eyeOpen());
  }

  private static BufferedImage drawn(Puppet puppet, Expression expression) {
    BufferedImage image = Backdrop.STUDIO.paint(WIDTH, HEIGHT, 2);
    Graphics2D g = image.createGraphics();
    puppet.draw(g, WIDTH / 2.0, HEIGHT * .46, 250, 0, Pose.FRONT, expression);
    g.dispose();
    return image;
  }

  private static Mat bgr(BufferedImage image) {
    int[] pixels = Texture.pixels(image);
    byte[] bytes = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[3 * i] = (byte) pixels[i];
      bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
      bytes[3 * i + 2] = (byte) (pixels[i] >> 16);
    }
    Mat mat = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3);
    mat.put(0, 0, bytes);
    return mat;
  }
}
