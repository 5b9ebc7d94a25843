package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Doubt;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SightingListTest {

  private static final EmotionScores HAPPY = EmotionScores.of(0, 1, 0, 0, 0, 0, 0);

  private static Look look(long frame, double score, int reading) {
    return new Look(
        frame,
        List.of(
            new SeenFace(
                new Box(.1, .1, .2, .2), score, Optional.of(.3), reading, Optional.empty())));
  }

  private static Shot shot(int index, long start, long end) {
    return new Shot(
        index,
        new FrameRange(start, end),
        new TimeRange(new RationalTime(start, 25), new RationalTime(end, 25)));
  }

  private static List<FaceSighting> sightings(Look... looks) {
    return new SightingList(new Trust(.8, .6), List.of(HAPPY))
        .of(List.of(looks), List.of(shot(0, 0, 50), shot(1, 50, 100)));
  }

  @Test
  void of_sameFaceAcrossACut_isAnotherTrack() {
    List<FaceSighting> faces = sightings(look(0, .9, -1), look(49, .9, -1), look(50, .9, 0));
    assertEquals(List.of(0, 0, 1), faces.stream().map(FaceSighting::track).toList());
    assertEquals(List.of(0L, 49L, 50L), faces.stream().map(FaceSighting::frame).toList());
  }

  @Test
  void of_unreadFace_hasNoExpression() {
    List<FaceSighting> faces = sightings(look(0, .9, -1), look(6, .9, 0));
    assertTrue(faces.get(0).expression().isNone());
    assertEquals(Emotion.HAPPY, faces.get(1).expression().dominant());
    assertEquals(Optional.of(.3), faces.get(1).turn());
  }

  @Test
  void of_doubtfulFaceSeenOnce_isLeftOut() {
    assertEquals(List.of(), sightings(look(0, .7, -1)));
    assertEquals(2, sightings(look(0, .7, -1), look(6, .4, -1)).size());
  }

  @Test
  void of_faceNeverSure_isLeftOut() {
    assertEquals(List.of(), sightings(look(0, .5, -1), look(6, .5, -1), look(12, .5, -1)));
  }

  @Test
  void of_leftOutFace_takesNoNumber() {
    List<FaceSighting> faces = sightings(look(0, .5, -1), look(60, .9, -1));
    assertEquals(List.of(0), faces.stream().map(FaceSighting::track).toList());
  }

  @Test
  void of_faceInDoubt_keepsTheReason() {
    SeenFace turned =
        new SeenFace(
            new Box(.1, .1, .2, .2),
            .9,
            Optional.of(.8),
            SeenFace.UNREAD,
            Optional.of(Doubt.TURNED));
    FaceSighting face = sightings(new Look(0, List.of(turned))).get(0);
    assertTrue(face.expression().isNone());
    assertEquals(Optional.of(Doubt.TURNED), face.doubt());
  }
}
