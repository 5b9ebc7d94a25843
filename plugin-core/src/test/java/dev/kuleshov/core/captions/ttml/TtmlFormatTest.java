package dev.kuleshov.core.captions.ttml;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.footage.Goldens;
import dev.kuleshov.footage.contract.CaptionFormatContract;
import dev.kuleshov.footage.contract.SampleSubtitles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TtmlFormatTest extends CaptionFormatContract {

  @Override
  protected CaptionFormat format() {
    return new TtmlFormat();
  }

  @Test
  void write_mixedSubtitles_matchesGolden() {
    String text = new String(format().write(SampleSubtitles.mixed()), StandardCharsets.UTF_8);
    Goldens.assertMatches(TtmlFormatTest.class, "mixed.ttml", text);
  }
}
