package dev.kuleshov.core.timeline;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.api.timeline.TrackItem;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes one reference of what several clips of a file say about their media: the picture clip knows
 * of its size, the sound clip of its channels.
 */
public final class MediaMerge {

  private MediaMerge() {}

  /**
   * Returns the tracks with one reference for each media.
   *
   * @param tracks what was read
   */
  public static List<Track> merged(List<Track> tracks) {
    Map<URI, MediaReference> media = new HashMap<>();
    clips(tracks).forEach(clip -> media.merge(clip.media().target(), clip.media(), MediaMerge::of));
    return tracks.stream()
        .map(
            track ->
                new Track(
                    track.kind(),
                    track.name(),
                    track.items().stream().map(item -> with(item, media)).toList()))
        .toList();
  }

  /**
   * Returns the first media that has a picture: what a timeline's size is taken from where its file
   * does not say.
   *
   * @param tracks what was read
   */
  public static Optional<MediaReference> firstPicture(List<Track> tracks) {
    return clips(tracks).map(Clip::media).filter(MediaReference::hasPicture).findFirst();
  }

  private static Stream<Clip> clips(List<Track> tracks) {
    return tracks.stream()
        .flatMap(track -> track.items().stream())
        .filter(Clip.class::isInstance)
        .map(Clip.class::cast);
  }

  private static TrackItem with(TrackItem item, Map<URI, MediaReference> media) {
    return item instanceof Clip clip
        ? new Clip(
            clip.name(),
            media.get(clip.media().target()),
            clip.source(),
            clip.link(),
            clip.markers())
        : item;
  }

  private static MediaReference of(MediaReference a, MediaReference b) {
    MediaReference picture = a.hasPicture() || !b.hasPicture() ? a : b;
    MediaReference sound = a.hasSound() || !b.hasSound() ? a : b;
    return new MediaReference(
        picture.name(),
        picture.target(),
        picture.rate(),
        RationalTime.max(a.duration(), b.duration()),
        picture.start().or(sound::start),
        picture.width(),
        picture.height(),
        sound.channels(),
        sound.sampleRate());
  }
}
