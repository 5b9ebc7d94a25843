package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.MediaMerge;
import dev.kuleshov.core.timeline.Reading;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads MLT XML and Kdenlive projects. Generated pictures, titles and nested edits become gaps; a
 * changed speed and effects are left out.
 */
final class MltReader {

  private static final Set<String> ROOTS = Set.of("mlt", "westley", "playlist", "tractor");

  private final String format;
  private final URI location;
  private MltDocument document;

  MltReader(String format, URI location) {
    this.format = format;
    this.location = location;
  }

  Timeline read(byte[] content) {
    XmlElement root = XmlElement.parse(content, format);
    if (!ROOTS.contains(root.name())) {
      throw Reading.malformed(format, "its root is not mlt");
    }
    document = new MltDocument(root);
    XmlElement edit = edit().orElseThrow(this::noEdit);
    List<Track> tracks = MediaMerge.merged(new MltTracks(document, location).read(edit));
    if (tracks.stream().allMatch(track -> track.items().isEmpty())) {
      throw noEdit();
    }
    FrameRate rate = document.rate();
    return new Timeline(
        MltDocument.property(edit, MltMedia.OWN + "name")
            .or(() -> MltDocument.property(edit, "kdenlive:clipname"))
            .or(() -> root.attribute("title"))
            .orElse(""),
        rate,
        MltDocument.property(edit, MltMedia.OWN + "start")
            .map(label -> Timecode.parse(label, rate))
            .orElse(new Timecode(0, rate, false)),
        size("width", 720),
        size("height", 576),
        tracks,
        new MltMarkers(document).of(edit),
        MltSubtitles.read(edit));
  }

  private int size(String attribute, int otherwise) {
    return document.profile(attribute).map(Math::toIntExact).filter(s -> s > 0).orElse(otherwise);
  }

  /** Kdenlive's open sequence; else what the document says it shows; else its last tractor. */
  private Optional<XmlElement> edit() {
    XmlElement root = document.root();
    List<XmlElement> tractors =
        root.name().equals("tractor") ? List.of(root) : root.children("tractor");
    Optional<XmlElement> project =
        tractors.stream()
            .filter(t -> MltDocument.property(t, "kdenlive:projectTractor").isPresent())
            .flatMap(t -> t.children("track").stream())
            .flatMap(track -> document.shown(track).stream())
            .findFirst();
    return project
        .or(
            () ->
                root.attribute("producer")
                    .flatMap(document::service)
                    .filter(named -> named.name().equals("tractor")))
        .or(() -> tractors.stream().reduce((first, second) -> second))
        .or(() -> Optional.of(root).filter(found -> found.name().equals("playlist")))
        .or(() -> root.children("playlist").stream().reduce((first, second) -> second));
  }

  private UnsupportedInputException noEdit() {
    return new UnsupportedInputException(
        "timeline.no.edit",
        "The " + format + " file holds no clips of media: save the project with its timeline.");
  }
}
