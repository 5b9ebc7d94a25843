package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.time.FrameRate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Faces and classifications, at the first frame of the edit that shows the frame they are in. */
final class Faces {

  private final List<FaceSighting> sightings = new ArrayList<>();
  private final List<Long> looked = new ArrayList<>();
  private final List<Classification> classifications = new ArrayList<>();
  private int tracks;

  Faces(List<Stretch> stretches, FrameRate rate) {
    for (Stretch stretch : stretches) {
      if (stretch.media().isPresent()) {
        add(stretch, stretch.media().get().analysis().measured(), rate);
      }
    }
  }

  List<FaceSighting> sightings() {
    return sightings;
  }

  List<Long> looked() {
    return looked;
  }

  List<Classification> classifications() {
    return classifications;
  }

  private void add(Stretch stretch, Measurements media, FrameRate rate) {
    Map<Long, List<FaceSighting>> faces = new HashMap<>();
    media.faces().forEach(f -> faces.computeIfAbsent(f.frame(), k -> new ArrayList<>()).add(f));
    Map<Long, List<Classification>> classes = new HashMap<>();
    media
        .classifications()
        .forEach(c -> classes.computeIfAbsent(c.frame(), k -> new ArrayList<>()).add(c));
    Set<Long> seen = new HashSet<>(media.looked());
    Map<Integer, Integer> numbers = new HashMap<>();
    long before = -1;
    int classified = classifications.size();
    for (long frame = stretch.start(); frame < stretch.end(); frame++) {
      long shown = stretch.mediaFrame(frame, rate);
      if (shown != before && seen.contains(shown)) {
        looked.add(frame);
        for (FaceSighting face : faces.getOrDefault(shown, List.of())) {
          sightings.add(moved(face, frame, number(numbers, face.track())));
        }
      }
      if (shown != before) {
        for (Classification found : classes.getOrDefault(shown, List.of())) {
          classifications.add(new Classification(found.classifier(), frame, found.scores()));
        }
      }
      before = shown;
    }
    if (classifications.size() == classified) {
      borrow(stretch, media, rate);
    }
  }

  /** A clip too short to have been classified is where the rest of its shot in the media is. */
  private void borrow(Stretch stretch, Measurements media, FrameRate rate) {
    long middle = stretch.mediaFrame((stretch.start() + stretch.end()) / 2, rate);
    Map<String, Classification> nearest = new TreeMap<>();
    media.shots().stream()
        .filter(shot -> shot.frames().contains(middle))
        .flatMap(
            shot -> media.classifications().stream().filter(c -> shot.frames().contains(c.frame())))
        .forEach(
            c ->
                nearest.merge(
                    c.classifier(), c, (a, b) -> away(b, middle) < away(a, middle) ? b : a));
    nearest
        .values()
        .forEach(
            c ->
                classifications.add(
                    new Classification(c.classifier(), stretch.start(), c.scores())));
  }

  private static long away(Classification said, long frame) {
    return Math.abs(said.frame() - frame);
  }

  /** A face that the edit shows again in another clip is another track there. */
  private int number(Map<Integer, Integer> numbers, int track) {
    return numbers.computeIfAbsent(track, first -> tracks++);
  }

  private static FaceSighting moved(FaceSighting face, long frame, int track) {
    return new FaceSighting(
        frame, track, face.box(), face.score(), face.turn(), face.expression(), face.doubt());
  }
}
