package dev.kuleshov.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.evaluation.EvaluationRequest.Seen;
import dev.kuleshov.core.inference.NetCard;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.core.inference.NetPlan;
import dev.kuleshov.core.inference.NetSpec;
import dev.kuleshov.core.inference.NetWeights;
import dev.kuleshov.core.inference.PicturePrints;
import dev.kuleshov.footage.draw.DrawnPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {

  @TempDir Path folder;

  private Path data;
  private Path model;

  /** A net that has learned nothing, but says that it knows two of the pictures. */
  @BeforeEach
  void makeNet() throws IOException {
    data = DrawnPictures.draw(folder.resolve("data"), "validation", 4, 1);
    NetSpec spec =
        new NetSpec(
            16,
            16,
            1,
            new NetSpec.Stem(4, 2),
            List.of(new NetSpec.Stage(4, 1, 2)),
            0,
            0,
            List.of(new NetSpec.Head("shape", List.of("across", "disc", "down"), false)));
    NetCard.Training training =
        new NetCard.Training(new JsonObject(), 1, 1, Map.of("train", 2), Map.of());
    model = folder.resolve("shape.knet");
    new NetFile(
            new NetCard("scene", spec, List.of(1.0), training),
            NetWeights.fresh(new NetPlan(spec), 1),
            PicturePrints.of(List.of(print("disc/0.png"), print("down/3.png"))))
        .write(model);
  }

  private long print(String name) throws IOException {
    return PicturePrints.of(Files.readAllBytes(data.resolve("validation").resolve(name)));
  }

  private Evaluated evaluate(Seen seen, String... only) {
    return Evaluator.evaluate(
        new EvaluationRequest(data, Optional.empty(), Set.of(only), model, false, seen),
        JobMonitor.NONE);
  }

  @Test
  void evaluate_picturesThatWereLearned_areRefused() {
    var error = assertThrows(UsageException.class, () -> evaluate(Seen.REFUSE));
    assertEquals("evaluate.trained", error.code());
    assertTrue(error.getMessage().contains("2 of the 12"), error.getMessage());
  }

  @Test
  void evaluate_leavingThoseOut_countsTheRest() {
    EvaluationReport report = evaluate(Seen.LEAVE_OUT).report();
    assertEquals(10, report.samples());
    assertEquals(0, report.trainedOn());
    assertEquals(3, report.classes().get("disc").support());
  }

  @Test
  void evaluate_countingThem_saysSo() {
    Evaluated evaluated = evaluate(Seen.COUNT);
    assertEquals(12, evaluated.report().samples());
    assertEquals(2, evaluated.report().trainedOn());
    assertTrue(evaluated.text().contains("WORTH LITTLE"));
  }

  @Test
  void evaluate_undecidedNet_isAsGoodAsChance() {
    EvaluationReport report = evaluate(Seen.COUNT).report();
    assertEquals(1 / 3.0, report.accuracy(), 1e-3);
    assertEquals(0, report.ece(), 1e-3);
    assertEquals(1, evaluate(Seen.COUNT, "validation/disc/1.png").report().samples());
  }

  @Test
  void json_hasWhatScriptsRead() {
    JsonObject json =
        JsonParser.parseString(evaluate(Seen.COUNT).report().json()).getAsJsonObject();
    assertEquals("kuleshov.Evaluation.1", json.get("schema").getAsString());
    for (String field :
        List.of("samples", "accuracy", "balancedAccuracy", "macroF1", "ece", "confusion")) {
      assertTrue(json.has(field), field);
    }
    JsonObject disc = json.getAsJsonObject("classes").getAsJsonObject("disc");
    for (String field : List.of("precision", "recall", "f1", "support")) {
      assertTrue(disc.has(field), field);
    }
    assertEquals(3, json.getAsJsonArray("confusion").size());
  }

  @Test
  void write_report_hasATextAPictureAndEveryAnswer() throws IOException {
    Path out = folder.resolve("out");
    evaluate(Seen.COUNT).write(out);
    assertNotNull(ImageIO.read(out.resolve("confusion.png").toFile()));
    assertEquals(13, Files.readAllLines(out.resolve("answers.csv")).size());
    assertTrue(Files.readString(out.resolve("report.txt")).contains("macro-F1"));
    assertTrue(Files.exists(out.resolve("report.json")));
  }

  @Test
  void evaluate_splitThatThereIsNot_saysSo() {
    EvaluationRequest request =
        new EvaluationRequest(data, Optional.of("test"), Set.of(), model, false, Seen.REFUSE);
    var error =
        assertThrows(
            MalformedInputException.class, () -> Evaluator.evaluate(request, JobMonitor.NONE));
    assertEquals("dataset.split", error.code());
  }
}
