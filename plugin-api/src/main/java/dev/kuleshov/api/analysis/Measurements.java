package dev.kuleshov.api.analysis;

import dev.kuleshov.api.media.FrameClock;
import java.util.List;
import java.util.Objects;

/**
 * What was measured, before anything is made of it.
 *
 * @param clock when each frame is shown
 * @param boundaries shot boundaries in order
 * @param shots the shots between them, covering every frame once
 * @param picture what the frames look like
 * @param faces faces in order of their frames; sampled, not in every frame
 * @param looked the frames in which faces were looked for, in order: a frame in this list and not
 *     in {@code faces} has none
 * @param classifications what frame classifiers said, in order of frames
 * @param sound what is heard
 */
public record Measurements(
    FrameClock clock,
    List<Boundary> boundaries,
    List<Shot> shots,
    PictureTrack picture,
    List<FaceSighting> faces,
    List<Long> looked,
    List<Classification> classifications,
    SoundTrack sound) {

  /** Checks for nulls and copies the lists. */
  public Measurements {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(picture, "picture");
    Objects.requireNonNull(sound, "sound");
    boundaries = List.copyOf(boundaries);
    shots = List.copyOf(shots);
    faces = List.copyOf(faces);
    looked = List.copyOf(looked);
    classifications = List.copyOf(classifications);
  }
}
