package dev.kuleshov.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves the arrows of docs/architecture.md, and that each rule can fail: it is run over the rooms
 * of {@code dev.kuleshov.wrong} too, whose classes are named after what they do wrong.
 */
class ArchitectureTest {
  private static final Rooms CORE = new Rooms("dev.kuleshov.core");
  private static final Rooms WRONG = new Rooms("dev.kuleshov.wrong");

  private static final JavaClasses CORE_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CORE.base());
  private static final JavaClasses WRONG_CLASSES =
      new ClassFileImporter().importPackages(WRONG.base());

  static List<ArchRule> rules() {
    ArchitectureRules rules = new ArchitectureRules(CORE);
    return List.of(
        rules.everyClassHasARoom(),
        rules.roomsUseOnlyThoseAbove(),
        rules.onlyMediaKnowsFfmpeg(),
        rules.onlyInferenceAndTrainingKnowDjl(),
        rules.onlyPictureRoomsKnowOpenCv(),
        rules.pureRoomsUseTheApiAlone(),
        rules.subtitlesUseTheApiAndUnicodeAlone(),
        rules.onlySpeechKnowsWhisper(),
        rules.onlyTextKnowsLanguageModels(),
        rules.formatsUseTheApiAndAParserAlone());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void core_everyRule_holds(ArchRule rule) {
    rule.check(CORE_CLASSES);
  }

  @Test
  void everyClassHasARoom_unlistedRoom_isFound() {
    assertOffenders(new ArchitectureRules(WRONG).everyClassHasARoom(), "attic.NobodyLivesHere");
  }

  @Test
  void roomsUseOnlyThoseAbove_wrongUses_areFound() {
    assertOffenders(
        new ArchitectureRules(WRONG).roomsUseOnlyThoseAbove(),
        "document.ReadsShots",
        "face.UsesTraining",
        "scene.CallsPipeline",
        "scene.OpensPreview",
        "shot.UsesFaces");
  }

  @Test
  void onlyMediaKnowsFfmpeg_useElsewhere_isFound() {
    assertOffenders(new ArchitectureRules(WRONG).onlyMediaKnowsFfmpeg(), "scene.DecodesItself");
  }

  @Test
  void onlyInferenceAndTrainingKnowDjl_useElsewhere_isFound() {
    assertOffenders(
        new ArchitectureRules(WRONG).onlyInferenceAndTrainingKnowDjl(), "face.HoldsATensor");
  }

  @Test
  void onlyPictureRoomsKnowOpenCv_useElsewhere_isFound() {
    assertOffenders(new ArchitectureRules(WRONG).onlyPictureRoomsKnowOpenCv(), "shot.HoldsAMat");
  }

  @Test
  void pureRoomsUseTheApiAlone_jsonOrNeighbour_isFound() {
    assertOffenders(
        new ArchitectureRules(WRONG).pureRoomsUseTheApiAlone(),
        "curve.WritesJson",
        "suggest.ReadsCurve");
  }

  @Test
  void subtitlesUseTheApiAndUnicodeAlone_json_isFound() {
    assertOffenders(
        new ArchitectureRules(WRONG).subtitlesUseTheApiAndUnicodeAlone(), "subtitle.WritesJson");
  }

  @Test
  void onlySpeechKnowsWhisper_useElsewhere_isFound() {
    assertOffenders(new ArchitectureRules(WRONG).onlySpeechKnowsWhisper(), "scene.LoadsALibrary");
  }

  @Test
  void onlyTextKnowsLanguageModels_useElsewhere_isFound() {
    assertOffenders(
        new ArchitectureRules(WRONG).onlyTextKnowsLanguageModels(), "visual.AsksAModel");
  }

  @Test
  void formatsUseTheApiAndAParserAlone_neighbour_isFound() {
    assertOffenders(
        new ArchitectureRules(WRONG).formatsUseTheApiAndAParserAlone(),
        "timeline.otio.MeasuresMedia");
  }

  /** A rule is right about the wrong rooms when it names these classes and no other. */
  private static void assertOffenders(ArchRule rule, String... expected) {
    var result = rule.evaluate(WRONG_CLASSES);
    assertTrue(result.hasViolation(), rule.getDescription());
    Pattern name = Pattern.compile(Pattern.quote(WRONG.base()) + "\\.([a-z.]+\\.\\w+)");
    Set<String> found =
        result.getFailureReport().getDetails().stream()
            .map(name::matcher)
            .filter(Matcher::find)
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(Stream.of(expected).toList()), found);
  }
}
