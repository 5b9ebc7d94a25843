package dev.kuleshov.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.api.text.CameraAngle;
import dev.kuleshov.api.text.CameraMovement;
import dev.kuleshov.api.text.PlannedShot;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.api.text.TextRequest;
import dev.kuleshov.core.fountain.FountainWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScreenwriterTest {

  private static final String OPENING = "INT. COFFEE SHOP - DAY\n\nRain on the window.\n\nMAYA";

  private static final String SHOTS =
      "{\"scenes\":[{\"id\":\"SC1\",\"shots\":[{\"scale\":\"close-up\",\"angle\":\"eye-level\",\"movement\":\"static\",\"emotion\":\"sad\",\"what\":\"Her cup\"}]}]}";

  private static List<Screenwriter.Script> write(Said.Model model) {
    return Screenwriter.write(
        OPENING,
        new ScriptOptions(new Sampling(.7, 50, .95, 500, 1), 1, true),
        model,
        JobMonitor.NONE);
  }

  private static Screenwriter.Script shots(String answer) {
    return write(new Said.Model("You came.\n\nJOE\nOf course.", answer)).get(0);
  }

  @Test
  void write_goodAnswer_goesOnWithTheSpeech() {
    Screenwriter.Script script = shots(SHOTS);
    assertEquals(
        OPENING + "\nYou came.\n\nJOE\nOf course.\n", FountainWriter.write(script.screenplay()));
    assertEquals(
        List.of(
            List.of(
                new PlannedShot(
                    ShotScale.CLOSE_UP,
                    CameraAngle.EYE_LEVEL,
                    CameraMovement.STATIC,
                    Emotion.SAD,
                    "Her cup"))),
        script.shots());
    assertEquals(List.of(), script.findings());
  }

  @Test
  void write_marksOfTheNextTurn_endWhatIsWritten() {
    for (String mark : List.of("<|im_end|>", "<end_of_turn>", "</s>")) {
      Said.Model model = new Said.Model("You came." + mark + "\nassistant\nRain.", SHOTS);
      assertEquals(
          OPENING + "\nYou came.\n", FountainWriter.write(write(model).get(0).screenplay()));
    }
  }

  @Test
  void write_openingRepeatedInAFence_isTakenAway() {
    Said.Model model = new Said.Model("```fountain\n" + OPENING + "\nYou came.\n```", SHOTS);
    assertEquals(OPENING + "\nYou came.\n", FountainWriter.write(write(model).get(0).screenplay()));
  }

  @Test
  void write_badShotList_isLeftOutAndTold() {
    for (String answer :
        List.of(
            "no JSON",
            SHOTS.replace("SC1", "SC7"),
            SHOTS.replace("close-up", "unknown"),
            SHOTS.replace("close-up", "very close"),
            SHOTS.replace("sad", "melancholic"),
            SHOTS.replace("static", "STATIC"),
            SHOTS.replace("\"what\":\"Her cup\"", "\"what\":\"\""),
            SHOTS.replace("\"what\"", "\"start\":1,\"what\""))) {
      Screenwriter.Script script = shots(answer);
      assertEquals(List.of(List.of()), script.shots(), answer);
      assertFalse(script.findings().isEmpty(), answer);
    }
  }

  @Test
  void write_chineseOpening_isAskedInChinese() {
    Said.Model model = new Said.Model("@小雨\n你来了。", SHOTS);
    Screenwriter.write(
        ".内景 咖啡馆 - 日\n\n雨打在窗上。",
        new ScriptOptions(new Sampling(.7, 50, .95, 500, 1), 1, true),
        model,
        JobMonitor.NONE);
    assertTrue(model.requests().get(0).instructions().contains("编剧"));
    assertTrue(model.requests().get(1).instructions().contains("镜头"));
  }

  @Test
  void write_nothing_isRefused() {
    var error = assertThrows(InputOutputException.class, () -> write(new Said.Model(" \n")));
    assertEquals("llm.answer", error.code());
  }

  @Test
  void write_emptyOpening_isRefused() {
    assertThrows(
        MalformedInputException.class,
        () ->
            Screenwriter.write(
                " ",
                new ScriptOptions(new Sampling(0, 0, 1, 1, 1), 1, false),
                new Said.Model("x"),
                JobMonitor.NONE));
  }

  @Test
  void write_modelThatIsGoneAfterItWrote_keepsWhatIsWritten() {
    AtomicInteger asked = new AtomicInteger();
    TextGenerator fading =
        new TextGenerator() {
          @Override
          public String id() {
            return "fading";
          }

          @Override
          public List<String> generate(TextRequest request, JobMonitor monitor) {
            if (asked.getAndIncrement() > 0) {
              throw new MissingModelException("llm.slow", "The language model is too slow.");
            }
            return List.of("You came.", "You left.");
          }

          @Override
          public void close() {}
        };
    ScriptOptions options = new ScriptOptions(new Sampling(.7, 50, .95, 500, 1), 2, true);
    List<Screenwriter.Script> scripts =
        Screenwriter.write(OPENING, options, fading, JobMonitor.NONE);
    assertEquals(2, scripts.size());
    assertEquals(2, asked.get(), "it is not waited for again");
    assertTrue(scripts.get(0).findings().get(0).message().contains("too slow"));
    assertEquals(List.of(List.of()), scripts.get(1).shots());
  }
}
