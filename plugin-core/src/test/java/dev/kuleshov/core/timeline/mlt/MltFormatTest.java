package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.Goldens;
import dev.kuleshov.footage.contract.SampleTimelines;
import dev.kuleshov.footage.contract.TimelineFormatContract;
import dev.kuleshov.footage.contract.TimelineTrait;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MltFormatTest extends TimelineFormatContract {

  @Override
  protected TimelineFormat format() {
    return new MltFormat();
  }

  @Override
  protected Set<TimelineTrait> keeps() {
    return EnumSet.complementOf(
        EnumSet.of(TimelineTrait.FOREIGN_RATES, TimelineTrait.CLIP_MARKERS));
  }

  @Test
  void write_dropFrameCut_matchesGolden() {
    Goldens.assertMatches(
        getClass(),
        "cut.mlt",
        format().write(SampleTimelines.cut(SampleTimelines.countings().get(2))));
  }

  @Test
  void write_mixes_matchesGolden() {
    Goldens.assertMatches(
        getClass(), "mixes.mlt", format().write(SampleTimelines.mixes(FrameRate.FPS_25)));
  }
}
