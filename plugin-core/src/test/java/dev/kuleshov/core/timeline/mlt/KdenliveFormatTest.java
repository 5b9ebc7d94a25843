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

class KdenliveFormatTest extends TimelineFormatContract {

  @Override
  protected TimelineFormat format() {
    return new KdenliveFormat();
  }

  @Override
  protected Set<TimelineTrait> keeps() {
    return EnumSet.complementOf(
        EnumSet.of(
            TimelineTrait.FOREIGN_RATES, TimelineTrait.CLIP_MARKERS, TimelineTrait.MARKER_LENGTHS));
  }

  @Test
  void write_dropFrameCut_matchesGolden() {
    Goldens.assertMatches(
        getClass(),
        "cut.kdenlive",
        format().write(SampleTimelines.cut(SampleTimelines.countings().get(2))));
  }

  @Test
  void write_mixes_matchesGolden() {
    Goldens.assertMatches(
        getClass(), "mixes.kdenlive", format().write(SampleTimelines.mixes(FrameRate.FPS_25)));
  }
}
