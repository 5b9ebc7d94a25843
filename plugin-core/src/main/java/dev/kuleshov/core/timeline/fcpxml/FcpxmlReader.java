package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.timeline.Reading;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the first project of a Final Cut Pro XML document, of any version. */
final class FcpxmlReader {

  private final URI location;

  FcpxmlReader(URI location) {
    this.location = location;
  }

  Timeline read(byte[] content) {
    XmlElement root = XmlElement.parse(content, FcpxmlFormat.NAME);
    if (!root.name().equals("fcpxml")) {
      throw Reading.malformed(FcpxmlFormat.NAME, "its root is not fcpxml");
    }
    Optional<XmlElement> project = root.all("project").stream().findFirst();
    XmlElement sequence =
        Stream.concat(
                project.stream().flatMap(found -> found.all("sequence").stream()),
                root.all("sequence").stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new UnsupportedInputException(
                        "timeline.no.edit",
                        "The Final Cut Pro XML holds no project: export the project, not its"
                            + " clips."));
    Assets assets = new Assets(root, location);
    Optional<String> formatId = sequence.attribute("format");
    FrameRate rate =
        assets
            .rate(formatId)
            .orElseThrow(() -> new IllegalArgumentException("the sequence has no frame rate"));
    RationalTime zero = Assets.time(sequence, "tcStart").orElse(RationalTime.ZERO);
    SpineReader spine = new SpineReader(assets, rate, zero);
    sequence.child("spine").ifPresent(spine::readPrimary);
    boolean drop =
        rate.supportsDropFrame() && sequence.attribute("tcFormat").filter("DF"::equals).isPresent();
    return new Timeline(
        project.flatMap(found -> found.attribute("name")).orElse(""),
        rate,
        new Timecode(Math.max(0, zero.toFrame(rate)), rate, drop),
        Assets.number(assets.format(formatId), "width", 1920),
        Assets.number(assets.format(formatId), "height", 1080),
        spine.tracks(),
        spine.markers(),
        spine.subtitles());
  }
}
