package dev.kuleshov.footage.film;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.footage.draw.Expression;
import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.draw.Pose;
import java.util.ArrayList;
import java.util.List;

/**
 * A person in a shot.
 *
 * @param person who; speaks whenever the film has a line of theirs
 * @param x middle of the head, as a share of the picture's width
 * @param y middle of the head, as a share of the picture's height
 * @param height crown to chin, as a share of the picture's height
 * @param pose which way the head is turned
 * @param course what the face goes through, in order; empty for neutral
 */
public record Actor(
    Person person, double x, double y, double height, Pose pose, List<Feeling> course) {

  /** Copies the course. */
  public Actor {
    course = List.copyOf(course);
  }

  /**
   * Returns a close-up: head and shoulders in the middle, facing the lens.
   *
   * @param person who
   */
  public static Actor closeUp(Person person) {
    return new Actor(person, .5, .46, .66, Pose.FRONT, List.of());
  }

  /**
   * Returns a person anywhere.
   *
   * @param person who
   * @param x middle of the head, as a share of the picture's width
   * @param y middle of the head, as a share of the picture's height
   * @param height crown to chin, as a share of the picture's height
   */
  public static Actor at(Person person, double x, double y, double height) {
    return new Actor(person, x, y, height, Pose.FRONT, List.of());
  }

  /**
   * Returns the actor turned.
   *
   * @param yaw to the left of the picture (-1) or to the right (1)
   * @param gaze eyes further to the left (-1) or right (1)
   */
  public Actor turned(double yaw, double gaze) {
    return new Actor(person, x, y, height, new Pose(yaw, pose.nod(), gaze), course);
  }

  /**
   * Returns the actor with the head raised or lowered.
   *
   * @param nod up (-1) or down (1)
   */
  public Actor nodding(double nod) {
    return new Actor(person, x, y, height, new Pose(pose.yaw(), nod, pose.gaze()), course);
  }

  /**
   * Returns the actor with one more point of the expression's course.
   *
   * @param frame frame of the shot, after the course's last
   * @param emotion what the face shows
   * @param strength from 0 (neutral) to 1 (full)
   */
  public Actor feeling(int frame, Emotion emotion, double strength) {
    List<Feeling> longer = new ArrayList<>(course);
    longer.add(new Feeling(frame, emotion, strength));
    return new Actor(person, x, y, height, pose, longer);
  }

  /**
   * Returns the actor with one more point, the emotion in full.
   *
   * @param frame frame of the shot, after the course's last
   * @param emotion what the face shows
   */
  public Actor feeling(int frame, Emotion emotion) {
    return feeling(frame, emotion, 1);
  }

  /** The face at a frame of the shot, before blinks and speech. */
  Expression expressionAt(double frame) {
    if (course.isEmpty()) {
      return Expression.of(Emotion.NEUTRAL);
    }
    Feeling before = course.get(0);
    for (Feeling next : course) {
      if (next.frame() > frame) {
        double span = Math.max(1, next.frame() - before.frame());
        double s = Math.max(0, Math.min(1, (frame - before.frame()) / span));
        return full(before).towards(full(next), s * s * (3 - 2 * s));
      }
      before = next;
    }
    return full(before);
  }

  private static Expression full(Feeling feeling) {
    return Expression.of(Emotion.NEUTRAL)
        .towards(Expression.of(feeling.emotion()), feeling.strength());
  }
}
