package dev.kuleshov.core.captions.ass;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.footage.Goldens;
import dev.kuleshov.footage.contract.CaptionFormatContract;
import dev.kuleshov.footage.contract.SampleSubtitles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssFormatTest extends CaptionFormatContract {

  @Override
  protected CaptionFormat format() {
    return new AssFormat();
  }

  @Override
  protected RationalTime resolution() {
    return RationalTime.ofMillis(10);
  }

  @Test
  void write_mixedSubtitles_matchesGolden() {
    String text = new String(format().write(SampleSubtitles.mixed()), StandardCharsets.UTF_8);
    Goldens.assertMatches(AssFormatTest.class, "mixed.ass", text);
  }
}
