package dev.kuleshov.core.timeline.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML, the same bytes on every Java. */
public final class XmlOut {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;
  private int depth;

  /**
   * Begins a document in UTF-8.
   *
   * @param doctype the name that its document type declaration gives, or null for none
   */
  public XmlOut(String doctype) {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      if (doctype != null) {
        writer.writeCharacters("\n");
        writer.writeDTD("<!DOCTYPE " + doctype + ">");
      }
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param name its name
   * @param attributes names and values in turn; a null value leaves the attribute out
   */
  public XmlOut open(String name, String... attributes) {
    try {
      indent();
      writer.writeStartElement(name);
      attributes(attributes);
      depth++;
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** Closes the element that was opened last. */
  public XmlOut close() {
    try {
      depth--;
      indent();
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /**
   * Writes an element without content.
   *
   * @param name its name
   * @param attributes names and values in turn; a null value leaves the attribute out
   */
  public XmlOut empty(String name, String... attributes) {
    try {
      indent();
      writer.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /**
   * Writes an element that holds text.
   *
   * @param name its name
   * @param text the text, any number or string
   * @param attributes names and values in turn
   */
  public XmlOut leaf(String name, Object text, String... attributes) {
    try {
      indent();
      writer.writeStartElement(name);
      attributes(attributes);
      writer.writeCharacters(clean(text.toString()));
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** Ends the document and returns it. */
  public byte[] bytes() {
    try {
      while (depth > 0) {
        close();
      }
      writer.writeCharacters("\n");
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
    return bytes.toByteArray();
  }

  private void attributes(String... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        writer.writeAttribute(pairs[i], clean(pairs[i + 1]));
      }
    }
  }

  private void indent() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Leaves out what XML 1.0 cannot hold, however it is escaped. */
  private static String clean(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8); // turns half surrogate pairs into '?'
    String whole = new String(utf8, StandardCharsets.UTF_8);
    StringBuilder clean = new StringBuilder();
    whole
        .codePoints()
        .filter(c -> c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static IllegalStateException unexpected(XMLStreamException e) {
    return new IllegalStateException("XML could not be written to memory", e);
  }
}
