package dev.kuleshov.core.face;

import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Doubt;
import dev.kuleshov.api.analysis.EmotionScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the faces of one film's frames and reads their expressions, many at once; one thread at a
 * time.
 */
final class FaceReader implements AutoCloseable {

  /** The net is run on this many faces at once; more save nothing. */
  private static final int BATCH = 16;

  /** Of a crowd, the expressions of the largest faces are read. */
  private static final int MOST_READ = 4;

  private final FaceDetector detector;
  private final Optional<ExpressionNet> net;
  private final Readability readability;
  private final List<Look> looks = new ArrayList<>();
  private final List<FaceCrop> waiting = new ArrayList<>();
  private final List<EmotionScores> readings = new ArrayList<>();

  FaceReader(FaceDetector detector, Optional<ExpressionNet> net) {
    this.detector = detector;
    this.net = net;
    this.readability = new Readability(detector.trust());
  }

  /** Looks at a frame and returns whether there are faces. */
  boolean look(long frame, BgrPicture picture) {
    List<SeenFace> faces = new ArrayList<>();
    List<DetectedFace> found = detector.detect(picture);
    double smallestRead = height(found, MOST_READ - 1);
    for (DetectedFace face : found) {
      boolean tried = net.isPresent() && face.height() >= smallestRead;
      faces.add(
          tried ? read(face, picture) : seen(face, picture, SeenFace.UNREAD, Optional.empty()));
    }
    looks.add(new Look(frame, faces));
    if (waiting.size() >= BATCH) {
      readWaiting();
    }
    return !faces.isEmpty();
  }

  /** Returns the height of the face that so many others surpass; 0 where there are fewer. */
  private static double height(List<DetectedFace> faces, int rank) {
    return faces.stream()
        .map(DetectedFace::height)
        .sorted(Comparator.reverseOrder())
        .skip(rank)
        .findFirst()
        .orElse(0.0);
  }

  private static Box box(DetectedFace face, BgrPicture picture) {
    return new Box(
        face.x() / picture.width(),
        face.y() / picture.height(),
        face.width() / picture.width(),
        face.height() / picture.height());
  }

  /** Puts a face into the queue for the net, unless it can't be told. */
  private SeenFace read(DetectedFace face, BgrPicture picture) {
    Optional<Doubt> doubt = readability.doubt(face);
    if (doubt.isEmpty()) {
      FaceCrop crop = FaceCrop.of(picture, face, net.orElseThrow().side());
      doubt = readability.doubt(crop);
      if (doubt.isEmpty()) {
        waiting.add(mirrors() ? crop.mirrored() : crop);
        return seen(face, picture, readings.size() + waiting.size() - 1, doubt);
      }
    }
    return seen(face, picture, SeenFace.UNREAD, doubt);
  }

  /**
   * Returns whether faces are mirrored in this look. The mean of a face's expression and of its
   * mirror image's is right more often, and faces are averaged over neighbouring looks: to mirror
   * every other one gives that at no cost.
   */
  private boolean mirrors() {
    return looks.size() % 2 == 1;
  }

  private static SeenFace seen(
      DetectedFace face, BgrPicture picture, int reading, Optional<Doubt> doubt) {
    return new SeenFace(
        box(face, picture), face.score(), face.landmarks().map(Landmarks::turn), reading, doubt);
  }

  private void readWaiting() {
    for (int from = 0; from < waiting.size(); from += BATCH) {
      List<FaceCrop> batch = waiting.subList(from, Math.min(waiting.size(), from + BATCH));
      readings.addAll(net.orElseThrow().read(batch));
    }
    waiting.clear();
  }

  /** Returns every look so far. */
  List<Look> looks() {
    return List.copyOf(looks);
  }

  /** Returns the expression of each face that could be read so far. */
  List<EmotionScores> readings() {
    if (!waiting.isEmpty()) {
      readWaiting();
    }
    return List.copyOf(readings);
  }

  /** Returns how sure the detector must have been. */
  Trust trust() {
    return detector.trust();
  }

  @Override
  public void close() {
    detector.close();
    net.ifPresent(ExpressionNet::close);
  }
}
