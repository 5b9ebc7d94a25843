package dev.kuleshov.core.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.VideoFrame;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SceneWatchersTest {

  private static final VideoStream VIDEO =
      new VideoStream(
          0,
          "h264",
          640,
          360,
          FrameRate.FPS_25,
          false,
          AspectRatio.SQUARE,
          0,
          false,
          "yuv420p",
          8,
          ColorRange.LIMITED);

  private int now;

  /** Shows twelve seconds, red growing by 20 a second, with a change at frame 60. */
  private SceneWatchers watch(FrameClassifier... classifiers) {
    SceneWatchers watchers = new SceneWatchers(List.of(classifiers), () -> now == 60 ? 1 : 0);
    for (FrameSink sink : watchers.sinks()) {
      FrameFormat format = sink.open(VIDEO);
      for (now = 0; now < 300; now++) {
        RationalTime time = new RationalTime(now, 25);
        if (sink.wants(now, time)) {
          byte[] pixels = new byte[format.size()];
          pixels[2] = (byte) (now / 25 * 20);
          sink.accept(new VideoFrame(now, time, format, pixels));
        }
      }
      sink.finish();
    }
    return watchers;
  }

  private static FrameClassifier saying(Function<List<Picture>, List<float[]>> answer) {
    BrightnessClassifier model = new BrightnessClassifier(4);
    return new FrameClassifier() {
      @Override
      public String id() {
        return "odd";
      }

      @Override
      public List<String> labels() {
        return model.labels();
      }

      @Override
      public int width() {
        return model.width();
      }

      @Override
      public int height() {
        return model.height();
      }

      @Override
      public List<float[]> classify(List<Picture> pictures) {
        return answer.apply(pictures);
      }

      @Override
      public void close() {}
    };
  }

  private static List<String> codes(SceneWatchers watchers) {
    return watchers.findings().stream().map(Finding::code).toList();
  }

  @Test
  void classifications_film_areSoonAfterAChangeThenEverMoreSeldom() {
    List<Classification> said = watch(new BrightnessClassifier(4)).classifications();
    assertEquals(
        List.of(0L, 25L, 60L, 85L, 135L, 235L), said.stream().map(Classification::frame).toList());
    assertEquals("brightness-4", said.get(0).classifier());
    assertEquals(Map.of("bright", 0.0, "dark", 1.0), said.get(0).scores());
    assertEquals(180 / 255.0, said.get(5).scores().get("bright"), 1e-6);
  }

  @Test
  void classifications_twoClassifiers_areInOrderOfFrames() {
    List<Classification> said =
        watch(new BrightnessClassifier(4), new BrightnessClassifier(8)).classifications();
    assertEquals(12, said.size());
    assertEquals(
        List.of("brightness-4", "brightness-8", "brightness-4"),
        said.stream().limit(3).map(Classification::classifier).toList());
  }

  @Test
  void sinks_noClassifier_areNone() {
    assertEquals(List.of(), watch().sinks());
    assertEquals(List.of(), watch().classifications());
  }

  @Test
  void findings_brokenModel_keepItsCode() {
    SceneWatchers watchers =
        watch(
            saying(
                pictures -> {
                  throw new MalformedInputException("model.malformed", "It is broken.");
                }),
            new BrightnessClassifier(4));
    assertEquals(List.of("model.malformed"), codes(watchers));
    assertEquals(6, watchers.classifications().size());
  }

  @Test
  void findings_strangersMistakes_areToldAndBreakNothing() {
    assertEquals(List.of("scene.failed"), codes(watch(saying(pictures -> List.of()))));
    assertEquals(
        List.of("scene.failed"),
        codes(watch(saying(p -> p.stream().map(x -> new float[] {Float.NaN, 2}).toList()))));
    assertEquals(
        List.of("scene.failed"),
        codes(watch(saying(p -> p.stream().map(x -> new float[] {1}).toList()))));
  }

  @Test
  void accept_cancelled_stops() {
    FrameClassifier classifier =
        saying(
            pictures -> {
              throw new CancelledException();
            });
    assertThrows(CancelledException.class, () -> watch(classifier));
  }
}
