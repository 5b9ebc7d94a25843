package dev.kuleshov.benchmarks.shots;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.core.training.shot.ComposedFilm;
import dev.kuleshov.core.training.shot.FilmComposer;
import dev.kuleshov.core.training.shot.TakePool;
import dev.kuleshov.footage.encode.MediaWriter;
import dev.kuleshov.footage.encode.PictureStream;
import dev.kuleshov.footage.encode.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compose",
    description = "Composes films by seed, H.264 in MP4, with their truth beside them.")
final class ComposeCommand implements Callable<Integer> {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;

  /** From hardly compressed to hard, in bits a pixel. */
  private static final double[] RATES = {.15, .08, .04};

  @Mixin private TakeSplit split;

  @Parameters(paramLabel = "DIR", description = "Where they go.")
  private Path folder;

  @Option(
      names = "--part",
      defaultValue = "TEST",
      description = "Whose material: ${COMPLETION-CANDIDATES}.")
  private TakeSplit.Part part;

  @Option(names = "--count", defaultValue = "6", description = "How many films.")
  private int count;

  @Option(names = "--shots", defaultValue = "40", description = "Shots a film.")
  private int shots;

  @Option(names = "--seed", required = true, description = "Seed of the first film.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(folder);
    TakePool pool = split.pool(part, WIDTH, HEIGHT);
    FilmComposer composer = new FilmComposer(pool, WIDTH, HEIGHT);
    for (long film = seed; film < seed + count; film++) {
      ComposedFilm composed = composer.compose(film, shots);
      String name = part.name().toLowerCase(Locale.ROOT) + "_" + film;
      write(composed, folder.resolve(name + ".mp4"), RATES[(int) Math.floorMod(film, 3L)]);
      Files.writeString(folder.resolve(name + ".truth.json"), truth(composed));
    }
    return 0;
  }

  private static void write(ComposedFilm film, Path file, double bitsPerPixel) throws IOException {
    long bitRate = (long) (WIDTH * HEIGHT * film.rate().perSecond() * bitsPerPixel);
    VideoFormat format = VideoFormat.h264(WIDTH, HEIGHT, film.rate()).at(bitRate);
    try (MediaWriter writer = new MediaWriter(file, "mp4");
        PictureStream pictures = new PictureStream(writer, format)) {
      writer.begin(Map.of());
      int[] packed = new int[WIDTH * HEIGHT];
      for (int frame = 0; frame < film.frames(); frame++) {
        byte[] bytes = film.paint(frame);
        for (int i = 0; i < packed.length; i++) {
          packed[i] =
              (bytes[3 * i] & 0xff)
                  | ((bytes[3 * i + 1] & 0xff) << 8)
                  | ((bytes[3 * i + 2] & 0xff) << 16);
        }
        pictures.write(packed, frame);
      }
      pictures.finish();
    }
  }

  private static String truth(ComposedFilm film) {
    JsonObject root = new JsonObject();
    root.addProperty("fps", film.rate().perSecond());
    root.addProperty("frames", film.frames());
    JsonArray cuts = new JsonArray();
    JsonArray gradual = new JsonArray();
    for (Boundary boundary : film.boundaries()) {
      if (boundary.type() == BoundaryType.CUT) {
        cuts.add(boundary.start());
      } else {
        gradual.add(
            span(
                "type",
                boundary.type().name().toLowerCase(Locale.ROOT),
                boundary.start(),
                boundary.end()));
      }
    }
    JsonArray distractors = new JsonArray();
    film.distractors()
        .forEach(other -> distractors.add(span("kind", other.kind(), other.start(), other.end())));
    root.add("hard_cuts", cuts);
    root.add("gradual", gradual);
    root.add("distractors", distractors);
    return new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
  }

  private static JsonObject span(String name, String value, long start, long end) {
    JsonObject span = new JsonObject();
    span.addProperty(name, value);
    span.addProperty("start", start);
    span.addProperty("end", end);
    return span;
  }
}
