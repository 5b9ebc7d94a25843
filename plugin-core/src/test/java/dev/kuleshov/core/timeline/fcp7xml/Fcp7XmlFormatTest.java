package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.Goldens;
import dev.kuleshov.footage.contract.SampleTimelines;
import dev.kuleshov.footage.contract.TimelineFormatContract;
import dev.kuleshov.footage.contract.TimelineTrait;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Fcp7XmlFormatTest extends TimelineFormatContract {

  @Override
  protected TimelineFormat format() {
    return new Fcp7XmlFormat();
  }

  @Override
  protected Set<TimelineTrait> keeps() {
    return EnumSet.complementOf(EnumSet.of(TimelineTrait.FOREIGN_RATES));
  }

  @Test
  void write_dropFrameCut_matchesGolden() {
    Goldens.assertMatches(
        getClass(),
        "cut.xml",
        format().write(SampleTimelines.cut(SampleTimelines.countings().get(2))));
  }

  @Test
  void write_mixes_matchesGolden() {
    Goldens.assertMatches(
        getClass(), "mixes.xml", format().write(SampleTimelines.mixes(FrameRate.FPS_25)));
  }
}
