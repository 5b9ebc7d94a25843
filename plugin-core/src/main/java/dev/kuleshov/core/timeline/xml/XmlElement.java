package dev.kuleshov.core.timeline.xml;

import dev.kuleshov.core.timeline.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An element of an XML document that was read, with the look-ups that readers need. */
public final class XmlElement {

  private static final String MAX_DEPTH = "jdk.xml.maxElementDepth";

  private final Element element;

  private XmlElement(Element element) {
    this.element = element;
  }

  /**
   * Reads a document. Nothing outside it is ever fetched, and entities that grow without bounds
   * make it malformed.
   *
   * @param content the bytes
   * @param format the format's name, for messages
   * @return the root
   * @throws dev.kuleshov.api.MalformedInputException if it is not well-formed
   */
  public static XmlElement parse(byte[] content, String format) {
    try {
      return new XmlElement(parser().parse(new ByteArrayInputStream(content)).getDocumentElement());
    } catch (SAXException | IOException e) {
      throw Reading.malformed(format, "its XML is broken");
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute(MAX_DEPTH, "500"); // readers walk down recursively
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's own XML parser lacks its safety features", e);
    }
  }

  /** Returns the element's name. */
  public String name() {
    return element.getTagName();
  }

  /**
   * Returns whether this is the same element of the same document.
   *
   * @param other another element
   */
  public boolean is(XmlElement other) {
    return element == other.element;
  }

  /**
   * Returns an attribute.
   *
   * @param attribute its name
   */
  public Optional<String> attribute(String attribute) {
    return element.hasAttribute(attribute)
        ? Optional.of(element.getAttribute(attribute))
        : Optional.empty();
  }

  /** Returns the elements inside, in order. */
  public List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(new XmlElement(child));
      }
    }
    return children;
  }

  /**
   * Returns the elements inside that have a name, in order.
   *
   * @param childName the name
   */
  public List<XmlElement> children(String childName) {
    return children().stream().filter(child -> child.name().equals(childName)).toList();
  }

  /**
   * Returns the first element inside that has a name.
   *
   * @param childName the name
   */
  public Optional<XmlElement> child(String childName) {
    return children().stream().filter(child -> child.name().equals(childName)).findFirst();
  }

  /**
   * Follows names downwards, the first of each.
   *
   * @param names the names from the outside in
   */
  public Optional<XmlElement> find(String... names) {
    Optional<XmlElement> found = Optional.of(this);
    for (String step : names) {
      found = found.flatMap(at -> at.child(step));
    }
    return found;
  }

  /**
   * Returns every element of a name below this one, however deep, in document order.
   *
   * @param descendant the name
   */
  public List<XmlElement> all(String descendant) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : children()) {
      if (child.name().equals(descendant)) {
        found.add(child);
      }
      found.addAll(child.all(descendant));
    }
    return found;
  }

  /**
   * Returns the text of the first element inside that has a name, without space around it.
   *
   * @param childName the name
   */
  public Optional<String> text(String childName) {
    return child(childName).map(XmlElement::text).filter(text -> !text.isEmpty());
  }

  /** Returns the element's own text without space around it. */
  public String text() {
    return element.getTextContent().strip();
  }

  /** Turns what the parser would print on standard error into exceptions. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException problem) {
      // A warning leaves the document readable.
    }

    @Override
    public void error(SAXParseException problem) {
      // Errors are about validity; only well-formedness counts here.
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXParseException {
      throw problem;
    }
  }
}
