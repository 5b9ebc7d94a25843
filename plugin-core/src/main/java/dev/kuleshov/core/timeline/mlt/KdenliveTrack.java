package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackLayout;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.ArrayList;
import java.util.List;

/** A track of a Kdenlive project: two playlists, and transitions where clips on them overlap. */
final class KdenliveTrack {

  private final XmlOut xml;
  private final MltMedia media;
  private final FrameRate rate;

  KdenliveTrack(XmlOut xml, MltMedia media, FrameRate rate) {
    this.xml = xml;
    this.media = media;
    this.rate = rate;
  }

  void write(Track track, int index) {
    List<TrackLayout.Placed> clips = TrackLayout.clips(track, rate);
    List<Integer> sides = sides(clips);
    boolean picture = track.kind() == Track.Kind.VIDEO;
    for (int side = 0; side < 2; side++) {
      playlist(clips, sides, side, "playlist" + index + "_" + side, picture);
    }
    long end = clips.isEmpty() ? 0 : clips.get(clips.size() - 1).end();
    xml.open(
        "tractor",
        "id",
        "track" + index,
        "in",
        "0",
        "out",
        end > 0 ? String.valueOf(end - 1) : null);
    if (!picture) {
      MltMedia.property(xml, "kdenlive:audio_track", 1);
    }
    MltMedia.property(xml, "kdenlive:track_name", track.name());
    MltMedia.property(xml, "kdenlive:timeline_active", 1);
    for (int side = 0; side < 2; side++) {
      String hide = picture ? "audio" : "video";
      xml.empty("track", "hide", hide, "producer", "playlist" + index + "_" + side);
    }
    for (int i = 0; i + 1 < clips.size(); i++) {
      if (clips.get(i).tail().isPresent()) {
        mix(clips.get(i), sides.get(i) == 1, picture);
      }
    }
    xml.close();
  }

  private static List<Integer> sides(List<TrackLayout.Placed> clips) {
    List<Integer> sides = new ArrayList<>();
    for (int i = 0; i < clips.size(); i++) {
      boolean mixed = clips.get(i).head().isPresent();
      sides.add(mixed ? 1 - sides.get(i - 1) : 0);
    }
    return sides;
  }

  private void playlist(
      List<TrackLayout.Placed> clips, List<Integer> sides, int side, String id, boolean picture) {
    xml.open("playlist", "id", id);
    if (!picture) {
      MltMedia.property(xml, "kdenlive:audio_track", 1);
    }
    long filled = 0;
    for (int i = 0; i < clips.size(); i++) {
      if (sides.get(i) != side) {
        continue;
      }
      TrackLayout.Placed clip = clips.get(i);
      long start = clip.visibleStart();
      if (start > filled) {
        xml.empty("blank", "length", String.valueOf(start - filled));
      }
      long in = clip.sourceAt(start, rate).toFrame(rate);
      int number = media.number(clip.clip().media());
      xml.open(
          "entry",
          "producer",
          "media" + number,
          "in",
          String.valueOf(in),
          "out",
          String.valueOf(in + clip.visibleEnd() - start - 1));
      MltMedia.property(xml, "kdenlive:id", number + 4);
      MltMedia.own(xml, clip.clip());
      xml.close();
      filled = clip.visibleEnd();
    }
    xml.close();
  }

  private void mix(TrackLayout.Placed from, boolean reverse, boolean picture) {
    TrackLayout.Join join = from.tail().orElseThrow();
    xml.open(
        "transition",
        "in",
        String.valueOf(from.end() - join.before()),
        "out",
        String.valueOf(from.end() + join.after() - 1));
    MltMedia.property(xml, "a_track", 0);
    MltMedia.property(xml, "b_track", 1);
    MltMedia.property(xml, "reverse", reverse ? 1 : 0);
    MltMedia.property(xml, "mlt_service", picture ? "luma" : "mix");
    MltMedia.property(xml, "kdenlive_id", picture ? "luma" : "mix");
    MltMedia.property(xml, "kdenlive:mixcut", join.after());
    MltMedia.property(xml, MltMedia.OWN + "mix", join.type());
    if (!picture) {
      MltMedia.property(xml, "start", -1);
      MltMedia.property(xml, "accepts_blanks", 1);
    }
    xml.close();
  }
}
