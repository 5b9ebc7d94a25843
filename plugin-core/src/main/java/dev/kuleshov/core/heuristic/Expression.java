package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;

/**
 * One rise and fall of an expression on one face.
 *
 * @param emotion what it shows
 * @param onset first frame on which it shows
 * @param reached first frame on which it is full
 * @param fading the frame after which it is full no more
 * @param gone the frame from which it shows no more
 * @param peak how strong it gets, in [0,1]
 * @param rises whether the face was calm before it, within the shot
 * @param fades whether it is calm after it, within the shot
 */
record Expression(
    Emotion emotion,
    long onset,
    long reached,
    long fading,
    long gone,
    double peak,
    boolean rises,
    boolean fades) {

  String name() {
    return Say.expression(emotion);
  }

  /** How far to trust what is said about it: stronger expressions are read better. */
  double confidence() {
    return Scale.clamp(.2 + .6 * peak, 0, .8);
  }
}
