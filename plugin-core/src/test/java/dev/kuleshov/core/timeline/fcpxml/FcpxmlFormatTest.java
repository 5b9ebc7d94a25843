package dev.kuleshov.core.timeline.fcpxml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.footage.Goldens;
import dev.kuleshov.footage.contract.SampleTimelines;
import dev.kuleshov.footage.contract.TimelineFormatContract;
import dev.kuleshov.footage.contract.TimelineTrait;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class FcpxmlFormatTest extends TimelineFormatContract {

  @Override
  protected TimelineFormat format() {
    return new FcpxmlFormat();
  }

  @Override
  protected Set<TimelineTrait> keeps() {
    return EnumSet.complementOf(
        EnumSet.of(TimelineTrait.MARKER_COLORS, TimelineTrait.CLIP_MARKERS));
  }

  @Test
  void write_dropFrameCut_matchesGolden() {
    Goldens.assertMatches(
        getClass(),
        "cut.fcpxml",
        format().write(SampleTimelines.cut(SampleTimelines.countings().get(2))));
  }

  @Test
  void write_mixes_matchesGolden() {
    Goldens.assertMatches(
        getClass(), "mixes.fcpxml", format().write(SampleTimelines.mixes(FrameRate.FPS_25)));
  }

  @Test
  void write_everySample_followsTheGrammarInWholeFrames() throws Exception {
    for (SampleTimelines.Counting counting : SampleTimelines.countings()) {
      assertValid(SampleTimelines.cut(counting));
    }
    assertValid(SampleTimelines.layers(FrameRate.FPS_59_94));
    assertValid(SampleTimelines.mixes(FrameRate.FPS_29_97));
    assertValid(SampleTimelines.notes(FrameRate.FPS_25));
    assertValid(SampleTimelines.foreignRate());
    assertValid(SampleTimelines.empty());
  }

  /** Checks the grammar, and that offsets and lengths are frames of the timeline. */
  private void assertValid(Timeline timeline) throws Exception {
    String grammar;
    try (var dtd = FcpxmlFormatTest.class.getResourceAsStream("grammar.dtd")) {
      grammar = new String(dtd.readAllBytes(), StandardCharsets.UTF_8);
    }
    String text = new String(format().write(timeline), StandardCharsets.UTF_8);
    String checked = text.replace("<!DOCTYPE fcpxml>", "<!DOCTYPE fcpxml [" + grammar + "]>");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setValidating(true);
    DocumentBuilder parser = factory.newDocumentBuilder();
    parser.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException problem) throws SAXParseException {
            throw problem;
          }
        });
    parser.parse(new ByteArrayInputStream(checked.getBytes(StandardCharsets.UTF_8)));
    Matcher times = Pattern.compile(" (?:duration|offset|tcStart)=\"([^\"]+)s\"").matcher(text);
    while (times.find()) {
      boolean ofAsset =
          text.lastIndexOf("<asset ", times.start()) > text.lastIndexOf('>', times.start());
      RationalTime time = RationalTime.parse(times.group(1));
      assertTrue(ofAsset || time.isFrameAligned(timeline.rate()), times.group());
    }
  }
}
