package dev.kuleshov.core.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.Finding;
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
import dev.kuleshov.core.fountain.Element;
import dev.kuleshov.core.fountain.FountainReader;
import dev.kuleshov.core.fountain.FountainWriter;
import dev.kuleshov.core.fountain.Screenplay;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Goes on with a screenplay and proposes the shots to film it with. */
public final class Screenwriter {

  private static final int MOST_SCENES = 12;
  private static final int LONGEST_OPENING = 20_000;
  private static final int LONGEST_SCENE = 2000;

  /** Where a model without manners goes on into the next turn of the talk. */
  private static final Pattern TURN =
      Pattern.compile("<\\|[a-z_]+\\|>|<(?:start|end)_of_turn>|</s>");

  private final String opening;
  private final ScriptOptions options;
  private final TextGenerator generator;
  private final JobMonitor monitor;
  private final Tongue tongue;
  private boolean planning;

  private Screenwriter(
      String opening, ScriptOptions options, TextGenerator generator, JobMonitor monitor) {
    this.opening = opening;
    this.options = options;
    this.planning = options.shots();
    this.generator = generator;
    this.monitor = monitor;
    boolean chinese =
        opening.codePoints().filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN).count() * 4
            > opening.codePoints().filter(Character::isLetter).count();
    this.tongue = Tongue.of(chinese ? "zh" : "en");
  }

  /**
   * A screenplay that was gone on with.
   *
   * @param source who wrote it
   * @param screenplay the opening and what follows
   * @param shots a shot list for each scene in order; empty for one without
   * @param findings what was refused
   */
  public record Script(
      String source, Screenplay screenplay, List<List<PlannedShot>> shots, List<Finding> findings) {

    /** Copies the lists. */
    public Script {
      shots = shots.stream().map(List::copyOf).toList();
      findings = List.copyOf(findings);
    }
  }

  /**
   * Goes on with a screenplay.
   *
   * @param opening its beginning, as Fountain
   * @param options how
   * @param generator the model
   * @param monitor hears of progress, may cancel
   * @return as many as wanted, or fewer where the model has nothing to say
   * @throws dev.kuleshov.api.KuleshovException if the opening is empty, if nothing of what the
   *     model says can be used, or if the work was cancelled
   */
  public static List<Script> write(
      String opening, ScriptOptions options, TextGenerator generator, JobMonitor monitor) {
    if (opening.isBlank() || opening.length() > LONGEST_OPENING) {
      throw new MalformedInputException(
          "script.opening",
          "The opening of the screenplay must have 1 to "
              + LONGEST_OPENING
              + " characters; it has "
              + opening.strip().length()
              + ".");
    }
    return new Screenwriter(opening.strip(), options, generator, monitor).scripts();
  }

  private List<Script> scripts() {
    String instructions = Prompt.read((tongue.isChinese() ? "zh" : "en") + "/script.txt");
    TextRequest request =
        new TextRequest(
            instructions, opening, Optional.empty(), options.sampling(), options.count());
    List<Script> scripts = new ArrayList<>();
    for (String answer : generator.generate(request, monitor)) {
      String text = clean(answer);
      if (!text.isEmpty()) {
        scripts.add(script(text));
      }
    }
    if (scripts.isEmpty()) {
      throw Asker.refusal("it wrote nothing");
    }
    return scripts;
  }

  /** Takes away what models put around their text, and the opening where they repeat it. */
  private String clean(String answer) {
    String own = TURN.split(answer, 2)[0];
    String text = own.replaceAll("(?m)^```.*$", "").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    String body = text.strip();
    if (body.startsWith(opening)) {
      body = body.substring(opening.length());
    }
    return body.strip();
  }

  private Script script(String continuation) {
    Screenplay whole = FountainReader.read(opening + joint() + continuation);
    List<Finding> findings = new ArrayList<>();
    List<List<PlannedShot>> shots = new ArrayList<>();
    whole.scenes().forEach(scene -> shots.add(List.of()));
    if (planning) {
      plan(whole.scenes(), findings).forEach(shots::set);
    }
    return new Script(generator.id(), whole, shots, findings);
  }

  /** A speech that the opening breaks off in is gone on with; anything else begins a paragraph. */
  private String joint() {
    List<Element> elements = FountainReader.read(opening).elements();
    boolean speaking =
        !elements.isEmpty()
            && switch (elements.get(elements.size() - 1).kind()) {
              case CHARACTER, PARENTHETICAL -> true;
              default -> false;
            };
    String last = opening.substring(opening.lastIndexOf('\n') + 1);
    boolean name = last.matches("[A-Z][A-Z .'()-]{1,30}") || last.startsWith("@");
    return speaking || name ? "\n" : "\n\n";
  }

  private Map<Integer, List<PlannedShot>> plan(
      List<Screenplay.Scene> scenes, List<Finding> findings) {
    int count = Math.min(MOST_SCENES, scenes.size());
    JsonArray list = new JsonArray();
    for (int i = 0; i < count; i++) {
      Screenplay.Scene scene = scenes.get(i);
      String text = FountainWriter.write(new Screenplay(Map.of(), scene.elements()));
      JsonObject json = new JsonObject();
      json.addProperty("id", ShotListJudge.id(i));
      json.addProperty("heading", scene.heading());
      json.addProperty("text", text.substring(0, Math.min(LONGEST_SCENE, text.length())));
      list.add(json);
    }
    JsonObject material = new JsonObject();
    material.add("scenes", list);
    Prompt prompt =
        Prompt.of(
            "shots",
            tongue,
            "scales",
            ShotListJudge.names(ShotScale.values()),
            "angles",
            ShotListJudge.names(CameraAngle.values()),
            "movements",
            ShotListJudge.names(CameraMovement.values()),
            "emotions",
            ShotListJudge.names(Emotion.values()),
            "longest",
            ShotListJudge.LONGEST);
    Sampling sampling = new Sampling(.4, 40, .95, 300 * count + 300, options.sampling().seed());
    try {
      Judged<Map<Integer, List<PlannedShot>>> judged =
          new Asker(generator, monitor)
              .ask(prompt, material, sampling, new ShotListJudge(count), Screenwriter::complete);
      judged
          .problems()
          .forEach(
              problem ->
                  findings.add(
                      Finding.warning(
                          "shots.refused", "A scene has no shot list: " + problem + ".")));
      return judged.value();
    } catch (InputOutputException e) {
      if (!e.code().equals("llm.answer")) {
        throw e;
      }
      findings.add(Finding.warning("shots.refused", e.getMessage()));
      return Map.of();
    } catch (MissingModelException e) {
      // What is written already is worth more than its shot lists; nobody is waited for twice.
      planning = false;
      findings.add(Finding.warning("shots.missing", "There is no shot list. " + e.getMessage()));
      return Map.of();
    }
  }

  private static Map<Integer, List<PlannedShot>> complete(
      Map<Integer, List<PlannedShot>> first, Map<Integer, List<PlannedShot>> second) {
    Map<Integer, List<PlannedShot>> both = new java.util.TreeMap<>(second);
    both.putAll(first);
    return both;
  }
}
