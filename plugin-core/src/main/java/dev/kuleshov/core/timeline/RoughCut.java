package dev.kuleshov.core.timeline;

import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
    return assembly.build(
        name, new SuggestionMarkers(assembly.pieces(), assembly.rate()).of(suggestions));
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
    return assembly.build(
        name, new SuggestionMarkers(assembly.pieces(), assembly.rate()).of(suggestions));
  }

  /**
   * Cuts an existing edit: what the plan keeps of it stays, on every track, and closes up.
   *
   * @param edit the edit; the plan's and the suggestions' only media, 0
   * @param plan what is kept, in times of the edit
   * @param suggestions each becomes a marker, as in {@link #of}; the edit's own markers stay too
   * @param name the new timeline's name
   */
  public static Timeline ofEdit(
      Timeline edit, EditPlan plan, List<Suggestion> suggestions, String name) {
    FrameRate rate = edit.rate();
    List<FrameRange> slices = new ArrayList<>();
    List<Assembly.Piece> pieces = new ArrayList<>();
    long end = 0;
    for (PlannedClip clip : plan.clips()) {
      long from = clip.source().start().toFrame(rate);
      FrameRange slice = new FrameRange(from, Math.max(from, clip.source().end().toFrame(rate)));
      slices.add(slice);
      pieces.add(new Assembly.Piece(0, clip.source(), new FrameRange(end, end + slice.length())));
      end += slice.length();
    }
    EditSlices cut = new EditSlices(rate, slices);
    SuggestionMarkers markers = new SuggestionMarkers(pieces, rate);
    return with(
        edit,
        name,
        edit.tracks().stream().map(cut::of).toList(),
        Stream.concat(
            edit.markers().stream().flatMap(marker -> markers.moved(marker).stream()),
            markers.of(suggestions).stream()));
  }

  /**
   * Marks suggestions on an existing edit and changes nothing else.
   *
   * @param edit the edit; the suggestions' only media, 0
   * @param suggestions what to mark, in times of the edit
   * @param name the new timeline's name
   */
  public static Timeline marked(Timeline edit, List<Suggestion> suggestions, String name) {
    long length = edit.duration().toFrame(edit.rate());
    Assembly.Piece whole =
        new Assembly.Piece(
            0, new TimeRange(RationalTime.ZERO, edit.duration()), new FrameRange(0, length));
    SuggestionMarkers markers = new SuggestionMarkers(List.of(whole), edit.rate());
    return with(
        edit,
        name,
        edit.tracks(),
        Stream.concat(edit.markers().stream(), markers.of(suggestions).stream()));
  }

  private static Timeline with(
      Timeline edit, String name, List<Track> tracks, Stream<Marker> markers) {
    return new Timeline(
        name,
        edit.rate(),
        edit.start(),
        edit.width(),
        edit.height(),
        tracks,
        markers.sorted(Comparator.comparing(marker -> marker.range().start())).toList());
  }
}
