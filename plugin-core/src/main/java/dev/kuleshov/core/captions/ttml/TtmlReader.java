package dev.kuleshov.core.captions.ttml;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.captions.CaptionText;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads TTML: times of nested elements count from their parent's beginning, and each paragraph, or
 * each span with times of its own, is a cue.
 */
final class TtmlReader {

  private static final int DEEPEST = 200;

  private final List<Cue> cues = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private TtmlTimes times = TtmlTimes.PLAIN;
  private String language = "und";
  private boolean isTtml;

  /** An element that is open: its name, its times and the text in it. */
  private static final class Element {
    private final String name;
    private final RationalTime begin;
    private final RationalTime end;
    private final boolean timed;
    private final StringBuilder text = new StringBuilder();

    private Element(String name, RationalTime begin, RationalTime end, boolean timed) {
      this.name = name;
      this.begin = begin;
      this.end = end;
      this.timed = timed;
    }
  }

  SubtitleTrack read(byte[] content) {
    String text = CaptionText.decode(content, TtmlFormat.NAME);
    try {
      XMLStreamReader in = factory().createXMLStreamReader(new StringReader(text));
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(in);
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text(in.getText().replaceAll("\\s+", " "));
          default -> {
            // Comments and the like.
          }
        }
      }
    } catch (XMLStreamException e) {
      throw CaptionText.malformed(TtmlFormat.NAME, "the XML is broken");
    }
    if (!isTtml) {
      throw CaptionText.malformed(TtmlFormat.NAME, "they have no <tt>");
    }
    cues.sort(Comparator.comparing(cue -> cue.range().start()));
    return new SubtitleTrack(language, cues);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // Nothing outside the file is ever fetched, and no entity can grow.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void start(XMLStreamReader in) {
    String name = in.getLocalName();
    if (open.isEmpty()) {
      isTtml = name.equals("tt");
      times = TtmlTimes.of(in);
      String tag = attribute(in, "lang");
      language = tag == null || tag.isBlank() ? "und" : tag;
    }
    if (open.size() >= DEEPEST) {
      throw CaptionText.malformed(TtmlFormat.NAME, "they are nested too deep");
    }
    if (name.equals("br")) {
      text("\n");
    }
    RationalTime from = open.isEmpty() ? RationalTime.ZERO : open.peek().begin;
    RationalTime until = open.isEmpty() ? null : open.peek().end;
    String begin = attribute(in, "begin");
    String end = attribute(in, "end");
    String duration = attribute(in, "dur");
    RationalTime first = begin == null ? from : from.plus(times.parse(begin));
    RationalTime last = end == null ? null : from.plus(times.parse(end));
    if (duration != null) {
      RationalTime lasting = first.plus(times.parse(duration));
      last = last == null ? lasting : RationalTime.min(last, lasting);
    }
    last = last == null ? until : until == null ? last : RationalTime.min(last, until);
    open.push(new Element(name, first, last, begin != null || end != null || duration != null));
  }

  private static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  private void text(String text) {
    if (!open.isEmpty()) {
      open.peek().text.append(text);
    }
  }

  private void end() {
    Element element = open.pop();
    boolean span = element.name.equals("span");
    if (element.name.equals("p") || (span && element.timed)) {
      add(element);
    } else if (span && !open.isEmpty()) {
      open.peek().text.append(element.text);
    }
  }

  private void add(Element element) {
    List<String> lines =
        CaptionText.stripped(
            List.of(element.text.toString().replaceAll(" +", " ").split("\n", -1)));
    if (lines.isEmpty() || element.end == null) {
      return; // Nothing to show, or no end to show it until.
    }
    if (element.end.compareTo(element.begin) < 0) {
      throw CaptionText.malformed(
          TtmlFormat.NAME, "\"" + lines.get(0) + "\" ends before it begins");
    }
    cues.add(new Cue(new TimeRange(element.begin, element.end), lines));
  }
}
