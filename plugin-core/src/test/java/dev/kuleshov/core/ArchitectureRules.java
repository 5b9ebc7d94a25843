package dev.kuleshov.core;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.stream.Stream;

/** The arrows of docs/architecture.md as rules over the rooms below a base package. */
final class ArchitectureRules {
  private static final String[] PURE = {"curve", "heuristic", "suggest", "fountain"};
  private static final String[] FORMATS = {"timeline", "captions"};

  private final Rooms rooms;

  ArchitectureRules(Rooms rooms) {
    this.rooms = rooms;
  }

  ArchRule everyClassHasARoom() {
    return classes()
        .that()
        .doNotHaveSimpleName("package-info")
        .should(
            new ArchCondition<JavaClass>("live in a room of the map") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (rooms.roomOf(type).filter(Rooms::isKnown).isEmpty()) {
                  events.add(violated(type, type.getName() + " is in no room that Rooms lists"));
                }
              }
            })
        .allowEmptyShould(true);
  }

  ArchRule roomsUseOnlyThoseAbove() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("use only the rooms above their own") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !isAllowed(dependency))
                    .forEach(wrong -> events.add(violated(wrong, wrong.getDescription())));
              }
            })
        .allowEmptyShould(true);
  }

  ArchRule onlyMediaKnowsFfmpeg() {
    return onlyIn(rooms.patterns("media"), "org.bytedeco.javacv..", "org.bytedeco.ffmpeg..");
  }

  ArchRule onlyInferenceAndTrainingKnowDjl() {
    return onlyIn(rooms.patterns("inference", "training"), "ai.djl..");
  }

  ArchRule onlyPictureRoomsKnowOpenCv() {
    return onlyIn(
        rooms.patterns("media", "dataset", "face", "scene", "visual"),
        "org.opencv..",
        "org.bytedeco.opencv..");
  }

  ArchRule pureRoomsUseTheApiAlone() {
    return only(PURE, "java..", "dev.kuleshov.api..");
  }

  ArchRule subtitlesUseTheApiAndUnicodeAlone() {
    return only(new String[] {"subtitle"}, "java..", "dev.kuleshov.api..", "com.ibm.icu..");
  }

  ArchRule onlySpeechKnowsWhisper() {
    return onlyIn(rooms.patterns("speech"), "com.sun.jna..", "io.github.givimad..");
  }

  ArchRule onlyTextKnowsLanguageModels() {
    return onlyIn(rooms.patterns("text"), "dev.langchain4j..", "de.kherud..");
  }

  ArchRule formatsUseTheApiAndAParserAlone() {
    return only(
        FORMATS,
        // Timelines hold subtitles as caption files have them.
        rooms.pattern("captions"),
        "java..",
        "javax.xml..",
        "org.w3c.dom..",
        "org.xml.sax..",
        "com.google.gson..",
        "dev.kuleshov.api..",
        rooms.pattern(Rooms.DOCUMENT));
  }

  private boolean isAllowed(Dependency dependency) {
    var user = rooms.roomOf(dependency.getOriginClass());
    var used = rooms.roomOf(dependency.getTargetClass().getBaseComponentType());
    return user.isEmpty() || used.isEmpty() || Rooms.mayUse(user.get(), used.get());
  }

  private static ArchRule onlyIn(String[] owners, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(owners)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .allowEmptyShould(true);
  }

  /** Each of the rooms may use itself and the given packages, but not its neighbour. */
  private ArchRule only(String[] users, String... allowed) {
    return Stream.of(users)
        .map(
            room ->
                classes()
                    .that()
                    .resideInAPackage(rooms.pattern(room))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(allowed, rooms.pattern(room)))
                    .allowEmptyShould(true))
        .map(ArchRule.class::cast)
        .reduce((left, right) -> CompositeArchRule.of(left).and(right))
        .orElseThrow();
  }

  private static String[] with(String[] patterns, String another) {
    return Stream.concat(Stream.of(patterns), Stream.of(another)).toArray(String[]::new);
  }
}
