package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An edit as a film.
 *
 * @param measured what is seen and heard in it
 * @param places where its pictures come from, in order; gaps and missing media have none
 * @param findings what was missing
 */
public record ConformedEdit(Measurements measured, List<Place> places, List<Finding> findings) {

  /**
   * A run of the edit's frames and where it comes from.
   *
   * @param frames frames of the edit
   * @param media the media's address
   * @param source which part of it, counted from its first picture
   */
  public record Place(FrameRange frames, URI media, TimeRange source) {}

  /**
   * A picture in the media.
   *
   * @param media the media's address
   * @param time when it is shown there, counted from its first picture
   */
  public record Moment(URI media, RationalTime time) {}

  /** Checks for nulls and copies the lists. */
  public ConformedEdit {
    Objects.requireNonNull(measured, "measured");
    places = List.copyOf(places);
    findings = List.copyOf(findings);
  }

  /**
   * Returns where the picture of a frame comes from.
   *
   * @param frame a frame of the edit
   * @return nothing for black
   */
  public Optional<Moment> momentAt(long frame) {
    return places.stream()
        .filter(place -> place.frames().contains(frame))
        .map(
            place -> {
              long inside = frame - place.frames().start();
              RationalTime offset = RationalTime.ofFrames(inside, measured.clock().rate());
              return new Moment(place.media(), place.source().start().plus(offset));
            })
        .findFirst();
  }
}
