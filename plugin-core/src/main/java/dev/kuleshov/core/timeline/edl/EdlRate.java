package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.time.FrameRate;
import java.util.List;
import java.util.Optional;

/** The frame rate of a list, which the format has no place for. */
final class EdlRate {

  private EdlRate() {}

  /**
   * Returns the rate: what Kuleshov wrote in a comment, or the lowest usual one that has all the
   * frame numbers that occur.
   */
  static FrameRate of(String text, List<EdlLine> edits) {
    Optional<FrameRate> written =
        edits.stream()
            .flatMap(edit -> edit.comment("FRAME RATE").stream())
            .findFirst()
            .map(FrameRate::parse);
    boolean drop =
        EdlLine.header(text, "FCM").filter(mode -> mode.startsWith("DROP")).isPresent()
            || edits.stream().flatMap(edit -> edit.labels().stream()).anyMatch(EdlRate::isDrop);
    return written.orElseGet(() -> guess(highestFrame(edits), drop));
  }

  static boolean isDrop(String label) {
    return label.indexOf(';') >= 0 || label.indexOf('.') >= 0;
  }

  private static FrameRate guess(int frame, boolean drop) {
    if (drop) {
      return frame >= 30 ? FrameRate.FPS_59_94 : FrameRate.FPS_29_97;
    }
    if (frame >= 30) {
      return frame >= 50 ? FrameRate.FPS_60 : FrameRate.FPS_50;
    }
    if (frame >= 25) {
      return FrameRate.FPS_30;
    }
    return frame == 24 ? FrameRate.FPS_25 : FrameRate.FPS_24;
  }

  private static int highestFrame(List<EdlLine> edits) {
    return edits.stream()
        .flatMap(edit -> edit.labels().stream())
        .mapToInt(label -> Integer.parseInt(label.substring(label.length() - 2)))
        .max()
        .orElse(0);
  }
}
