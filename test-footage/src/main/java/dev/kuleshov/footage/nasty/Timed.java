package dev.kuleshov.footage.nasty;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.encode.MediaWriter;
import dev.kuleshov.footage.encode.PictureStream;
import dev.kuleshov.footage.encode.RawStream;
import dev.kuleshov.footage.encode.VideoFormat;
import dev.kuleshov.footage.film.FilmScript;
import dev.kuleshov.footage.film.Packaging;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import javax.imageio.ImageIO;

/** Whole files with unusual clocks or unusual company. */
final class Timed {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;

  /** A transport stream's clock of 33 bits at 90 kHz runs over after 95,443.7 s. */
  private static final int NEARLY_OVER = 95_442;

  private Timed() {}

  static void dropFrame(Path file) throws IOException {
    FilmScript script =
        Plain.script(FrameRate.FPS_29_97).timecode("00:59:58;20").withoutSound().build();
    Plain.write(script, file, Packaging.of(script));
  }

  static void variableRate(Path file) throws IOException {
    FilmScript script = Plain.script(FrameRate.FPS_25).withoutSound().build();
    LongUnaryOperator uneven = frame -> 1 + frame + frame / 3 + frame / 7 * 2;
    Plain.write(script, file, Packaging.of(script).timed(0, uneven));
  }

  static void lateClock(Path file) throws IOException {
    startAt(26 * 3600, file);
  }

  static void clockOverrun(Path file) throws IOException {
    startAt(NEARLY_OVER, file);
  }

  private static void startAt(int seconds, Path file) throws IOException {
    FilmScript script = Plain.script();
    long first = seconds * 24L;
    Plain.write(script, file, Packaging.of(script).timed(seconds * 1000, frame -> first + frame));
  }

  static void lateSound(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script).timed(1000, LongUnaryOperator.identity()));
  }

  static void latePicture(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script).timed(0, frame -> frame + 12));
  }

  static void twoSounds(Path file) throws IOException {
    FilmScript script = Plain.script();
    Plain.write(script, file, Packaging.of(script).soundTracks(2));
  }

  static void withCover(Path file) throws IOException {
    BufferedImage cover = Backdrop.CAFE.paint(240, 168, 3);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(cover, "png", png);
    try (MediaWriter writer = new MediaWriter(file, "mp4");
        PictureStream pictures = new PictureStream(writer, format())) {
      RawStream stream = RawStream.cover(writer, cover.getWidth(), cover.getHeight());
      writer.begin(Map.of());
      stream.write(png.toByteArray(), 0, 0);
      shoot(pictures);
    }
  }

  static void withSubtitles(Path file) throws IOException {
    try (MediaWriter writer = new MediaWriter(file, "mp4");
        PictureStream pictures = new PictureStream(writer, format())) {
      RawStream text = RawStream.subtitles(writer);
      writer.begin(Map.of());
      text.writeText("Où vas-tu ?", 200, 900);
      text.writeText("Home.", 1000, 1600);
      shoot(pictures);
    }
  }

  private static VideoFormat format() {
    return VideoFormat.h264(WIDTH, HEIGHT, FrameRate.FPS_25);
  }

  /** Two seconds of a walk along the sea. */
  private static void shoot(PictureStream pictures) throws IOException {
    BufferedImage sea = Backdrop.SEA.paint(2 * WIDTH, HEIGHT, 2);
    int[] pixels = new int[WIDTH * HEIGHT];
    for (int frame = 0; frame < 50; frame++) {
      sea.getRGB(3 * frame, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
      pictures.write(pixels, frame);
    }
    pictures.finish();
  }
}
