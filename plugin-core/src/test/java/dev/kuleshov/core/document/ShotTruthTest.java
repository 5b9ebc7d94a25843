package dev.kuleshov.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShotTruthTest {

  @Test
  void read_labelsMadeByEye_areUnderstood() {
    ShotTruth truth =
        ShotTruth.read(
            """
            {"fps": 24, "hard_cuts": [9, 3],
             "gradual": [{"type": "fade_through_black", "start": 20, "end": 30}],
             "ambiguous": [{"frame_from": 40, "frame_to": 42}, [50, 51], 60]}
            """,
            "a test");

    assertEquals(24, truth.fps());
    assertEquals(List.of(3L, 9L), truth.hardCuts());
    assertEquals(List.of(new Boundary(BoundaryType.FADE, 20, 30, 1)), truth.gradual());
    assertEquals(List.of(span("", 40, 42), span("", 50, 51), span("", 60, 60)), truth.ambiguous());
  }

  @Test
  void read_labelsOfAComposer_areUnderstood() {
    ShotTruth truth =
        ShotTruth.read(
            """
            {"transitions": [{"type": "cut", "frame": 7, "jump": true},
                             {"type": "wipe", "start": 10, "end": 12}],
             "distractors": [{"kind": "flash", "start": 1, "end": 2}]}
            """,
            "a test");

    assertEquals(List.of(7L), truth.hardCuts());
    assertEquals(List.of(7L), truth.jumpCuts());
    assertEquals(BoundaryType.WIPE, truth.gradual().get(0).type());
    assertEquals(List.of(span("flash", 1, 2)), truth.distractors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "nonsense",
        "{\"hard_cuts\": 3}",
        "{\"hard_cuts\": [\"x\"]}",
        "{\"transitions\": [{\"type\": \"cut\"}]}",
        "{\"hard_cuts\": [], \"gradual\": [{\"type\": \"wipe\", \"start\": 9, \"end\": 2}]}"
      })
  void read_somethingElse_isRefused(String text) {
    assertThrows(MalformedInputException.class, () -> ShotTruth.read(text, "a test"));
  }

  @Test
  void near_framesBesideABoundary_areSaidToBe() {
    ShotTruth truth = ShotTruth.read("{\"hard_cuts\": [10]}", "a test");

    assertTrue(truth.near(8, 2));
    assertTrue(truth.near(11, 2));
    assertFalse(truth.near(7, 2));
    assertFalse(truth.near(12, 2));
  }

  private static ShotTruth.Span span(String kind, long start, long end) {
    return new ShotTruth.Span(kind, start, end);
  }
}
