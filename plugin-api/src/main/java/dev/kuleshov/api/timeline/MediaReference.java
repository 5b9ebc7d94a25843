package dev.kuleshov.api.timeline;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A media file as timelines speak of it.
 *
 * @param name the file's name without folders
 * @param target where it is: an absolute {@code file:} URI, or whatever URI a timeline that was
 *     read has
 * @param rate the media's own frame rate; of the timeline where it has no picture
 * @param duration its whole length
 * @param start timecode of its first frame; zero where it has none
 * @param width picture width in pixels, 0 without picture
 * @param height picture height in pixels, 0 without picture
 * @param channels sound channels, 0 without sound
 * @param sampleRate samples a second, 0 without sound
 */
public record MediaReference(
    String name,
    URI target,
    FrameRate rate,
    RationalTime duration,
    Optional<Timecode> start,
    int width,
    int height,
    int channels,
    int sampleRate) {

  /** Checks for nulls. */
  public MediaReference {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(start, "start");
  }

  /** Returns whether it has a picture. */
  public boolean hasPicture() {
    return width > 0;
  }

  /** Returns whether it has sound. */
  public boolean hasSound() {
    return channels > 0;
  }

  /** Returns the time that the timecode of the first frame stands for; zero without timecode. */
  public RationalTime startTime() {
    return start.map(Timecode::toTime).orElse(RationalTime.ZERO);
  }
}
