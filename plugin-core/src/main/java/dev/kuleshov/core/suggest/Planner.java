package dev.kuleshov.core.suggest;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.suggest.Dropped;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes rough cuts.
 *
 * <p>Without a target length the suggestions that take something out are followed and the rest
 * stays in order. With one, the stretches that say most are chosen under the length by dynamic
 * programming and the ends are then moved, on legal frames only, until the length is right.
 */
public final class Planner {

  private Planner() {}

  /**
   * Plans a rough cut.
   *
   * @param media the evidence of each medium, in story order
   * @param suggestions the suggestions for each medium, as many lists as media
   * @param target how long the cut should be; absent to follow the suggestions
   * @return the plan, its clips in story order, on whole frames, none ending inside speech
   * @throws UsageException if the target is not above zero
   */
  public static Planned plan(
      List<Evidence> media, List<List<Suggestion>> suggestions, Optional<RationalTime> target) {
    if (media.size() != suggestions.size()) {
      throw new IllegalArgumentException("every medium needs its suggestions");
    }
    if (target.isPresent() && target.get().compareTo(RationalTime.ZERO) <= 0) {
      throw new UsageException(
          "plan.target", "The target length must be above zero; ask for something like 60s.");
    }
    List<Reel> reels = new ArrayList<>();
    for (int i = 0; i < media.size(); i++) {
      reels.add(new Reel(i, media.get(i), suggestions.get(i)));
    }
    List<Finding> findings = new ArrayList<>();
    List<Keep> kept =
        target.isPresent() && reels.stream().anyMatch(Reel::hasPicture)
            ? toTarget(reels, target.get(), findings)
            : followed(reels, findings);
    String notKept =
        target
            .map(t -> "Says less than what stays, and the cut should last " + words(t) + ".")
            .orElse("Too short to stand alone between what is taken out.");
    return new Planned(
        new EditPlan(clips(reels, kept, target.isEmpty()), dropped(reels, kept, notKept)),
        findings);
  }

  private static List<Keep> followed(List<Reel> reels, List<Finding> findings) {
    List<Keep> kept = new ArrayList<>();
    for (Reel reel : reels) {
      reel.followed().forEach(range -> kept.add(new Keep(reel, range)));
    }
    if (kept.isEmpty() && reels.stream().anyMatch(Reel::hasPicture)) {
      findings.add(
          Finding.warning(
              "plan.empty",
              "Following the suggestions would leave nothing, so the rough cut keeps everything."));
      reels.stream()
          .filter(Reel::hasPicture)
          .forEach(reel -> kept.add(new Keep(reel, new FrameRange(0, reel.film().frames()))));
    }
    return kept;
  }

  private static List<Keep> toTarget(
      List<Reel> reels, RationalTime target, List<Finding> findings) {
    List<Reel> pictures = reels.stream().filter(Reel::hasPicture).toList();
    List<Keep> all =
        pictures.stream()
            .map(reel -> new Keep(reel, new FrameRange(0, reel.film().frames())))
            .toList();
    RationalTime available = Keep.total(all);
    if (available.compareTo(target) <= 0) {
      if (available.compareTo(target) < 0) {
        findings.add(
            Finding.warning(
                "plan.short",
                "There are only "
                    + words(available)
                    + " of film, so the rough cut cannot last "
                    + words(target)
                    + "; it keeps everything."));
      }
      return all;
    }
    List<Keep> chosen = new Choice(pictures, target).best();
    List<Keep> fitted = new ExactLength(chosen, target).fit();
    RationalTime length = Keep.total(fitted);
    if (Math.abs(length.minus(target).toSeconds()) > frame(pictures)) {
      findings.add(
          Finding.warning(
              "plan.length",
              "The rough cut lasts "
                  + words(length)
                  + " instead of "
                  + words(target)
                  + ": nearer to it every end would fall into speech."));
    }
    return fitted;
  }

  /** The longest frame of any reel, in seconds, with a little for rounding. */
  private static double frame(List<Reel> reels) {
    return reels.stream()
        .mapToDouble(reel -> 1.001 / reel.film().measured().clock().rate().perSecond())
        .max()
        .orElse(0);
  }

  private static List<PlannedClip> clips(List<Reel> reels, List<Keep> kept, boolean withSound) {
    List<PlannedClip> clips = new ArrayList<>();
    for (Reel reel : reels) {
      if (reel.hasPicture()) {
        Keep.merged(kept.stream().filter(keep -> keep.reel() == reel).toList())
            .forEach(
                keep ->
                    clips.add(
                        new PlannedClip(reel.media(), keep.range(), reel.time(keep.range()))));
      } else if (!reel.time().isEmpty() && (withSound || kept.isEmpty())) {
        clips.add(new PlannedClip(reel.media(), new FrameRange(0, 0), reel.time()));
      }
    }
    return clips;
  }

  private static List<Dropped> dropped(List<Reel> reels, List<Keep> kept, String otherwise) {
    List<Dropped> dropped = new ArrayList<>();
    for (Reel reel : reels) {
      if (!reel.hasPicture()) {
        if (!kept.isEmpty()
            && !reel.time().isEmpty()
            && reels.stream().anyMatch(Reel::hasPicture)
            && !otherwise.startsWith("Too short")) {
          dropped.add(new Dropped(reel.media(), reel.time(), "Has no picture."));
        }
        continue;
      }
      long start = 0;
      for (Keep keep : kept.stream().filter(keep -> keep.reel() == reel).toList()) {
        drop(dropped, reel, start, keep.range().start(), otherwise);
        start = keep.range().end();
      }
      drop(dropped, reel, start, reel.film().frames(), otherwise);
    }
    return dropped;
  }

  /** Adds what lies between two clips, in parts where different reasons hold. */
  private static void drop(
      List<Dropped> dropped, Reel reel, long start, long end, String otherwise) {
    long from = start;
    for (Suggestion removal : reel.removals()) {
      FrameRange range = removal.candidate().range();
      long first = Math.max(from, range.start());
      long last = Math.min(end, range.end());
      if (first < last) {
        add(dropped, reel, from, first, otherwise);
        add(dropped, reel, first, last, removal.reasons().get(0).text());
        from = last;
      }
    }
    add(dropped, reel, from, end, otherwise);
  }

  private static void add(List<Dropped> dropped, Reel reel, long start, long end, String why) {
    if (start < end) {
      dropped.add(new Dropped(reel.media(), reel.time(new FrameRange(start, end)), why));
    }
  }

  private static String words(RationalTime length) {
    return String.format(Locale.ROOT, "%.1f seconds", length.toSeconds());
  }
}
