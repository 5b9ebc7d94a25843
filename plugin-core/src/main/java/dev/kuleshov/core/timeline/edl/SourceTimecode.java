package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.MediaReference;

/**
 * The timecode of media, counted in frames of the list: an edit decision list knows one rate only.
 * Media of another rate keeps the hours, minutes and seconds of its first label.
 */
final class SourceTimecode {

  private final FrameRate rate;
  private final boolean dropFrame;

  /**
   * Makes the counter.
   *
   * @param record timecode of the list: its rate, and drop-frame or not for media without timecode
   */
  SourceTimecode(Timecode record) {
    this.rate = record.rate();
    this.dropFrame = record.dropFrame();
  }

  /** Returns the label of the media's first frame. */
  Timecode first(MediaReference media) {
    if (media.start().isEmpty()) {
      return new Timecode(0, rate, dropFrame);
    }
    Timecode start = media.start().get();
    if (start.rate().equals(rate)) {
      return start;
    }
    String label = start.toString();
    int frames = label.length() - label.lastIndexOf(start.dropFrame() ? ';' : ':') - 1;
    String second = label.substring(0, label.length() - frames - 1) + ":00";
    long frame = Long.parseLong(label.substring(label.length() - frames));
    long scaled = frame * rate.timecodeBase() / start.rate().timecodeBase();
    return Timecode.parse(second, rate).plus(scaled);
  }

  /** Returns the label of a time in the media; no label is before zero. */
  Timecode at(MediaReference media, RationalTime time) {
    Timecode first = first(media);
    return first.plus(Math.max(-first.frame(), time.toFrame(rate)));
  }
}
