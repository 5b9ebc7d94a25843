package dev.kuleshov.footage.nasty;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.encode.VideoFormat;
import dev.kuleshov.footage.film.Effect;
import dev.kuleshov.footage.film.FilmScript;
import dev.kuleshov.footage.film.FilmScriptBuilder;
import dev.kuleshov.footage.film.Packaging;
import dev.kuleshov.footage.film.Shot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** Whole files with an unusual content, size or format. */
final class Odd {
  /** What keeps libvpx quick. */
  private static final Map<String, String> QUICK = Map.of("deadline", "realtime", "cpu-used", "8");

  private Odd() {}

  static void oneFramePerSecond(Path file) throws IOException {
    FilmScript script =
        FilmScript.named("dash")
            .rate(new FrameRate(1, 1))
            .size(1, 1)
            .open(Shot.of(5, Backdrop.WHITE))
            .withoutSound()
            .build();
    vp9(script, file, "yuv444p");
  }

  static void oneFrame(Path file) throws IOException {
    FilmScript script =
        still(FilmScript.named("one").rate(FrameRate.FPS_24), 1, Backdrop.CAFE).build();
    Plain.write(script, file, Packaging.of(script));
  }

  static void blackAndSilent(Path file) throws IOException {
    FilmScript script =
        FilmScript.named("black").size(320, 180).open(Shot.of(60, Backdrop.BLACK)).build();
    Plain.write(script, file, Packaging.of(script));
  }

  static void strobe(Path file) throws IOException {
    FilmScript script =
        FilmScript.named("strobe")
            .size(320, 180)
            .open(Shot.of(60, Backdrop.STUDIO).with(new Effect.Strobe(0, 60)))
            .withoutSound()
            .build();
    Plain.write(script, file, Packaging.of(script));
  }

  static void withoutSound(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script).soundTracks(0));
  }

  static void soundOnly(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script).soundOnly());
  }

  static void still(Path file) throws IOException {
    ImageIO.write(Backdrop.SEA.paint(424, 240, 2), "png", file.toFile());
  }

  static void tiny(Path file) throws IOException {
    FilmScript script =
        FilmScript.named("tiny")
            .size(2, 2)
            .open(Shot.of(20, Backdrop.WHITE))
            .cutTo(Shot.of(20, Backdrop.BLACK))
            .withoutSound()
            .build();
    vp9(script, file, "yuv420p");
  }

  static void oddSize(Path file) throws IOException {
    FilmScript script =
        FilmScript.named("odd")
            .size(321, 181)
            .open(Shot.of(20, Backdrop.PARK))
            .cutTo(Shot.of(20, Backdrop.CAFE))
            .withoutSound()
            .build();
    vp9(script, file, "yuv444p");
  }

  static void tenBit(Path file) throws IOException {
    FilmScript script = still(FilmScript.named("deep"), 20, Backdrop.SEA).withoutSound().build();
    VideoFormat format = plain(script).coded("prores_ks", "yuv422p10le", Map.of());
    Plain.write(script, file, Packaging.of(script).pictures(format));
  }

  static void interlaced(Path file) throws IOException {
    FilmScript script = Plain.script(FrameRate.FPS_25).withoutSound().build();
    VideoFormat format =
        plain(script).coded("mpeg2video", "yuv420p", Map.of()).interlacedWith("16:11");
    Plain.write(script, file, Packaging.of(script).pictures(format));
  }

  static void rotated(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script).pictures(plain(script).rotated(90)));
  }

  private static void vp9(FilmScript script, Path file, String pixelFormat) throws IOException {
    VideoFormat format = plain(script).coded("libvpx-vp9", pixelFormat, QUICK);
    Plain.write(script, file, Packaging.of(script).pictures(format));
  }

  private static VideoFormat plain(FilmScript script) {
    return VideoFormat.h264(script.width(), script.height(), script.rate());
  }

  private static FilmScriptBuilder still(FilmScriptBuilder script, int frames, Backdrop place) {
    return script.size(320, 180).open(Shot.of(frames, place));
  }
}
