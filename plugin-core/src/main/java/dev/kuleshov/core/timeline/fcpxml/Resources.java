package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Mix;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.LinkedHashMap;
import java.util.Map;

/** The formats, media and effects that a project uses, each with an id by which it is named. */
final class Resources {

  private static final String CROSS_DISSOLVE = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265";

  private record Format(FrameRate rate, int width, int height) {}

  private final Map<Format, String> formats = new LinkedHashMap<>();
  private final Map<MediaReference, String> assets = new LinkedHashMap<>();
  private String dissolve;
  private int last;

  Resources(Timeline timeline) {
    format(new Format(timeline.rate(), timeline.width(), timeline.height()));
    for (Track track : timeline.tracks()) {
      for (var item : track.items()) {
        if (item instanceof Clip clip) {
          asset(clip.media());
        } else if (item instanceof Mix && dissolve == null) {
          dissolve = next();
        }
      }
    }
  }

  /** Returns the id of the timeline's own format. */
  String sequenceFormat() {
    return formats.values().iterator().next();
  }

  /** Returns the id of the media's format; null for sound alone. */
  String formatOf(MediaReference media) {
    return media.hasPicture()
        ? formats.get(new Format(media.rate(), media.width(), media.height()))
        : null;
  }

  String assetOf(MediaReference media) {
    return assets.get(media);
  }

  String dissolve() {
    return dissolve;
  }

  void write(XmlOut xml) {
    xml.open("resources");
    formats.forEach(
        (format, id) ->
            xml.empty(
                "format",
                "id",
                id,
                "name",
                FormatName.of(format.rate(), format.width(), format.height()),
                "frameDuration",
                FcpxmlTime.frameDuration(format.rate()),
                "width",
                String.valueOf(format.width()),
                "height",
                String.valueOf(format.height())));
    assets.forEach((media, id) -> asset(xml, media, id));
    if (dissolve != null) {
      xml.empty("effect", "id", dissolve, "name", "Cross Dissolve", "uid", CROSS_DISSOLVE);
    }
    xml.close();
  }

  private void asset(XmlOut xml, MediaReference media, String id) {
    boolean picture = media.hasPicture();
    boolean sound = media.hasSound();
    xml.empty(
        "asset",
        "id",
        id,
        "name",
        media.name(),
        "src",
        media.target().toString(),
        "start",
        FcpxmlTime.of(media.startTime()),
        "duration",
        FcpxmlTime.of(media.duration()),
        "hasVideo",
        picture ? "1" : null,
        "format",
        formatOf(media),
        "hasAudio",
        sound ? "1" : null,
        "audioSources",
        sound ? "1" : null,
        "audioChannels",
        sound ? String.valueOf(media.channels()) : null,
        "audioRate",
        sound ? String.valueOf(media.sampleRate()) : null);
  }

  private void asset(MediaReference media) {
    if (media.hasPicture()) {
      format(new Format(media.rate(), media.width(), media.height()));
    }
    if (!assets.containsKey(media)) {
      assets.put(media, next());
    }
  }

  private void format(Format format) {
    if (!formats.containsKey(format)) {
      formats.put(format, next());
    }
  }

  private String next() {
    last++;
    return "r" + last;
  }
}
