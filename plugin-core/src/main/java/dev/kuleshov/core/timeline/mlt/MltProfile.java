package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.xml.XmlOut;

/** The beginning that all documents share: the root, the profile and the black below everything. */
final class MltProfile {

  private MltProfile() {}

  static void write(XmlOut xml, Timeline timeline) {
    RationalTime aspect = new RationalTime(timeline.width(), timeline.height());
    xml.empty(
        "profile",
        "description",
        timeline.width() + "x" + timeline.height(),
        "width",
        String.valueOf(timeline.width()),
        "height",
        String.valueOf(timeline.height()),
        "progressive",
        "1",
        "sample_aspect_num",
        "1",
        "sample_aspect_den",
        "1",
        "display_aspect_num",
        String.valueOf(aspect.numerator()),
        "display_aspect_den",
        String.valueOf(aspect.denominator()),
        "frame_rate_num",
        String.valueOf(timeline.rate().numerator()),
        "frame_rate_den",
        String.valueOf(timeline.rate().denominator()),
        "colorspace",
        timeline.height() >= 720 ? "709" : "601");
  }

  /** Writes black that lasts exactly as long as the timeline: longer, and so would the film. */
  static void black(XmlOut xml, String id, long length) {
    xml.open("producer", "id", id, "in", "0", "out", String.valueOf(length - 1));
    MltMedia.property(xml, "length", length);
    MltMedia.property(xml, "eof", "continue");
    MltMedia.property(xml, "resource", "black");
    MltMedia.property(xml, "mlt_service", "color");
    MltMedia.property(xml, "mlt_image_format", "rgba");
    MltMedia.property(xml, "set.test_audio", 0);
    MltMedia.property(xml, "kdenlive:playlistid", "black_track");
    xml.close();
  }

  /** Writes what adds the sound of a track to that of the tracks below it. */
  static void mix(XmlOut xml, int track) {
    xml.open("transition");
    MltMedia.property(xml, "a_track", 0);
    MltMedia.property(xml, "b_track", track);
    MltMedia.property(xml, "mlt_service", "mix");
    MltMedia.property(xml, "kdenlive_id", "mix");
    MltMedia.property(xml, "internal_added", 237);
    MltMedia.property(xml, "always_active", 1);
    MltMedia.property(xml, "accepts_blanks", 1);
    MltMedia.property(xml, "sum", 1);
    xml.close();
  }

  /** Writes what lays the picture of a track over those below it. */
  static void blend(XmlOut xml, int track) {
    xml.open("transition");
    MltMedia.property(xml, "a_track", 0);
    MltMedia.property(xml, "b_track", track);
    MltMedia.property(xml, "compositing", 0);
    MltMedia.property(xml, "distort", 0);
    MltMedia.property(xml, "rotate_center", 0);
    MltMedia.property(xml, "mlt_service", "qtblend");
    MltMedia.property(xml, "kdenlive_id", "qtblend");
    MltMedia.property(xml, "internal_added", 237);
    MltMedia.property(xml, "always_active", 1);
    xml.close();
  }
}
