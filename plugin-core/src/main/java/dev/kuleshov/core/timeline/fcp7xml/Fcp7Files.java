package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.ArrayList;
import java.util.List;

/** The media files of a document: written in full the first time, then named by their id. */
final class Fcp7Files {

  private final XmlOut xml;
  private final List<MediaReference> seen = new ArrayList<>();
  private final List<MediaReference> written = new ArrayList<>();

  Fcp7Files(XmlOut xml) {
    this.xml = xml;
  }

  /** Returns the number of a file, from 1. */
  int number(MediaReference media) {
    if (!seen.contains(media)) {
      seen.add(media);
    }
    return seen.indexOf(media) + 1;
  }

  void write(MediaReference media) {
    String id = "file-" + number(media);
    if (written.contains(media)) {
      xml.empty("file", "id", id);
      return;
    }
    written.add(media);
    FrameRate rate = Fcp7Rate.isSayable(media.rate()) ? media.rate() : nearest(media.rate());
    xml.open("file", "id", id).leaf("name", media.name()).leaf("pathurl", media.target());
    Fcp7Rate.write(xml, rate);
    xml.leaf("duration", media.duration().toFrame(rate));
    media.start().ifPresent(start -> Fcp7Rate.write(xml, start));
    xml.open("media");
    if (media.hasPicture()) {
      xml.open("video").leaf("duration", media.duration().toFrame(rate));
      xml.open("samplecharacteristics");
      Fcp7Rate.write(xml, rate);
      xml.leaf("width", media.width()).leaf("height", media.height()).close().close();
    }
    if (media.hasSound()) {
      xml.open("audio").open("samplecharacteristics");
      xml.leaf("depth", 16).leaf("samplerate", media.sampleRate()).close();
      xml.leaf("channelcount", media.channels()).close();
    }
    xml.close().close();
  }

  private static FrameRate nearest(FrameRate rate) {
    return new FrameRate(rate.timecodeBase(), 1);
  }
}
