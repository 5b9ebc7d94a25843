package dev.kuleshov.core.suggest;

import dev.kuleshov.api.suggest.Dropped;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The cut that an editor's own decisions amount to: to the frame what was decided, and nothing
 * else.
 *
 * <p>What is taken out goes, a split becomes an edit point, and everything else stays as it is. No
 * rule is asked: the editor has been.
 */
public final class DecidedCut {

  private DecidedCut() {}

  /**
   * Makes the cut.
   *
   * @param media the evidence of each medium, in story order
   * @param decided what was accepted for each medium, as many lists as media
   */
  public static EditPlan of(List<Evidence> media, List<List<Suggestion>> decided) {
    if (media.size() != decided.size()) {
      throw new IllegalArgumentException("every medium needs its decisions");
    }
    List<PlannedClip> clips = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (int i = 0; i < media.size(); i++) {
      if (media.get(i).frames() > 0) {
        cut(i, media.get(i), decided.get(i), clips, dropped);
      } else {
        sound(i, media.get(i), clips);
      }
    }
    return new EditPlan(clips, dropped);
  }

  private static void cut(
      int media,
      Evidence film,
      List<Suggestion> decided,
      List<PlannedClip> clips,
      List<Dropped> dropped) {
    NavigableSet<Long> splits = new TreeSet<>();
    decided.stream()
        .filter(suggestion -> suggestion.kind() == SuggestionKind.SPLIT)
        .forEach(suggestion -> splits.add(suggestion.frame()));
    List<Suggestion> removals =
        decided.stream()
            .filter(suggestion -> suggestion.kind().removes())
            .sorted(Comparator.comparingLong(s -> s.candidate().range().start()))
            .toList();
    long kept = 0;
    for (Suggestion removal : removals) {
      FrameRange range = removal.candidate().range();
      keep(media, film, kept, range.start(), splits, clips);
      long from = Math.max(kept, range.start());
      if (from < range.end()) {
        FrameRange gone = new FrameRange(from, range.end());
        dropped.add(new Dropped(media, time(film, gone), why(removal)));
      }
      kept = Math.max(kept, range.end());
    }
    keep(media, film, kept, film.frames(), splits, clips);
  }

  private static void keep(
      int media,
      Evidence film,
      long start,
      long end,
      NavigableSet<Long> splits,
      List<PlannedClip> clips) {
    long from = start;
    while (from < end) {
      Long split = splits.higher(from);
      long to = split == null ? end : Math.min(end, split);
      FrameRange range = new FrameRange(from, to);
      clips.add(new PlannedClip(media, range, time(film, range)));
      from = to;
    }
  }

  private static TimeRange time(Evidence film, FrameRange range) {
    return film.measured().clock().timeOf(range);
  }

  private static String why(Suggestion removal) {
    return removal.reasons().stream().findFirst().map(Reason::text).orElse("Taken out by hand.");
  }

  private static void sound(int media, Evidence film, List<PlannedClip> clips) {
    RationalTime length =
        film.measured().sound().step().times(film.measured().sound().energy().size(), 1);
    if (length.compareTo(RationalTime.ZERO) > 0) {
      clips.add(
          new PlannedClip(media, new FrameRange(0, 0), new TimeRange(RationalTime.ZERO, length)));
    }
  }
}
