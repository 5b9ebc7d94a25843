package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveCommandTest {

  @TempDir Path folder;

  @Test
  void curve_demo_risesFromSadToHappyAndIsDrawn() throws Exception {
    Path svg = folder.resolve("curve.svg");
    Path png = folder.resolve("curve.png");
    Outcome outcome = Outcome.of("curve", "--json", "--svg", svg, "--png", png, Outcome.demo());

    assertEquals(0, outcome.code(), outcome.err());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertTrue(valence(json, 13, 16) < -.2, "the sad close-up");
    assertTrue(valence(json, 33, 37) > .2, "the happy end");
    assertEquals("rise", json.get("arc").getAsString());
    assertTrue(Files.readString(svg).startsWith("<svg"));
    assertTrue(ImageIO.read(png.toFile()).getWidth() > 1000);
  }

  /** Returns the mean valence between two times in seconds. */
  private static double valence(JsonObject curve, double from, double to) {
    double sum = 0;
    int count = 0;
    for (var element : curve.getAsJsonArray("samples")) {
      JsonObject sample = element.getAsJsonObject();
      double time = sample.get("time").getAsDouble();
      if (time >= from && time < to) {
        sum += sample.get("valence").getAsDouble();
        count++;
      }
    }
    return sum / count;
  }
}
