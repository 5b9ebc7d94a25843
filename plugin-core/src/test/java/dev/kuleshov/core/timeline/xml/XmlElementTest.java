package dev.kuleshov.core.timeline.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.MalformedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlElementTest {

  @Test
  void parse_externalEntity_isNeverFetched(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String document = "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><a>[&e;]</a>";
    assertFalse(parse(document).text().contains("secret"));
  }

  @Test
  void parse_externalDoctype_isNeverFetched() {
    String document = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a>text</a>";
    assertEquals("text", parse(document).text());
  }

  @Test
  void parse_entitiesThatGrow_isMalformed() {
    StringBuilder document = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 10; i++) {
      document.append("<!ENTITY e").append(i).append(" \"");
      document.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    document.append("]><a>&e9;</a>");
    assertThrows(MalformedInputException.class, () -> parse(document.toString()));
  }

  @Test
  void parse_tooDeep_isMalformed() {
    String document = "<a>".repeat(5000) + "</a>".repeat(5000);
    assertThrows(MalformedInputException.class, () -> parse(document));
  }

  @Test
  void bytes_textThatXmlCannotHold_staysReadable() {
    XmlOut xml = new XmlOut(null);
    xml.open("a", "b", "1\u0000<2>&\"\uD800").leaf("c", "x\u0007y 影片 \uD83C\uDFAC").close();
    XmlElement read = XmlElement.parse(xml.bytes(), "test");
    assertEquals("1<2>&\"?", read.attribute("b").orElseThrow());
    assertEquals("xy 影片 \uD83C\uDFAC", read.text("c").orElseThrow());
  }

  private static XmlElement parse(String document) {
    return XmlElement.parse(document.getBytes(StandardCharsets.UTF_8), "test");
  }
}
