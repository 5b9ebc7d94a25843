package dev.kuleshov.footage.film;

import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.sound.Line;
import dev.kuleshov.footage.sound.Mood;

/** Something to hear; times are milliseconds of the film. */
public sealed interface Sound {

  /**
   * A spoken line.
   *
   * @param at when it begins
   * @param line what is said
   * @param speaker whose mouth moves
   */
  record Speech(int at, Line line, Person speaker) implements Sound {}

  /**
   * Music whose first beat falls on its start.
   *
   * @param from when it begins
   * @param to when it has faded
   * @param beatsPerMinute the pulse
   * @param mood chords and band
   * @param gain 1 for full level
   */
  record Music(int from, int to, double beatsPerMinute, Mood mood, double gain) implements Sound {}

  /**
   * The hush of a room.
   *
   * @param from when it begins
   * @param to when it ends
   * @param decibels level below full scale, negative
   */
  record RoomTone(int from, int to, double decibels) implements Sound {}
}
