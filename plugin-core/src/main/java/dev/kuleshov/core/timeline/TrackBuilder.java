package dev.kuleshov.core.timeline;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Gap;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Mix;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.api.timeline.TrackItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts clips onto a track by the frames that a file gives for them, filling what lies between with
 * gaps: what every reader does.
 */
public final class TrackBuilder {

  private final Track.Kind kind;
  private final String name;
  private final FrameRate rate;
  private final List<TrackItem> items = new ArrayList<>();
  private long end;

  /**
   * Starts an empty track.
   *
   * @param kind picture or sound
   * @param name the track's name
   * @param rate the timeline's rate
   */
  public TrackBuilder(Track.Kind kind, String name, FrameRate rate) {
    this.kind = kind;
    this.name = name;
    this.rate = rate;
  }

  /** Returns the first frame after what is there. */
  public long end() {
    return end;
  }

  /**
   * Fills up with nothing.
   *
   * @param frame the first frame after the gap; nothing happens where that is filled already
   */
  public void gapUntil(long frame) {
    if (frame > end) {
      items.add(new Gap(RationalTime.ofFrames(frame - end, rate)));
      end = frame;
    }
  }

  /**
   * Puts a clip; what is there already stays, and hides the part of the clip that lies under it.
   *
   * @param start its first frame, counted from the timeline's 0
   * @param frames how many it lasts; a clip of none is left out
   * @param clipName what the editor sees on it
   * @param media where it comes from
   * @param source the time in the media at {@code start}
   * @param link what it is linked to
   * @param markers notes on it
   */
  public void clip(
      long start,
      long frames,
      String clipName,
      MediaReference media,
      RationalTime source,
      Optional<Integer> link,
      List<Marker> markers) {
    long first = Math.max(start, end);
    long hidden = Math.subtractExact(first, start);
    if (frames <= hidden) {
      return;
    }
    gapUntil(start);
    RationalTime from = source.plus(RationalTime.ofFrames(hidden, rate));
    RationalTime length = RationalTime.ofFrames(frames - hidden, rate);
    items.add(new Clip(clipName, media, new TimeRange(from, from.plus(length)), link, markers));
    end = Math.addExact(start, frames);
  }

  /**
   * Puts a mix between what is there and what comes next. At the beginning and at the end of a
   * track there is nothing to mix with: there it is left out.
   *
   * @param type its name
   * @param before frames of it before the join; less than none counts as none
   * @param after frames of it after the join; the same
   */
  public void mix(String type, long before, long after) {
    boolean possible = !items.isEmpty() && !(items.get(items.size() - 1) instanceof Mix);
    if (possible && (before > 0 || after > 0)) {
      items.add(
          new Mix(
              type,
              RationalTime.ofFrames(Math.max(0, before), rate),
              RationalTime.ofFrames(Math.max(0, after), rate)));
    }
  }

  /** Returns the track as it is now. */
  public Track build() {
    boolean open = !items.isEmpty() && items.get(items.size() - 1) instanceof Mix;
    return new Track(kind, name, open ? items.subList(0, items.size() - 1) : items);
  }
}
