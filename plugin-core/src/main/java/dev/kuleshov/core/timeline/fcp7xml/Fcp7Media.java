package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.core.timeline.MediaUri;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The media files of a document, each described where its id first occurs. */
final class Fcp7Media {

  private final URI location;
  private final Map<String, XmlElement> files = new HashMap<>();

  Fcp7Media(XmlElement root, URI location) {
    this.location = location;
    for (XmlElement file : root.all("file")) {
      if (!file.children().isEmpty()) {
        file.attribute("id").ifPresent(id -> files.putIfAbsent(id, file));
      }
    }
  }

  /** Returns the media of a clip item; nothing where it plays no file. */
  Optional<MediaReference> of(XmlElement item, FrameRate itemRate) {
    return item.child("file")
        .map(file -> file.attribute("id").map(files::get).orElse(file))
        .map(file -> reference(file, item, itemRate));
  }

  private MediaReference reference(XmlElement file, XmlElement item, FrameRate itemRate) {
    String name = file.text("name").or(() -> item.text("name")).orElse("unnamed");
    URI target = MediaUri.parse(file.text("pathurl").orElse(name), location);
    FrameRate rate = Fcp7Rate.read(file).orElse(itemRate);
    Optional<XmlElement> video = file.find("media", "video");
    Optional<XmlElement> audio = file.find("media", "audio");
    boolean unsaid = video.isEmpty() && audio.isEmpty();
    return new MediaReference(
        name,
        target,
        rate,
        RationalTime.ofFrames(Fcp7Number.in(file, "duration").orElse(0L), rate),
        Fcp7Rate.timecode(file, rate),
        number(video, "width", video.isPresent() || unsaid ? 1920 : 0),
        number(video, "height", video.isPresent() || unsaid ? 1080 : 0),
        audio.map(Fcp7Media::channels).orElse(0),
        number(audio, "samplerate", audio.isPresent() ? 48000 : 0));
  }

  private static int channels(XmlElement audio) {
    return Fcp7Number.in(audio, "channelcount").map(Math::toIntExact).orElse(2);
  }

  private static int number(Optional<XmlElement> media, String name, int otherwise) {
    return media
        .flatMap(found -> found.child("samplecharacteristics"))
        .flatMap(found -> Fcp7Number.in(found, name))
        .map(Math::toIntExact)
        .orElse(otherwise);
  }
}
