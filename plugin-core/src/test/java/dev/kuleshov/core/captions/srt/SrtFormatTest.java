package dev.kuleshov.core.captions.srt;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.footage.Goldens;
import dev.kuleshov.footage.contract.CaptionFormatContract;
import dev.kuleshov.footage.contract.SampleSubtitles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SrtFormatTest extends CaptionFormatContract {

  @Override
  protected CaptionFormat format() {
    return new SrtFormat();
  }

  @Test
  void write_mixedSubtitles_matchesGolden() {
    String text = new String(format().write(SampleSubtitles.mixed()), StandardCharsets.UTF_8);
    Goldens.assertMatches(SrtFormatTest.class, "mixed.srt", text);
  }
}
