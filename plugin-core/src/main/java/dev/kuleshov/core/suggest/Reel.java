package dev.kuleshov.core.suggest;

import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One of the media that a plan is made of, with what is suggested for it. */
final class Reel {

  /** A clip of fewer seconds is a flash, not a shot. */
  private static final double LEAST_CLIP = .5;

  private final int media;
  private final Evidence film;
  private final LegalCuts cuts;
  private final List<Suggestion> suggestions;
  private final List<Suggestion> removals;

  Reel(int media, Evidence film, List<Suggestion> suggestions) {
    this.media = media;
    this.film = film;
    this.cuts = new LegalCuts(film);
    this.suggestions = List.copyOf(suggestions);
    this.removals =
        suggestions.stream()
            .filter(suggestion -> suggestion.kind().removes())
            .sorted(Comparator.comparingLong(s -> s.candidate().range().start()))
            .toList();
  }

  int media() {
    return media;
  }

  Evidence film() {
    return film;
  }

  LegalCuts cuts() {
    return cuts;
  }

  /** Where the suggestions say to cut or to stay. */
  List<Suggestion> suggestions(SuggestionKind kind) {
    return suggestions.stream().filter(suggestion -> suggestion.kind() == kind).toList();
  }

  /** What the suggestions take out, in order, without overlaps. */
  List<Suggestion> removals() {
    return removals;
  }

  boolean hasPicture() {
    return film.frames() > 0;
  }

  /** The fewest frames of a clip; a film that is shorter may be one clip. */
  long leastClip() {
    return Math.min(film.framesIn(LEAST_CLIP), film.frames());
  }

  /** When the whole reel is shown or heard. */
  TimeRange time() {
    RationalTime end =
        hasPicture()
            ? film.measured().clock().duration()
            : film.measured().sound().step().times(film.measured().sound().energy().size(), 1);
    return new TimeRange(RationalTime.ZERO, end);
  }

  TimeRange time(FrameRange range) {
    return film.measured().clock().timeOf(range);
  }

  RationalTime duration(FrameRange range) {
    return time(range).duration();
  }

  /** The removal that takes out most of a stretch, if one takes out any. */
  Optional<Suggestion> removalOf(FrameRange range) {
    return removals.stream()
        .filter(removal -> shared(removal.candidate().range(), range) > 0)
        .max(Comparator.comparingLong(removal -> shared(removal.candidate().range(), range)));
  }

  /** What is left between removals; slivers in which nobody speaks go too. */
  List<FrameRange> followed() {
    List<FrameRange> kept = new ArrayList<>();
    long start = 0;
    for (Suggestion removal : removals) {
      addUnlessSliver(kept, start, removal.candidate().range().start());
      start = Math.max(start, removal.candidate().range().end());
    }
    addUnlessSliver(kept, start, film.frames());
    return kept;
  }

  private void addUnlessSliver(List<FrameRange> kept, long start, long end) {
    if (end <= start) {
      return;
    }
    FrameRange range = new FrameRange(start, end);
    if (range.length() >= leastClip() || !film.speechIn(time(range)).isEmpty()) {
      kept.add(range);
    }
  }

  static long shared(FrameRange a, FrameRange b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }
}
