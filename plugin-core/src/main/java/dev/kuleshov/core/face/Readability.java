package dev.kuleshov.core.face;

import dev.kuleshov.api.analysis.Doubt;
import java.util.Optional;

/** Tells of which faces it is better to say nothing: the net would guess, and never say so. */
final class Readability {

  /**
   * A face less high than this has too little left of its expression, in pixels of the frame looked
   * at. Of FER-2013's public test the net names 66 % rightly at their 48 pixels, 62 % made smaller
   * to 36, 58 % to 24 and 50 % to 16.
   */
  static final double SMALLEST = 36;

  /**
   * Below this sharpness a face is out of focus, smeared by motion or half dissolved. FER-2013's
   * pictures have it when blurred with a deviation of 1.5 pixels, and then 52 % are named rightly.
   */
  static final double SOFTEST = .14;

  /** The net learned from faces to the camera; beyond about 55 degrees it guesses. */
  static final double MOST_TURNED = .6;

  /**
   * A face of a track that is believed may be seen less surely for a moment, by this much of the
   * score; below that it is covered, cut off by the frame, or no face.
   */
  private static final double FAINTER = .1;

  private final double faintest;

  /**
   * Makes the judge of one detector's faces.
   *
   * @param trust when the detector is to be believed
   */
  Readability(Trust trust) {
    this.faintest = trust.repeatedly() - FAINTER;
  }

  /** Returns why the face can't be told, by what the detector says of it. */
  Optional<Doubt> doubt(DetectedFace face) {
    if (face.height() < SMALLEST) {
      return Optional.of(Doubt.SMALL);
    }
    if (Math.abs(face.landmarks().map(Landmarks::turn).orElse(0.0)) > MOST_TURNED) {
      return Optional.of(Doubt.TURNED);
    }
    return face.score() < faintest ? Optional.of(Doubt.FAINT) : Optional.empty();
  }

  /** Returns why the face can't be told, by what it looks like. */
  Optional<Doubt> doubt(FaceCrop crop) {
    return crop.sharpness() < SOFTEST ? Optional.of(Doubt.BLURRED) : Optional.empty();
  }
}
