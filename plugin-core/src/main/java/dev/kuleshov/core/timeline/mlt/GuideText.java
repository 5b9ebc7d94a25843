package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.timeline.Marker;

/** A marker's name and note as the one text that Shotcut's markers and Kdenlive's guides have. */
final class GuideText {

  private static final String BETWEEN = ": ";

  private GuideText() {}

  static String of(Marker marker) {
    return marker.note().isEmpty() ? marker.name() : marker.name() + BETWEEN + marker.note();
  }

  static String name(String text) {
    int between = text.indexOf(BETWEEN);
    return between < 0 ? text : text.substring(0, between);
  }

  static String note(String text) {
    int between = text.indexOf(BETWEEN);
    return between < 0 ? "" : text.substring(between + BETWEEN.length());
  }
}
