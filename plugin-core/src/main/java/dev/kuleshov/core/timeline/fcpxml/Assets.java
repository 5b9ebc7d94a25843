package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.core.timeline.MediaUri;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The formats and media of a document, by their ids. */
final class Assets {

  private final URI location;
  private final Map<String, XmlElement> byId = new HashMap<>();

  Assets(XmlElement root, URI location) {
    this.location = location;
    root.child("resources").stream()
        .flatMap(resources -> resources.children().stream())
        .forEach(found -> found.attribute("id").ifPresent(id -> byId.putIfAbsent(id, found)));
  }

  /** Returns a format of a known rate. */
  Optional<XmlElement> format(Optional<String> id) {
    return id.map(byId::get).filter(format -> format.name().equals("format"));
  }

  Optional<FrameRate> rate(Optional<String> formatId) {
    return format(formatId)
        .flatMap(format -> format.attribute("frameDuration"))
        .map(FcpxmlTime::parse)
        .map(frame -> new FrameRate(frame.denominator(), frame.numerator()));
  }

  static int number(Optional<XmlElement> element, String name, int otherwise) {
    return element
        .flatMap(found -> found.attribute(name))
        .map(Integer::parseInt)
        .filter(number -> number > 0)
        .orElse(otherwise);
  }

  /** Returns the media that an id names; nothing where it names a title, a generator or an edit. */
  Optional<XmlElement> asset(Optional<String> id) {
    return id.map(byId::get).filter(asset -> asset.name().equals("asset"));
  }

  /** Returns the media's own time at its first frame. */
  static RationalTime start(XmlElement asset) {
    return time(asset, "start").orElse(RationalTime.ZERO);
  }

  static Optional<RationalTime> time(XmlElement element, String attribute) {
    return element.attribute(attribute).map(FcpxmlTime::parse);
  }

  MediaReference reference(XmlElement asset, boolean dropFrame, FrameRate timelineRate) {
    String name = asset.attribute("name").orElse("unnamed");
    String source =
        asset
            .attribute("src")
            .or(() -> asset.child("media-rep").flatMap(media -> media.attribute("src")))
            .orElse(name);
    URI target = MediaUri.parse(source, location);
    Optional<String> formatId = asset.attribute("format");
    FrameRate rate = rate(formatId).orElse(timelineRate);
    boolean picture = is(asset, "hasVideo") || !is(asset, "hasAudio");
    boolean sound = is(asset, "hasAudio");
    long start = start(asset).toFrame(rate);
    return new MediaReference(
        MediaUri.fileName(target),
        target,
        rate,
        time(asset, "duration").orElse(RationalTime.ZERO),
        start > 0
            ? Optional.of(new Timecode(start, rate, dropFrame && rate.supportsDropFrame()))
            : Optional.empty(),
        picture ? number(format(formatId), "width", 1920) : 0,
        picture ? number(format(formatId), "height", 1080) : 0,
        sound ? number(Optional.of(asset), "audioChannels", 2) : 0,
        sound ? number(Optional.of(asset), "audioRate", 48000) : 0);
  }

  private static boolean is(XmlElement element, String attribute) {
    return element.attribute(attribute).filter("1"::equals).isPresent();
  }
}
