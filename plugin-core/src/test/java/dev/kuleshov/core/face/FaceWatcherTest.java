package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.VideoFrame;
import dev.kuleshov.core.model.Catalogue;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceWatcherTest {

  private static final String TINY = "face/tiny_face_detector.pt";
  private static final String EXPRESSION = "face/emotion.knet";

  @TempDir Path folder;

  /** A store that holds nothing but these models. */
  private ModelStore store(String... names) throws IOException {
    for (String name : names) {
      Path copy = folder.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(Requires.model(name), copy);
    }
    return new ModelStore(List.of(folder), Catalogue.own());
  }

  private static VideoStream video(int width, int height, int rotation) {
    return new VideoStream(
        0,
        "h264",
        width,
        height,
        FrameRate.FPS_25,
        false,
        AspectRatio.SQUARE,
        rotation,
        false,
        "yuv420p",
        8,
        ColorRange.LIMITED);
  }

  private static Shot shot(long frames) {
    return new Shot(
        0,
        new FrameRange(0, frames),
        new TimeRange(RationalTime.ZERO, new RationalTime(frames, 25)));
  }

  /** Shows a second of each of the emotions, then finishes. */
  private static void show(FaceWatcher watcher, Emotion... emotions) {
    FrameFormat format = watcher.open(video(Drawings.WIDTH, Drawings.HEIGHT, 0));
    Map<Emotion, byte[]> drawn = new EnumMap<>(Emotion.class);
    for (int frame = 0; frame < 25 * emotions.length; frame++) {
      RationalTime time = new RationalTime(frame, 25);
      if (watcher.wants(frame, time)) {
        byte[] pixels =
            drawn.computeIfAbsent(emotions[frame / 25], e -> Drawings.face(e).pixels()).clone();
        watcher.accept(new VideoFrame(frame, time, format, pixels));
        // The pass uses its buffer again.
        Arrays.fill(pixels, (byte) 0);
      }
    }
    watcher.finish();
  }

  @Test
  void sightings_drawnFace_isOneTrackWithItsEmotion() throws Exception {
    try (FaceWatcher watcher = new FaceWatcher(store(TINY, EXPRESSION), () -> 0)) {
      show(watcher, Emotion.HAPPY);
      List<FaceSighting> faces = watcher.sightings(List.of(shot(25)));
      assertEquals(List.of(0L, 7L, 14L, 21L), watcher.looked());
      assertEquals(watcher.looked(), faces.stream().map(FaceSighting::frame).toList());
      assertTrue(faces.stream().allMatch(face -> face.track() == 0));
      assertTrue(
          faces.stream().allMatch(face -> face.expression().dominant() == Emotion.HAPPY),
          faces::toString);
      assertEquals(.5, faces.get(0).box().centerX(), .05);
      assertEquals(List.of(), watcher.findings());
    }
  }

  @Test
  void sightings_sameFilmTwice_areTheSame() throws Exception {
    ModelStore store = store(TINY, EXPRESSION);
    List<List<FaceSighting>> runs = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      try (FaceWatcher watcher = new FaceWatcher(store, () -> 0)) {
        show(watcher, Emotion.HAPPY, Emotion.SURPRISED, Emotion.NEUTRAL);
        runs.add(watcher.sightings(List.of(shot(75))));
      }
    }
    assertFalse(runs.get(0).isEmpty());
    assertEquals(runs.get(0), runs.get(1));
  }

  @Test
  void sightings_noExpressionNet_areWithoutExpression() throws Exception {
    try (FaceWatcher watcher = new FaceWatcher(store(TINY), () -> 0)) {
      show(watcher, Emotion.HAPPY);
      List<FaceSighting> faces = watcher.sightings(List.of(shot(25)));
      assertFalse(faces.isEmpty());
      assertTrue(faces.stream().allMatch(face -> face.expression().isNone()));
      assertEquals(List.of("faces.unread"), codes(watcher));
    }
  }

  @Test
  void wants_noDetector_asksForNothingAndSaysSo() throws Exception {
    try (FaceWatcher watcher = new FaceWatcher(store(), () -> 1)) {
      show(watcher, Emotion.HAPPY);
      assertEquals(List.of(), watcher.looked());
      assertEquals(List.of(), watcher.sightings(List.of(shot(25))));
      assertEquals(List.of("faces.unseen"), codes(watcher));
    }
  }

  @Test
  void sightings_soundWithoutPictures_areNone() throws Exception {
    try (FaceWatcher watcher = new FaceWatcher(store(), () -> 0)) {
      assertEquals(List.of(), watcher.sightings(List.of()));
      assertEquals(List.of(), watcher.looked());
      assertEquals(List.of(), watcher.findings());
    }
  }

  @Test
  void open_anyShape_keepsItAndItsSizeBounded() throws Exception {
    try (FaceWatcher watcher = new FaceWatcher(store(), () -> 0)) {
      assertEquals(
          new FrameFormat(960, 540, FrameFormat.Layout.BGR), watcher.open(video(1920, 1080, 0)));
      assertEquals(
          new FrameFormat(540, 960, FrameFormat.Layout.BGR), watcher.open(video(1920, 1080, 90)));
      assertEquals(
          new FrameFormat(320, 180, FrameFormat.Layout.BGR), watcher.open(video(320, 180, 0)));
      assertEquals(new FrameFormat(2, 2, FrameFormat.Layout.BGR), watcher.open(video(2, 2, 0)));
    }
  }

  @Test
  void sightings_realFace_goesFromNeutralToHappy() throws Exception {
    Path film = Requires.footage("video/single_face_2s.mp4");
    try (FaceWatcher watcher = new FaceWatcher(store(TINY, EXPRESSION), () -> 0)) {
      var pass =
          DecodePass.run(MediaProbe.probe(film), List.of(watcher), List.of(), JobMonitor.NONE);
      List<FaceSighting> faces = watcher.sightings(List.of(shot(pass.clock().frames())));
      assertEquals(watcher.looked().size(), faces.size());
      assertEquals(Emotion.NEUTRAL, faces.get(0).expression().dominant());
      assertEquals(Emotion.HAPPY, faces.get(faces.size() - 1).expression().dominant());
    }
  }

  private static List<String> codes(FaceWatcher watcher) {
    return watcher.findings().stream().map(Finding::code).toList();
  }
}
