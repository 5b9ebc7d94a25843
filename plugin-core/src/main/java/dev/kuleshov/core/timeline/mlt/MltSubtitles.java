package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.captions.srt.SrtFormat;
import dev.kuleshov.core.timeline.xml.XmlElement;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * Subtitles as MLT's filter {@code subtitle_feed} has them: the whole track as SubRip text in a
 * property, its language by three letters. Shotcut keeps its subtitle tracks so; an MLT older than
 * 7.28 leaves them out. Drawing them is another filter's work, and Kdenlive has its own list.
 */
final class MltSubtitles {

  private static final String SERVICE = "subtitle_feed";
  private static final String LANGUAGE = "kuleshov:language";

  private MltSubtitles() {}

  static void write(XmlOut xml, Timeline timeline) {
    int number = 0;
    for (SubtitleTrack track : timeline.subtitles()) {
      xml.open("filter", "id", "subtitles" + number++);
      MltMedia.property(xml, "mlt_service", SERVICE);
      MltMedia.property(xml, "feed", track.language());
      MltMedia.property(xml, "lang", threeLetters(track.language()));
      MltMedia.property(xml, LANGUAGE, track.language());
      MltMedia.property(
          xml, "text", new String(new SrtFormat().write(track), StandardCharsets.UTF_8));
      xml.close();
    }
  }

  static List<SubtitleTrack> read(XmlElement edit) {
    return edit.children("filter").stream()
        .filter(
            filter ->
                MltDocument.property(filter, "mlt_service").filter(SERVICE::equals).isPresent())
        .map(MltSubtitles::track)
        .toList();
  }

  private static SubtitleTrack track(XmlElement filter) {
    String text = MltDocument.property(filter, "text").orElse("");
    return new SubtitleTrack(
        MltDocument.property(filter, LANGUAGE)
            .or(() -> MltDocument.property(filter, "lang").map(MltSubtitles::tag))
            .orElse("und"),
        new SrtFormat().read(text.getBytes(StandardCharsets.UTF_8)).cues());
  }

  private static String threeLetters(String tag) {
    try {
      String letters = Locale.forLanguageTag(tag).getISO3Language();
      return letters.isEmpty() ? "und" : letters;
    } catch (MissingResourceException e) {
      return "und";
    }
  }

  /** Returns the shortest tag of a language that is given by three letters. */
  private static String tag(String letters) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(two -> threeLetters(two).equals(letters))
        .findFirst()
        .orElse(letters);
  }
}
