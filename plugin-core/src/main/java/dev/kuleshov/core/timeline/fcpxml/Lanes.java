package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sorts what a storyline holds into tracks, by its lanes: picture upwards, sound downwards. */
final class Lanes {

  /** A clip, or with {@code media} absent a mix whose join is at {@code start}. */
  private record Entry(
      long start,
      long end,
      String name,
      Optional<MediaReference> media,
      RationalTime source,
      Optional<Integer> link,
      long before) {}

  private final FrameRate rate;
  private final Map<Integer, List<Entry>> pictures = new TreeMap<>();
  private final Map<Integer, List<Entry>> sounds =
      new TreeMap<>(Comparator.comparing((Integer lane) -> lane > 0).thenComparing(lane -> -lane));
  private int links;
  private long end;

  Lanes(FrameRate rate) {
    this.rate = rate;
  }

  void clip(
      int lane,
      RationalTime start,
      RationalTime length,
      String name,
      MediaReference media,
      RationalTime source,
      String enabled) {
    boolean picture = media.hasPicture() && !enabled.equals("audio");
    boolean sound = media.hasSound() && !enabled.equals("video");
    if (picture && sound) {
      links++;
    }
    Optional<Integer> link = picture && sound ? Optional.of(links) : Optional.empty();
    long from = start.toFrame(rate);
    long to = start.plus(length).toFrame(rate);
    Entry entry = new Entry(from, to, name, Optional.of(media), source, link, 0);
    if (picture) {
      pictures.computeIfAbsent(lane, key -> new ArrayList<>()).add(entry);
    }
    if (sound) {
      sounds.computeIfAbsent(lane, key -> new ArrayList<>()).add(entry);
    }
  }

  /** Adds a mix of the primary storyline's pictures, and of their sounds. */
  void mix(String name, RationalTime start, RationalTime join, RationalTime end) {
    long cut = join.toFrame(rate);
    String type = name.equals("Cross Dissolve") ? "dissolve" : name;
    Entry entry =
        new Entry(
            cut,
            end.toFrame(rate),
            type,
            Optional.empty(),
            RationalTime.ZERO,
            Optional.empty(),
            cut - start.toFrame(rate));
    pictures.computeIfAbsent(0, key -> new ArrayList<>()).add(entry);
  }

  /** Says when the primary storyline ends: titles and gaps there last too. */
  void end(RationalTime time) {
    end = time.toFrame(rate);
  }

  List<Track> tracks() {
    boolean nothing = pictures.isEmpty() && sounds.isEmpty();
    if (nothing && end > 0) {
      pictures.put(0, List.of());
    }
    List<Track> tracks = new ArrayList<>();
    pictures
        .values()
        .forEach(lane -> tracks.add(track(Track.Kind.VIDEO, "V", tracks.size(), lane)));
    int below = tracks.size();
    sounds
        .values()
        .forEach(lane -> tracks.add(track(Track.Kind.AUDIO, "A", tracks.size() - below, lane)));
    return tracks;
  }

  private Track track(Track.Kind kind, String letter, int index, List<Entry> lane) {
    TrackBuilder track = new TrackBuilder(kind, letter + (index + 1), rate);
    lane.stream()
        .sorted(Comparator.comparingLong(Entry::start))
        .forEach(
            entry ->
                entry
                    .media()
                    .ifPresentOrElse(
                        media ->
                            track.clip(
                                entry.start(),
                                entry.end() - entry.start(),
                                entry.name(),
                                media,
                                entry.source(),
                                entry.link(),
                                List.of()),
                        () ->
                            track.mix(entry.name(), entry.before(), entry.end() - entry.start())));
    if (index == 0) {
      track.gapUntil(end);
    }
    return track.build();
  }
}
