package dev.kuleshov.core.timeline;

import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines up stretches of media on one picture track and one sound track that is linked to it. */
final class Assembly {

  /**
   * A stretch of media on the timeline.
   *
   * @param media which of the media, counted from 0
   * @param source the part used
   * @param frames where it lies on the timeline
   */
  record Piece(int media, TimeRange source, FrameRange frames) {}

  private final List<MediaInfo> media;
  private final SequenceSettings settings;
  private final TrackBuilder picture;
  private final TrackBuilder sound;
  private final List<Piece> pieces = new ArrayList<>();
  private long end;

  Assembly(List<MediaInfo> media) {
    this.media = List.copyOf(media);
    this.settings = SequenceSettings.of(media);
    this.picture = new TrackBuilder(Track.Kind.VIDEO, "V1", settings.rate());
    this.sound = new TrackBuilder(Track.Kind.AUDIO, "A1", settings.rate());
  }

  FrameRate rate() {
    return settings.rate();
  }

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** Adds a stretch of one of the media at the end. */
  void add(int index, TimeRange source) {
    MediaInfo info = media.get(index);
    MediaReference reference = settings.reference(info);
    RationalTime from = aligned(info, source.start());
    RationalTime to = aligned(info, source.end());
    long frames = settings.frames(reference, from, to);
    Optional<Integer> link =
        reference.hasPicture() && reference.hasSound()
            ? Optional.of(pieces.size() + 1)
            : Optional.empty();
    if (reference.hasPicture()) {
      picture.clip(end, frames, reference.name(), reference, from, link, List.of());
    }
    if (reference.hasSound()) {
      sound.clip(end, frames, reference.name(), reference, from, link, List.of());
    }
    pieces.add(new Piece(index, source, new FrameRange(end, end + frames)));
    end += frames;
  }

  Timeline build(String name, List<Marker> markers) {
    List<Track> tracks = new ArrayList<>();
    for (TrackBuilder track : List.of(picture, sound)) {
      if (track.end() > 0) {
        track.gapUntil(end);
        tracks.add(track.build());
      }
    }
    return new Timeline(
        name,
        settings.rate(),
        settings.start(),
        settings.width(),
        settings.height(),
        tracks,
        markers);
  }

  /**
   * Uneven frames are conformed to the nominal rate by editors, so that only times on its grid can
   * be asked for.
   */
  private static RationalTime aligned(MediaInfo info, RationalTime time) {
    return info.video()
        .filter(video -> video.variableRate())
        .map(video -> RationalTime.ofFrames(time.toFrame(video.rate()), video.rate()))
        .orElse(time);
  }
}
