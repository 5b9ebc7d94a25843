package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.List;

/**
 * Writes MLT XML; out-points are inclusive. A mix is a small tractor of its own between the clips,
 * and the properties under {@code shotcut:} make Shotcut open the document with its tracks and
 * markers.
 */
final class MltWriter {

  private final Timeline timeline;
  private final FrameRate rate;
  private final long length;
  private final MltMedia media;
  private final XmlOut xml = new XmlOut(null);
  private int mixes;

  MltWriter(Timeline timeline) {
    this.timeline = timeline;
    this.rate = timeline.rate();
    this.length = Math.max(1, timeline.duration().toFrame(rate));
    this.media = new MltMedia(timeline);
  }

  byte[] write() {
    xml.open("mlt", "LC_NUMERIC", "C", "version", "7.0.0", "producer", "timeline");
    MltProfile.write(xml, timeline);
    MltProfile.black(xml, "black", length);
    for (MediaReference file : media.all()) {
      media.open(xml, file, producer(file));
      xml.close();
    }
    xml.open("playlist", "id", "background")
        .empty("entry", "producer", "black", "in", "0", "out", String.valueOf(length - 1))
        .close();
    List<Track> tracks = timeline.tracks();
    for (int i = 0; i < tracks.size(); i++) {
      playlist(tracks.get(i), i);
    }
    tractor(tracks);
    return xml.bytes();
  }

  private String producer(MediaReference file) {
    return "media" + media.number(file);
  }

  private void playlist(Track track, int index) {
    List<TrackLayout.Placed> clips = TrackLayout.clips(track, rate);
    int firstMix = mixes;
    for (int i = 0; i + 1 < clips.size(); i++) {
      if (clips.get(i).tail().isPresent()) {
        mixes++;
        mix(clips.get(i), clips.get(i + 1), mixes);
      }
    }
    boolean picture = track.kind() == Track.Kind.VIDEO;
    xml.open("playlist", "id", "playlist" + index);
    MltMedia.property(xml, "shotcut:name", track.name());
    MltMedia.property(xml, picture ? "shotcut:video" : "shotcut:audio", 1);
    long filled = 0;
    int mix = firstMix;
    for (TrackLayout.Placed clip : clips) {
      if (clip.start() > filled) {
        xml.empty("blank", "length", String.valueOf(clip.start() - filled));
      }
      long start = clip.start() + clip.head().map(TrackLayout.Join::after).orElse(0L);
      long end = clip.end() - clip.tail().map(TrackLayout.Join::before).orElse(0L);
      if (end > start) {
        entry(producer(clip.clip().media()), clip, start, end);
      }
      if (clip.tail().isPresent()) {
        mix++;
        String last = String.valueOf(clip.tail().get().frames() - 1);
        xml.empty("entry", "producer", "mix" + mix, "in", "0", "out", last);
      }
      filled = clip.end();
    }
    xml.close();
  }

  private void entry(String producer, TrackLayout.Placed clip, long start, long end) {
    long in = clip.sourceAt(start, rate).toFrame(rate);
    xml.open(
        "entry",
        "producer",
        producer,
        "in",
        String.valueOf(in),
        "out",
        String.valueOf(in + end - start - 1));
    MltMedia.property(xml, "shotcut:caption", clip.clip().name());
    MltMedia.own(xml, clip.clip());
    xml.close();
  }

  private void mix(TrackLayout.Placed from, TrackLayout.Placed to, int number) {
    TrackLayout.Join join = from.tail().orElseThrow();
    String last = String.valueOf(join.frames() - 1);
    xml.open("tractor", "id", "mix" + number, "in", "0", "out", last);
    MltMedia.property(xml, "shotcut:transition", "lumaMix");
    MltMedia.property(xml, MltMedia.OWN + "mix", join.type());
    MltMedia.property(xml, MltMedia.OWN + "mix.before", join.before());
    mixTrack(from, from.end() - join.before(), join.frames());
    mixTrack(to, from.end() - join.before(), join.frames());
    for (String service : List.of("luma", "mix")) {
      xml.open("transition", "in", "0", "out", last);
      MltMedia.property(xml, "a_track", 0);
      MltMedia.property(xml, "b_track", 1);
      MltMedia.property(xml, "mlt_service", service);
      if (service.equals("mix")) {
        MltMedia.property(xml, "start", -1);
      }
      xml.close();
    }
    xml.close();
  }

  private void mixTrack(TrackLayout.Placed clip, long from, long frames) {
    long in = clip.sourceAt(from, rate).toFrame(rate);
    xml.empty(
        "track",
        "producer",
        producer(clip.clip().media()),
        "in",
        String.valueOf(in),
        "out",
        String.valueOf(in + frames - 1));
  }

  private void tractor(List<Track> tracks) {
    xml.open("tractor", "id", "timeline", "in", "0", "out", String.valueOf(length - 1));
    MltMedia.property(xml, "shotcut", 1);
    MltMedia.property(xml, MltMedia.OWN + "name", timeline.name());
    MltMedia.property(xml, MltMedia.OWN + "start", timeline.start());
    markers();
    xml.empty("track", "producer", "background");
    for (int i = 0; i < tracks.size(); i++) {
      boolean picture = tracks.get(i).kind() == Track.Kind.VIDEO;
      xml.empty("track", "producer", "playlist" + i, "hide", picture ? "audio" : "video");
    }
    // Pictures need nothing: the topmost that is not blank is seen. A blend would want a screen.
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).kind() == Track.Kind.AUDIO) {
        MltProfile.mix(xml, i + 1);
      }
    }
    MltSubtitles.write(xml, timeline);
    xml.close();
  }

  private void markers() {
    if (timeline.markers().isEmpty()) {
      return;
    }
    xml.open("properties", "name", "shotcut:markers");
    for (int i = 0; i < timeline.markers().size(); i++) {
      Marker marker = timeline.markers().get(i);
      xml.open("properties", "name", String.valueOf(i));
      MltMedia.property(xml, "text", GuideText.of(marker));
      MltMedia.property(xml, "start", clock(marker.range().start()));
      MltMedia.property(xml, "end", clock(marker.range().end()));
      MltMedia.property(xml, "color", GuideColor.hex(marker.color()));
      xml.close();
    }
    xml.close();
  }

  /** Shotcut has marker times as {@code hh:mm:ss.mmm}. */
  private static String clock(RationalTime time) {
    long millis = time.times(1000, 1).toDecimal(0).longValueExact();
    return String.format(
        java.util.Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
