package dev.kuleshov.core.captions.ttml;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.core.captions.CaptionText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * TTML, written in the text profile of IMSC 1.1 with media times to the millisecond. What others
 * say of looks and places is not kept.
 */
public final class TtmlFormat implements CaptionFormat {

  static final String NAME = "TTML";
  static final String TT = "http://www.w3.org/ns/ttml";
  static final String PARAMETER = TT + "#parameter";
  private static final String STYLING = TT + "#styling";
  private static final String PROFILE = "http://www.w3.org/ns/ttml/profile/imsc1.1/text";

  @Override
  public String id() {
    return "ttml";
  }

  @Override
  public String extension() {
    return "ttml";
  }

  @Override
  public byte[] write(SubtitleTrack track) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      head(out, track.language());
      out.writeCharacters("\n  ");
      out.writeStartElement("body");
      out.writeAttribute("region", "bottom");
      out.writeCharacters("\n    ");
      out.writeStartElement("div");
      for (Cue cue : track.cues()) {
        cue(out, cue);
      }
      out.writeCharacters("\n    ");
      out.writeEndElement();
      out.writeCharacters("\n  ");
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void head(XMLStreamWriter out, String language) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement("tt");
    out.writeDefaultNamespace(TT);
    out.writeNamespace("ttp", PARAMETER);
    out.writeNamespace("tts", STYLING);
    out.writeAttribute("xml:lang", language);
    out.writeAttribute("ttp:contentProfiles", PROFILE);
    out.writeCharacters("\n  ");
    out.writeStartElement("head");
    out.writeCharacters("\n    ");
    out.writeStartElement("layout");
    out.writeCharacters("\n      ");
    out.writeEmptyElement("region");
    out.writeAttribute("xml:id", "bottom");
    out.writeAttribute("tts:origin", "10% 10%");
    out.writeAttribute("tts:extent", "80% 80%");
    out.writeAttribute("tts:displayAlign", "after");
    out.writeAttribute("tts:textAlign", "center");
    out.writeAttribute("tts:fontFamily", "proportionalSansSerif");
    out.writeAttribute("tts:color", "white");
    out.writeAttribute("tts:textOutline", "black 5%");
    out.writeCharacters("\n    ");
    out.writeEndElement();
    out.writeCharacters("\n  ");
    out.writeEndElement();
  }

  private static void cue(XMLStreamWriter out, Cue cue) throws XMLStreamException {
    out.writeCharacters("\n      ");
    out.writeStartElement("p");
    out.writeAttribute("begin", CaptionText.clock(cue.range().start(), '.', 3));
    out.writeAttribute("end", CaptionText.clock(cue.range().end(), '.', 3));
    for (int i = 0; i < cue.lines().size(); i++) {
      if (i > 0) {
        out.writeEmptyElement("br");
      }
      out.writeCharacters(legal(cue.lines().get(i)));
    }
    out.writeEndElement();
  }

  /** What XML cannot hold is left out. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c < 0xe000))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public SubtitleTrack read(byte[] content) {
    return new TtmlReader().read(content);
  }
}
