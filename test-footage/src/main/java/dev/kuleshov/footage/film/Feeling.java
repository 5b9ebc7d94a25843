package dev.kuleshov.footage.film;

import dev.kuleshov.api.analysis.Emotion;

/**
 * A point of an expression's course; between two points the face eases from one to the other.
 *
 * @param frame frame of the shot
 * @param emotion what the face shows
 * @param strength from 0 (neutral) to 1 (full)
 */
public record Feeling(int frame, Emotion emotion, double strength) {}
