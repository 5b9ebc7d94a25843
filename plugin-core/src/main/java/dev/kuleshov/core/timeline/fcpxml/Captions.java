package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.xml.XmlElement;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Subtitles as Final Cut Pro's captions: connected to whatever is on the primary storyline, each
 * track of them in a role that names its language.
 */
final class Captions {

  private static final String ROLE = "iTT?captionFormat=ITT.";

  private final FrameRate rate;
  private final Map<String, List<Cue>> read = new LinkedHashMap<>();

  Captions(FrameRate rate) {
    this.rate = rate;
  }

  /** Writes the cues that begin on an item of the storyline. */
  static void write(XmlOut xml, Timeline timeline, Storyline.Item item) {
    FrameRate rate = timeline.rate();
    long pictures =
        timeline.tracks().stream().filter(track -> track.kind() == Track.Kind.VIDEO).count();
    long lane = Math.max(1, pictures);
    for (SubtitleTrack track : timeline.subtitles()) {
      for (Cue cue : track.cues()) {
        long start = cue.range().start().toFrame(rate);
        long end = Math.max(start + 1, cue.range().end().toFrame(rate));
        if (item.start() <= start && start < item.end()) {
          String text = String.join("\n", cue.lines());
          xml.open(
              "caption",
              "lane",
              String.valueOf(lane),
              "offset",
              FcpxmlTime.of(item.local(start, rate)),
              "name",
              String.join(" ", cue.lines()),
              "start",
              FcpxmlTime.of(RationalTime.ZERO),
              "duration",
              FcpxmlTime.frames(end - start, rate),
              "role",
              ROLE + track.language());
          xml.leaf("text", text, "placement", "bottom");
          xml.close();
        }
      }
      lane++;
    }
  }

  /** Reads a caption that is shown from a time on. */
  void add(XmlElement caption, RationalTime at) {
    RationalTime length = Assets.time(caption, "duration").orElse(RationalTime.ZERO);
    String role = caption.attribute("role").orElse("");
    int language = role.lastIndexOf('.');
    List<String> lines = new ArrayList<>();
    for (XmlElement text : caption.children("text")) {
      StringBuilder whole = new StringBuilder(text.text());
      text.children("text-style").stream()
          .filter(style -> whole.indexOf(style.text()) < 0)
          .forEach(style -> whole.append(style.text()));
      whole.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(lines::add);
    }
    RationalTime start = RationalTime.ofFrames(at.toFrame(rate), rate);
    RationalTime end = RationalTime.ofFrames(at.plus(length).toFrame(rate), rate);
    if (!lines.isEmpty() && !start.isNegative() && end.compareTo(start) > 0) {
      read.computeIfAbsent(
              language < 0 ? "und" : role.substring(language + 1), key -> new ArrayList<>())
          .add(new Cue(new TimeRange(start, end), lines));
    }
  }

  List<SubtitleTrack> tracks() {
    List<SubtitleTrack> tracks = new ArrayList<>();
    read.forEach(
        (language, cues) -> {
          cues.sort(Comparator.comparing(cue -> cue.range().start()));
          tracks.add(new SubtitleTrack(language.isEmpty() ? "und" : language, cues));
        });
    return tracks;
  }

  /** Returns whether an element is a caption that is connected to something. */
  static boolean is(XmlElement child, Optional<Integer> lane) {
    return lane.isPresent() && child.name().equals("caption");
  }
}
