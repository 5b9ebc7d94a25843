package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.footage.draw.DrawnPictures;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

  private static final String RECIPE =
      """
      {"schema": "kuleshov.Recipe.1", "storedWidth": 28, "storedHeight": 28,
       "net": {"width": 24, "height": 24, "stem": {"width": 8, "stride": 2},
               "stages": [{"width": 12, "blocks": 1, "stride": 2}],
               "heads": [{"name": "scene", "labels": ["across", "disc", "down"], "light": false}]},
       "learning": {"epochs": 6, "batch": 16, "rate": 0.05, "warmUp": 1, "averaging": 0.9},
       "augmentation": {"rotation": 5, "smallest": 0.9, "largest": 1.1, "erase": 0}}
      """;

  @TempDir Path folder;

  private Path data;
  private Path recipe;

  @BeforeEach
  void drawPictures() throws Exception {
    data = DrawnPictures.draw(folder.resolve("data"), "train", 40, 1);
    DrawnPictures.draw(data, "validation", 10, 2);
    recipe = Files.writeString(folder.resolve("own.json"), RECIPE);
  }

  private Outcome train(Object out, Object... more) {
    Object[] all = new Object[8 + more.length];
    Object[] usual = {"train", "scene", data, "-o", out, "--threads", 1, "-q"};
    System.arraycopy(usual, 0, all, 0, 8);
    System.arraycopy(more, 0, all, 8, more.length);
    return Outcome.of(all);
  }

  @Test
  void trainAndEvaluate_drawnPictures_netThatTellsThemApart() throws Exception {
    Path out = folder.resolve("out");
    Outcome trained = train(out, "--recipe", recipe);
    assertEquals(0, trained.code(), trained.err());
    assertTrue(trained.out().contains("accuracy"), trained.out());
    for (String name :
        new String[] {"scene.knet", "history.csv", "recipe.json", "report.json", "confusion.png"}) {
      assertTrue(Files.exists(out.resolve(name)), name);
    }
    Path model = out.resolve("scene.knet");
    Outcome measured = Outcome.of("evaluate", "scene", data, "--model", model, "--json", "-q");
    assertEquals(0, measured.code(), measured.err());
    JsonObject json = JsonParser.parseString(measured.out()).getAsJsonObject();
    assertEquals(30, json.get("samples").getAsInt());
    assertTrue(json.get("accuracy").getAsDouble() > 0.7, measured.out());

    Outcome refused =
        Outcome.of("evaluate", "scene", data, "--model", model, "--split", "train", "-q");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("was trained on 120 of the 120"), refused.err());

    Outcome again = train(out, "--recipe", recipe);
    assertEquals(2, again.code());
    assertTrue(again.err().contains("--resume"), again.err());
  }

  @Test
  void train_wrongOptions_sayWhat() throws Exception {
    assertEquals(2, train(folder.resolve("a"), "--epochs", 0).code());
    assertEquals(2, train(folder.resolve("a"), "--device", "toaster").code());
    assertEquals(2, train(folder.resolve("a"), "--from", recipe, "--resume").code());
    Outcome classes = train(folder.resolve("a"));
    assertEquals(3, classes.code());
    assertTrue(classes.err().contains("\"across\""), classes.err());
    Files.writeString(recipe, RECIPE.replace("\"rate\"", "\"rat\""));
    Outcome field = train(folder.resolve("a"), "--recipe", recipe);
    assertEquals(3, field.code());
    assertTrue(field.err().contains("\"rat\""), field.err());
    assertFalse(Files.exists(folder.resolve("a")));
  }

  @Test
  void evaluate_noModel_saysWhichIsMissing() {
    Outcome outcome =
        Outcome.of("evaluate", "scene", data, "--model", folder.resolve("gone.knet"), "-q");
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().contains("gone.knet"), outcome.err());
  }
}
