package dev.kuleshov.core.scene;

import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.spi.FrameClassifier;
import java.util.List;

/** Tells bright from dark by the red of the first pixel: a classifier without a model. */
final class BrightnessClassifier implements FrameClassifier {

  private final int width;

  BrightnessClassifier(int width) {
    this.width = width;
  }

  @Override
  public String id() {
    return "brightness-" + width;
  }

  @Override
  public List<String> labels() {
    return List.of("bright", "dark");
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return 2;
  }

  @Override
  public List<float[]> classify(List<Picture> pictures) {
    return pictures.stream()
        .map(picture -> (picture.rgb()[0] & 0xff) / 255f)
        .map(bright -> new float[] {bright, 1 - bright})
        .toList();
  }

  @Override
  public void close() {}
}
