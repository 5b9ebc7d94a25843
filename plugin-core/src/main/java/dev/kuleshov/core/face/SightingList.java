package dev.kuleshov.core.face;

import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Shot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes sightings of looks: followed within each shot, numbered over the film, doubtful ones out.
 */
final class SightingList {

  private final Trust trust;
  private final List<EmotionScores> readings;
  private int tracks;

  SightingList(Trust trust, List<EmotionScores> readings) {
    this.trust = trust;
    this.readings = readings;
  }

  /** Returns the sightings in order of frames, then tracks. */
  List<FaceSighting> of(List<Look> looks, List<Shot> shots) {
    List<FaceSighting> sightings = new ArrayList<>();
    int next = 0;
    for (Shot shot : shots) {
      List<Look> inside = new ArrayList<>();
      while (next < looks.size() && looks.get(next).frame() < shot.frames().end()) {
        inside.add(looks.get(next++));
      }
      FaceTracker.follow(inside).forEach(track -> add(track, sightings));
    }
    sightings.sort(
        Comparator.comparingLong(FaceSighting::frame).thenComparingInt(FaceSighting::track));
    return sightings;
  }

  private void add(FaceTracker.Track track, List<FaceSighting> sightings) {
    if (trust.covers(track.steps().size(), track.bestScore())) {
      int id = tracks++;
      track.steps().forEach(step -> sightings.add(sighting(step, id)));
    }
  }

  private FaceSighting sighting(FaceTracker.Step step, int track) {
    SeenFace face = step.face();
    EmotionScores expression =
        face.reading() == SeenFace.UNREAD ? EmotionScores.NONE : readings.get(face.reading());
    return new FaceSighting(
        step.frame(), track, face.box(), face.score(), face.turn(), expression, face.doubt());
  }
}
