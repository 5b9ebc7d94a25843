package dev.kuleshov.core.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.core.document.ShotTruth;
import dev.kuleshov.core.evaluation.shot.ShotScore;
import dev.kuleshov.core.evaluation.shot.ShotScorer;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.VideoFrame;
import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Black bars change nothing: the films score the same within them. */
class ShotFootageBarsTest {

  private static final double SAME = .01;

  @ParameterizedTest
  @ValueSource(strings = {"bikes_10s", "nasa_13013_13s", "constructed_mix_o", "sintel_bridge_26s"})
  void boundaries_boxedCopies_scoreAsTheFilm(String name) throws IOException {
    ShotScore bare = score(name, 0, 0);

    assertEquals(bare.all().f1(), score(name, 0, 7).all().f1(), SAME, "letterbox");
    assertEquals(bare.all().f1(), score(name, 12, 0).all().f1(), SAME, "pillarbox");
  }

  @Test
  void boxed_frame_keepsItsMiddle() {
    byte[] frame = new byte[8 * 6 * 3];
    java.util.Arrays.fill(frame, (byte) 200);
    byte[] boxed = Boxed.boxed(frame, 8, 6, 2, 0);

    assertEquals(0, boxed[3] & 0xff);
    assertEquals(200, boxed[3 * 4] & 0xff);
  }

  private static ShotScore score(String name, int columns, int rows) throws IOException {
    ShotTruth truth =
        ShotTruth.read(Files.readString(Requires.footage("truth/" + name + ".cuts.json")), name);
    ShotDetector detector = TestJudge.detector();
    DecodePass.run(
        MediaProbe.probe(Requires.footage("video/" + name + ".mp4")),
        List.of(new Boxed(detector, columns, rows)),
        List.of(),
        JobMonitor.NONE);
    return ShotScorer.score(detector.boundaries(), truth, 2);
  }

  /** Shrinks each small frame into bars before the detector sees it. */
  private record Boxed(ShotDetector detector, int columns, int rows) implements FrameSink {

    @Override
    public FrameFormat open(VideoStream video) {
      return detector.open(video);
    }

    @Override
    public void accept(VideoFrame frame) {
      FrameFormat form = frame.format();
      byte[] pixels = boxed(frame.pixels(), form.width(), form.height(), columns, rows);
      detector.accept(new VideoFrame(frame.number(), frame.time(), form, pixels));
    }

    @Override
    public void finish() {
      detector.finish();
    }

    /** Squeezes a picture between bars; bilinear. */
    private static byte[] boxed(byte[] from, int width, int height, int columns, int rows) {
      byte[] into = new byte[from.length];
      for (int y = rows; y < height - rows; y++) {
        double row = (y - rows + .5) * height / (height - 2 * rows) - .5;
        for (int x = columns; x < width - columns; x++) {
          double column = (x - columns + .5) * width / (width - 2 * columns) - .5;
          for (int color = 0; color < 3; color++) {
            into[3 * (y * width + x) + color] =
                (byte) (int) Math.round(level(from, width, height, column, row, color));
          }
        }
      }
      return into;
    }

    private static double level(byte[] from, int width, int height, double x, double y, int color) {
      int left = (int) Math.max(0, Math.min(width - 2, Math.floor(x)));
      int top = (int) Math.max(0, Math.min(height - 2, Math.floor(y)));
      double right = Math.max(0, Math.min(1, x - left));
      double down = Math.max(0, Math.min(1, y - top));
      int at = 3 * (top * width + left) + color;
      double above = (from[at] & 0xff) * (1 - right) + (from[at + 3] & 0xff) * right;
      int next = at + 3 * width;
      double below = (from[next] & 0xff) * (1 - right) + (from[next + 3] & 0xff) * right;
      return above * (1 - down) + below * down;
    }
  }
}
