package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.Reading;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the first sequence of a Final Cut Pro 7 XML document. Nested sequences and generated
 * pictures become gaps of their length; speed changes and effects are left out.
 */
final class Fcp7Reader {

  private final URI location;

  Fcp7Reader(URI location) {
    this.location = location;
  }

  Timeline read(byte[] content) {
    XmlElement root = XmlElement.parse(content, Fcp7XmlFormat.NAME);
    if (!root.name().equals("xmeml")) {
      throw Reading.malformed(Fcp7XmlFormat.NAME, "its root is not xmeml");
    }
    XmlElement sequence =
        root.all("sequence").stream()
            .filter(found -> found.child("media").isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new UnsupportedInputException(
                        "timeline.no.edit",
                        "The XML holds no sequence: export the sequence, not its clips."));
    FrameRate rate =
        Fcp7Rate.read(sequence)
            .orElseThrow(() -> new IllegalArgumentException("the sequence has no rate"));
    List<XmlElement> pictures = tracks(sequence, "video");
    List<XmlElement> sounds =
        tracks(sequence, "audio").stream().filter(Fcp7Reader::isFirstOfItsChannels).toList();
    Fcp7Links links = new Fcp7Links(Stream.concat(pictures.stream(), sounds.stream()).toList());
    Fcp7TrackReader reader = new Fcp7TrackReader(rate, links, new Fcp7Media(root, location));
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      XmlElement track = pictures.get(i);
      tracks.add(reader.read(track, Track.Kind.VIDEO, name(track, "V" + (i + 1))));
    }
    for (int i = 0; i < sounds.size(); i++) {
      XmlElement track = sounds.get(i);
      tracks.add(reader.read(track, Track.Kind.AUDIO, name(track, "A" + (i + 1))));
    }
    Optional<XmlElement> size =
        sequence.find("media", "video", "format").flatMap(f -> f.child("samplecharacteristics"));
    return new Timeline(
        sequence.text("name").orElse(""),
        rate,
        Fcp7Rate.timecode(sequence, rate)
            .filter(start -> start.rate().equals(rate))
            .orElse(new Timecode(0, rate, false)),
        number(size, "width", 1920),
        number(size, "height", 1080),
        tracks,
        reader.markers(sequence, rate));
  }

  private static List<XmlElement> tracks(XmlElement sequence, String kind) {
    return sequence.find("media", kind).map(media -> media.children("track")).orElse(List.of());
  }

  /** Programs write stereo as one track for each channel; the first speaks for all. */
  private static boolean isFirstOfItsChannels(XmlElement track) {
    return track.attribute("currentExplodedTrackIndex").orElse("0").equals("0");
  }

  private static String name(XmlElement track, String otherwise) {
    return track
        .text("name")
        .or(() -> track.attribute("MZ.TrackName"))
        .filter(name -> !name.isEmpty())
        .orElse(otherwise);
  }

  private static int number(Optional<XmlElement> size, String name, int otherwise) {
    return size.flatMap(found -> Fcp7Number.in(found, name))
        .filter(number -> number > 0)
        .map(Math::toIntExact)
        .orElse(otherwise);
  }
}
