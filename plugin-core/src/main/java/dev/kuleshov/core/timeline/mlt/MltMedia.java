package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.MediaUri;
import dev.kuleshov.core.timeline.TrackLayout;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.LinkedHashMap;
import java.util.Map;

/** The media of a timeline as MLT's producers. */
final class MltMedia {

  static final String OWN = "kuleshov:";

  private final FrameRate rate;
  private final Map<MediaReference, Long> lengths = new LinkedHashMap<>();

  MltMedia(Timeline timeline) {
    this.rate = timeline.rate();
    for (var track : timeline.tracks()) {
      for (TrackLayout.Placed placed : TrackLayout.clips(track, rate)) {
        Clip clip = placed.clip();
        long used = placed.sourceAt(placed.visibleEnd(), rate).toFrame(rate);
        lengths.merge(clip.media(), Math.max(used, frames(clip.media())), Math::max);
      }
    }
  }

  Iterable<MediaReference> all() {
    return lengths.keySet();
  }

  /** Returns the media's number, from 0. */
  int number(MediaReference media) {
    int number = 0;
    for (MediaReference other : lengths.keySet()) {
      if (other.equals(media)) {
        return number;
      }
      number++;
    }
    throw new IllegalStateException(media.name() + " is not on the timeline");
  }

  /** Returns how many of the timeline's frames the media lasts, with all that is used of it. */
  long length(MediaReference media) {
    return lengths.get(media);
  }

  /**
   * Opens a producer: the caller may add properties, and closes it. Its length is given, so that no
   * entry is cut short where the media ends within a frame.
   */
  void open(XmlOut xml, MediaReference media, String id) {
    long length = length(media);
    xml.open("producer", "id", id, "in", "0", "out", String.valueOf(length - 1));
    property(xml, "length", length);
    property(xml, "eof", "pause");
    property(xml, "resource", MediaUri.path(media.target()));
    property(xml, "mlt_service", "avformat");
    property(xml, "seekable", 1);
    property(xml, OWN + "target", media.target());
    property(xml, OWN + "duration", media.duration());
    property(xml, OWN + "rate", media.rate());
    property(xml, OWN + "size", media.width() + "x" + media.height());
    property(xml, OWN + "sound", media.channels() + "x" + media.sampleRate());
    media
        .start()
        .ifPresent(
            start -> {
              property(xml, OWN + "timecode", start);
              property(xml, OWN + "timecode.rate", start.rate());
            });
  }

  /** Writes what a reader of ours wants to know of an entry. */
  static void own(XmlOut xml, Clip clip) {
    property(xml, OWN + "name", clip.name());
    clip.link().ifPresent(link -> property(xml, OWN + "link", link));
  }

  static void property(XmlOut xml, String name, Object value) {
    xml.leaf("property", value, "name", name);
  }

  private long frames(MediaReference media) {
    return media.duration().toFrame(rate);
  }
}
