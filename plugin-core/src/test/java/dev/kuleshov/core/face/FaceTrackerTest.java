package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.analysis.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceTrackerTest {

  private static SeenFace face(double x) {
    return face(x, .2);
  }

  private static SeenFace face(double x, double size) {
    return new SeenFace(new Box(x, .3, size, size), .9, Optional.empty(), -1, Optional.empty());
  }

  @SafeVarargs
  private static List<Look> looks(List<SeenFace>... faces) {
    List<Look> looks = new ArrayList<>();
    for (int i = 0; i < faces.length; i++) {
      looks.add(new Look(i * 6L, faces[i]));
    }
    return looks;
  }

  /** The left edges of each track's boxes, in hundredths. */
  private static List<List<Long>> paths(List<Look> looks) {
    return FaceTracker.follow(looks).stream()
        .map(t -> t.steps().stream().map(s -> Math.round(s.face().box().x() * 100)).toList())
        .toList();
  }

  @SafeVarargs
  private static List<List<Long>> pathsOf(List<SeenFace>... faces) {
    return paths(looks(faces));
  }

  @Test
  void follow_twoFacesThatMove_keepsThemApart() {
    assertEquals(
        List.of(List.of(10L, 14L, 18L), List.of(60L, 56L, 52L)),
        pathsOf(
            List.of(face(.10), face(.60)),
            List.of(face(.56), face(.14)),
            List.of(face(.18), face(.52))));
  }

  @Test
  void follow_faceAwayForTwoLooks_isTheSame() {
    assertEquals(
        List.of(List.of(10L, 12L)),
        pathsOf(List.of(face(.1)), List.of(), List.of(), List.of(face(.12))));
  }

  @Test
  void follow_faceAwayForLong_isAnother() {
    List<List<SeenFace>> faces = new ArrayList<>(List.of(List.of(face(.1))));
    for (int i = 0; i < 4; i++) {
      faces.add(List.of());
    }
    faces.add(List.of(face(.1)));
    List<Look> looks = new ArrayList<>();
    faces.forEach(seen -> looks.add(new Look(looks.size(), seen)));
    assertEquals(List.of(List.of(10L), List.of(10L)), paths(looks));
  }

  @Test
  void follow_fastFace_isFollowedByPlaceAndSize() {
    assertEquals(List.of(List.of(10L, 25L)), pathsOf(List.of(face(.1)), List.of(face(.25))));
    assertEquals(2, pathsOf(List.of(face(.1)), List.of(face(.25, .08))).size());
  }

  @Test
  void follow_faceElsewhere_isAnother() {
    assertEquals(
        Arrays.asList(List.of(10L), List.of(70L)), pathsOf(List.of(face(.1)), List.of(face(.7))));
  }
}
