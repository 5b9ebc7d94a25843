package dev.kuleshov.footage.film;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.footage.sound.SpokenWord;
import java.util.List;

/**
 * What is true of a film because it was made so. Frames count from 0; the first new picture is the
 * frame of a cut; ends of gradual changes are the last mixed frame. Written as JSON (with
 * underscores in the names) it has the form that the scorers of shot boundaries read.
 *
 * @param file the film's file name
 * @param fps frames per second as a decimal
 * @param rate frames per second as an exact fraction
 * @param frames how many
 * @param width pixels
 * @param height pixels
 * @param timecode label of the first frame, or empty
 * @param hardCuts first frame of each shot that follows a cut
 * @param jumpCuts those of them with the same person in the same place on both sides
 * @param gradual dissolves, fades and wipes
 * @param ambiguous always empty: nothing is doubtful here
 * @param distractors what a detector must not take for a cut
 * @param faces who is seen
 * @param speech spoken lines
 * @param music music
 */
public record FilmTruth(
    String file,
    double fps,
    String rate,
    int frames,
    int width,
    int height,
    String timecode,
    List<Integer> hardCuts,
    List<Integer> jumpCuts,
    List<Gradual> gradual,
    List<Gradual> ambiguous,
    List<Distractor> distractors,
    List<Face> faces,
    List<Spoken> speech,
    List<Beats> music) {

  /**
   * A gradual change.
   *
   * @param type dissolve, fade or wipe
   * @param start first mixed frame
   * @param end last mixed frame
   */
  public record Gradual(String type, int start, int end) {}

  /**
   * Something that is no cut.
   *
   * @param kind flash, strobe, shake or title
   * @param start first frame
   * @param end last frame
   */
  public record Distractor(String kind, int start, int end) {}

  /**
   * A person in a shot.
   *
   * @param person who
   * @param start first frame of the shot
   * @param end first frame after it
   * @param x middle of the head at the camera's resting place, as a share of the width
   * @param y middle of the head there, as a share of the height
   * @param height crown to chin there, as a share of the height
   * @param course what the face shows, eased between the points; frames of the film
   */
  public record Face(
      String person, int start, int end, double x, double y, double height, List<Mien> course) {}

  /**
   * A point of a face's course.
   *
   * @param frame frame of the film
   * @param emotion what the face shows
   * @param strength from 0 (neutral) to 1 (full)
   */
  public record Mien(int frame, Emotion emotion, double strength) {}

  /**
   * A spoken line.
   *
   * @param speaker who
   * @param text what
   * @param start milliseconds of the film
   * @param end milliseconds of the film
   * @param words each word, in milliseconds of the film
   */
  public record Spoken(String speaker, String text, int start, int end, List<SpokenWord> words) {}

  /**
   * A stretch of music.
   *
   * @param start milliseconds of the film
   * @param end milliseconds of the film
   * @param bpm the pulse
   * @param beats time of every beat in seconds of the film, exact to the sample
   */
  public record Beats(int start, int end, double bpm, List<Double> beats) {}
}
