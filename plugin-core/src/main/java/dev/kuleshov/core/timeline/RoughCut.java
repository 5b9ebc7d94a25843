package dev.kuleshov.core.timeline;

import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Timeline;
import java.util.List;

/**
 * Makes timelines of what was suggested, for an editor to go on from.
 *
 * <p>Picture lies on V1 and its sound, linked, on A1; where media has only one of the two, the
 * other track has a gap. Rate and picture size are those of the first media with a picture (as it
 * is seen: upright, square pixels). The timeline starts at 00:00:00:00, as a new one does in most
 * editors, and every media keeps its own timecode. Media of another rate, and uneven frames, are
 * conformed: each clip is rounded to whole frames of the timeline.
 */
public final class RoughCut {

  private RoughCut() {}

  /**
   * Makes the rough cut.
   *
   * @param plan what is kept, in order
   * @param media the media that the plan and the suggestions count
   * @param suggestions each becomes a marker: where it lies in the cut, or, where the cut has left
   *     it out, at the join that has come of it
   * @param name the timeline's name
   */
  public static Timeline of(
      EditPlan plan, List<MediaInfo> media, List<Suggestion> suggestions, String name) {
    Assembly assembly = new Assembly(media);
    for (PlannedClip clip : plan.clips()) {
      assembly.add(clip.media(), clip.source());
    }
    return assembly.build(name, new SuggestionMarkers(assembly).of(suggestions));
  }

  /**
   * Makes a timeline of the whole media one after the other, uncut, with the suggestions as markers
   * where they are meant: for an editor who wants to decide one by one.
   *
   * @param media the media
   * @param suggestions what to mark
   * @param name the timeline's name
   */
  public static Timeline uncut(List<MediaInfo> media, List<Suggestion> suggestions, String name) {
    Assembly assembly = new Assembly(media);
    for (int i = 0; i < media.size(); i++) {
      if (media.get(i).duration().compareTo(RationalTime.ZERO) > 0) {
        assembly.add(i, new TimeRange(RationalTime.ZERO, media.get(i).duration()));
      }
    }
    return assembly.build(name, new SuggestionMarkers(assembly).of(suggestions));
  }
}
