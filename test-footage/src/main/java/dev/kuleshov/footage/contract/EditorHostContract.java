package dev.kuleshov.footage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.spi.EditorHost;
import dev.kuleshov.api.spi.EditorHost.Capability;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.Timeline;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link EditorHost} must do; extend it with a test class of your own. */
public abstract class EditorHostContract {

  private static final SampleTimelines.Counting PAL =
      new SampleTimelines.Counting(FrameRate.FPS_25, false);

  /**
   * Returns a host whose editor is working on a timeline.
   *
   * @param timeline what the editor has open
   */
  protected abstract EditorHost hostWith(Timeline timeline);

  @Test
  void name_anyHost_saysSomethingAndListens() {
    EditorHost host = hostWith(SampleTimelines.cut(PAL));
    assertFalse(host.name().isBlank());
    assertNotNull(host.monitor());
  }

  @Test
  void currentTimeline_untouched_isWhatTheEditorHasOpen() {
    Timeline open = SampleTimelines.cut(PAL);
    assertEquals(text(open), text(hostWith(open).currentTimeline()));
  }

  @Test
  void addMarkers_someAreThere_allAreThereInOrder() {
    Timeline open = SampleTimelines.cut(PAL);
    EditorHost host = hostWith(open);
    assumeTrue(host.capabilities().contains(Capability.MARKERS), "the host takes no markers");
    host.addMarkers(List.of(marker(100), marker(10)));
    assertEquals(List.of(0L, 10L, 75L, 100L, 120L), frames(host.currentTimeline()));
    host.addMarkers(List.of(marker(50)));
    assertEquals(List.of(0L, 10L, 50L, 75L, 100L, 120L), frames(host.currentTimeline()));
    assertEquals(open.duration(), host.currentTimeline().duration());
  }

  @Test
  void apply_anotherCut_isTheCurrentOneAndTheFirstStaysReachable() {
    Timeline open = SampleTimelines.cut(PAL);
    EditorHost host = hostWith(open);
    assumeTrue(host.capabilities().contains(Capability.APPLY), "the host takes no cuts");
    Timeline cut = SampleTimelines.notes(FrameRate.FPS_25);
    host.apply(cut);
    assertEquals(cut.duration(), host.currentTimeline().duration());
    host.apply(open);
    assertEquals(text(open), text(host.currentTimeline()));
  }

  @Test
  void call_beyondItsCapabilities_isRefusedAndChangesNothing() {
    Timeline open = SampleTimelines.cut(PAL);
    EditorHost host = hostWith(open);
    for (Capability missing : EnumSet.complementOf(EnumSet.copyOf(capabilities(host)))) {
      assertThrows(UnsupportedInputException.class, () -> ask(host, missing), missing.name());
      assertEquals(text(open), text(host.currentTimeline()));
    }
  }

  private static EnumSet<Capability> capabilities(EditorHost host) {
    EnumSet<Capability> capabilities = EnumSet.noneOf(Capability.class);
    capabilities.addAll(host.capabilities());
    return capabilities;
  }

  private static void ask(EditorHost host, Capability what) {
    switch (what) {
      case MARKERS -> host.addMarkers(List.of(marker(10)));
      case APPLY -> host.apply(SampleTimelines.notes(FrameRate.FPS_25));
      case SUBTITLES -> host.addSubtitles(new SubtitleTrack("en", List.of()));
    }
  }

  private static Marker marker(long frame) {
    RationalTime time = RationalTime.ofFrames(frame, FrameRate.FPS_25);
    return new Marker(new TimeRange(time, time), "Split", Marker.Color.BLUE, "Here.");
  }

  private static List<Long> frames(Timeline timeline) {
    return timeline.markers().stream()
        .map(marker -> marker.range().start().toFrame(timeline.rate()))
        .toList();
  }

  /** Only what every format keeps: a host may be a file of any. */
  private static String text(Timeline timeline) {
    return TimelineText.of(timeline, EnumSet.noneOf(TimelineTrait.class));
  }
}
