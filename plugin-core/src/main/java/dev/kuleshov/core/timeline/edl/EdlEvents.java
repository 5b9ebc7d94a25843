package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns tracks into the events of a list, in order of time. A picture and its linked sound that lie
 * at the same place become one event; sound tracks after the first take the channels A3, A4 and on.
 */
final class EdlEvents {

  private final Timeline timeline;
  private final FrameRate rate;
  private final List<EdlEvent> events = new ArrayList<>();

  private EdlEvents(Timeline timeline) {
    this.timeline = timeline;
    this.rate = timeline.rate();
  }

  static List<EdlEvent> of(Timeline timeline) {
    return new EdlEvents(timeline).events();
  }

  private List<EdlEvent> events() {
    List<Track> pictures = tracks(Track.Kind.VIDEO);
    if (pictures.size() > 1) {
      throw new UnsupportedInputException(
          "timeline.unsupported",
          "An EDL holds one picture track, the timeline has "
              + pictures.size()
              + ": export another format, such as otio.");
    }
    List<List<TrackLayout.Placed>> sounds = new ArrayList<>();
    tracks(Track.Kind.AUDIO).forEach(track -> sounds.add(layout(track)));
    pictures.forEach(track -> picture(track, sounds.isEmpty() ? List.of() : sounds.get(0)));
    for (int i = 0; i < sounds.size(); i++) {
      sound(sounds.get(i), i);
    }
    events.sort(Comparator.comparingLong(EdlEvent::start));
    return events;
  }

  private void picture(Track track, List<TrackLayout.Placed> sound) {
    long filled = 0;
    Optional<TrackLayout.Placed> before = Optional.empty();
    for (TrackLayout.Placed clip : layout(track)) {
      if (clip.start() > filled) {
        events.add(EdlEvent.black(filled, clip.start()));
      }
      Optional<TrackLayout.Placed> linked =
          sound.stream().filter(other -> moveAsOne(clip, other)).findFirst();
      linked.ifPresent(sound::remove);
      String channels =
          linked.map(found -> found.clip().media().channels() > 1 ? "AA/V" : "B").orElse("V");
      events.add(EdlEvent.of(channels, clip, before));
      before = Optional.of(clip);
      filled = clip.end();
    }
    long length = timeline.duration().toFrame(rate);
    if (length > filled) {
      events.add(EdlEvent.black(filled, length));
    }
  }

  private void sound(List<TrackLayout.Placed> sound, int track) {
    Optional<TrackLayout.Placed> before = Optional.empty();
    for (TrackLayout.Placed clip : sound) {
      boolean stereo = clip.clip().media().channels() > 1;
      if (track == 0) {
        events.add(EdlEvent.of(stereo ? "AA" : "A", clip, before));
      } else {
        events.add(EdlEvent.of("A" + (2 * track + 1), clip, before));
        if (stereo) {
          events.add(EdlEvent.of("A" + (2 * track + 2), clip, before));
        }
      }
      before = Optional.of(clip);
    }
  }

  /** A sound whose dissolves differ from its picture's needs lines of its own. */
  private static boolean moveAsOne(TrackLayout.Placed picture, TrackLayout.Placed sound) {
    return picture.clip().link().isPresent()
        && picture.clip().link().equals(sound.clip().link())
        && picture.clip().source().equals(sound.clip().source())
        && picture.clip().media().target().equals(sound.clip().media().target())
        && picture.start() == sound.start()
        && picture.head().isEmpty()
        && picture.tail().isEmpty()
        && sound.head().isEmpty()
        && sound.tail().isEmpty();
  }

  private List<Track> tracks(Track.Kind kind) {
    return timeline.tracks().stream().filter(track -> track.kind() == kind).toList();
  }

  private List<TrackLayout.Placed> layout(Track track) {
    return new ArrayList<>(TrackLayout.clips(track, rate));
  }
}
