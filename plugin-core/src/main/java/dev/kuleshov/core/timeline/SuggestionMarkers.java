package dev.kuleshov.core.timeline;

import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Marker;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns suggestions about media into markers on a timeline made of that media. */
final class SuggestionMarkers {

  private final List<Assembly.Piece> pieces;
  private final FrameRate rate;

  SuggestionMarkers(List<Assembly.Piece> pieces, FrameRate rate) {
    this.pieces = List.copyOf(pieces);
    this.rate = rate;
  }

  /** Returns a marker for each suggestion about media that is on the timeline, in order of time. */
  List<Marker> of(List<Suggestion> suggestions) {
    return suggestions.stream()
        .flatMap(suggestion -> marker(suggestion).stream())
        .sorted(Comparator.comparing((Marker marker) -> marker.range().start()))
        .toList();
  }

  private Optional<Marker> marker(Suggestion suggestion) {
    return place(suggestion)
        .map(
            range ->
                new Marker(
                    range, title(suggestion.kind()), color(suggestion.kind()), note(suggestion)));
  }

  /** Moves a marker that an edit had: where it lies in what is kept, else to the join. */
  Optional<Marker> moved(Marker marker) {
    TimeRange range = marker.range();
    for (Assembly.Piece piece : pieces) {
      if (piece.source().contains(range.start())) {
        long start = frame(piece, range.start());
        long length = range.duration().toFrame(rate);
        long end = Math.min(piece.frames().end(), start + length);
        return Optional.of(with(marker, range(start, end)));
      }
    }
    return join(0, range.start()).map(at -> with(marker, at));
  }

  private static Marker with(Marker marker, TimeRange range) {
    return new Marker(range, marker.name(), marker.color(), marker.note());
  }

  /** Where it lies in what is kept; else the join where it was taken out. */
  private Optional<TimeRange> place(Suggestion suggestion) {
    return shown(suggestion)
        .or(() -> join(suggestion.media(), suggestion.time()))
        .map(
            range ->
                range.duration().compareTo(rate.frameDuration()) <= 0
                    ? new TimeRange(range.start(), range.start())
                    : range);
  }

  private Optional<TimeRange> shown(Suggestion suggestion) {
    RationalTime time =
        suggestion.kind().removes() ? suggestion.range().start() : suggestion.time();
    for (Assembly.Piece piece : pieces) {
      if (piece.media() == suggestion.media() && piece.source().contains(time)) {
        Optional<TimeRange> part = piece.source().intersection(suggestion.range());
        long from = frame(piece, part.map(TimeRange::start).orElse(time));
        long end = part.map(found -> endFrame(piece, found.end())).orElse(from);
        return Optional.of(range(from, Math.max(from, end)));
      }
    }
    return Optional.empty();
  }

  private Optional<TimeRange> join(int media, RationalTime time) {
    Optional<Assembly.Piece> next =
        pieces.stream()
            .filter(piece -> piece.media() == media)
            .filter(piece -> piece.source().start().compareTo(time) >= 0)
            .min(Comparator.comparing(piece -> piece.source().start()));
    if (next.isPresent()) {
      return next.map(piece -> range(piece.frames().start(), piece.frames().start()));
    }
    return pieces.stream()
        .filter(piece -> piece.media() == media)
        .max(Comparator.comparing(piece -> piece.source().end()))
        .map(piece -> range(piece.frames().end() - 1, piece.frames().end() - 1));
  }

  private long frame(Assembly.Piece piece, RationalTime time) {
    long inside = time.minus(piece.source().start()).toFrame(rate);
    return Math.min(piece.frames().end() - 1, piece.frames().start() + inside);
  }

  private long endFrame(Assembly.Piece piece, RationalTime time) {
    long inside = time.minus(piece.source().start()).toFrame(rate);
    return Math.min(piece.frames().end(), piece.frames().start() + inside);
  }

  private TimeRange range(long start, long end) {
    return new TimeRange(RationalTime.ofFrames(start, rate), RationalTime.ofFrames(end, rate));
  }

  private static String title(SuggestionKind kind) {
    return switch (kind) {
      case SPLIT -> "Split";
      case TRIM_HEAD -> "Trim head";
      case TRIM_TAIL -> "Trim tail";
      case REMOVE -> "Remove";
      case HOLD -> "Hold";
      case TIGHTEN -> "Tighten";
      case J_CUT -> "J-cut";
      case L_CUT -> "L-cut";
    };
  }

  private static Marker.Color color(SuggestionKind kind) {
    return switch (kind) {
      case SPLIT -> Marker.Color.BLUE;
      case TRIM_HEAD, TRIM_TAIL -> Marker.Color.ORANGE;
      case REMOVE -> Marker.Color.RED;
      case HOLD -> Marker.Color.GREEN;
      case TIGHTEN -> Marker.Color.YELLOW;
      case J_CUT -> Marker.Color.CYAN;
      case L_CUT -> Marker.Color.PURPLE;
    };
  }

  private static String note(Suggestion suggestion) {
    String reasons =
        suggestion.reasons().stream()
            .map(SuggestionMarkers::sentence)
            .collect(Collectors.joining(" "));
    String head =
        String.format(
            Locale.ROOT,
            "%s, score %.2f, confidence %.2f:",
            suggestion.id(),
            suggestion.score(),
            suggestion.confidence());
    return (head + " " + reasons).strip();
  }

  private static String sentence(Reason reason) {
    return String.format(
        Locale.ROOT, "%s (%s %+.2f)", reason.text().strip(), reason.heuristic(), reason.score());
  }
}
