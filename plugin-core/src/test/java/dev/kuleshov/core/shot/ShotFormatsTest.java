package dev.kuleshov.core.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.PassResult;
import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.encode.VideoFormat;
import dev.kuleshov.footage.film.Camera;
import dev.kuleshov.footage.film.FilmMaker;
import dev.kuleshov.footage.film.FilmScript;
import dev.kuleshov.footage.film.Packaging;
import dev.kuleshov.footage.film.Shot;
import dev.kuleshov.footage.nasty.NastyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Boundaries are exact whatever the clock and the scanning of the film. */
class ShotFormatsTest {

  private static final int FIRST = 40;
  private static final int MIX = 20;

  @TempDir private Path folder;

  static Stream<FrameRate> rates() {
    return Stream.of(
        FrameRate.FPS_23_976, FrameRate.FPS_25, FrameRate.FPS_29_97, FrameRate.FPS_59_94);
  }

  @ParameterizedTest
  @MethodSource("rates")
  void boundaries_atEveryRate_areExact(FrameRate rate) throws IOException {
    FilmScript script = script("rate", rate);
    Path file = FilmMaker.make(script, folder.resolve("film.mp4")).file();

    assertExact(file);
    PassResult pass = DecodePass.run(MediaProbe.probe(file), List.of(), List.of(), JobMonitor.NONE);
    assertEquals(rate.toString(), MediaProbe.probe(file).video().orElseThrow().rate().toString());
    assertEquals(
        dev.kuleshov.api.time.RationalTime.ofFrames(FIRST, rate), pass.clock().timeOf(FIRST));
  }

  @Test
  void boundaries_variableRate_areExact() throws IOException {
    FilmScript script = script("variable", FrameRate.FPS_25);
    Packaging uneven =
        Packaging.of(script).timed(0, frame -> 1 + frame + frame / 3 + frame / 7 * 2);

    assertExact(FilmMaker.make(script, folder.resolve("film.mp4"), uneven).file());
  }

  @Test
  void boundaries_interlaced_areExact() throws IOException {
    FilmScript script = script("fields", FrameRate.FPS_25);
    VideoFormat format =
        VideoFormat.h264(script.width(), script.height(), script.rate())
            .coded("mpeg2video", "yuv420p", Map.of())
            .interlacedWith("16:11");
    Packaging fields = Packaging.of(script).pictures(format);

    assertExact(FilmMaker.make(script, folder.resolve("film.mpg"), fields).file());
  }

  @ParameterizedTest
  @EnumSource(
      value = NastyFile.class,
      names = {"BLACK_SILENT", "STROBE", "ONE_FRAME"})
  void boundaries_filmsOfOneShot_haveNone(NastyFile nasty) throws IOException {
    assertEquals(List.of(), boundaries(nasty.make(folder)));
  }

  private static FilmScript script(String name, FrameRate rate) {
    return FilmScript.named(name)
        .rate(rate)
        .size(320, 180)
        .open(Shot.of(FIRST, Backdrop.PARK))
        .cutTo(Shot.of(70, Backdrop.CAFE).camera(Camera.pan(-.05, .05)))
        .dissolveTo(MIX, Shot.of(70, Backdrop.SEA))
        .withoutSound()
        .build();
  }

  private static void assertExact(Path file) {
    List<Boundary> found = boundaries(file);
    assertEquals(2, found.size(), found.toString());
    assertEquals(BoundaryType.CUT, found.get(0).type());
    assertEquals(FIRST, found.get(0).start());
    assertEquals(BoundaryType.DISSOLVE, found.get(1).type());
    int start = FIRST + 70 - MIX;
    assertTrue(Math.abs(found.get(1).start() - start) <= 2, found.toString());
    assertTrue(Math.abs(found.get(1).end() - (start + MIX - 1)) <= 2, found.toString());
  }

  private static List<Boundary> boundaries(Path file) {
    ShotDetector detector = TestJudge.detector();
    DecodePass.run(MediaProbe.probe(file), List.of(detector), List.of(), JobMonitor.NONE);
    return detector.boundaries();
  }
}
