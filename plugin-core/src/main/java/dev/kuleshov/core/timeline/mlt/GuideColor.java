package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.timeline.Marker;
import java.util.List;
import java.util.Locale;

/** Marker colours: in Kdenlive, the category of a guide. */
final class GuideColor {

  /** Kdenlive's categories, each at its number. */
  static final List<Marker.Color> CATEGORIES =
      List.of(
          Marker.Color.RED,
          Marker.Color.ORANGE,
          Marker.Color.YELLOW,
          Marker.Color.GREEN,
          Marker.Color.CYAN,
          Marker.Color.BLUE,
          Marker.Color.PURPLE,
          Marker.Color.WHITE);

  private GuideColor() {}

  static String hex(Marker.Color color) {
    return switch (color) {
      case RED -> "#da4453";
      case ORANGE -> "#f47750";
      case YELLOW -> "#fdbc4b";
      case GREEN -> "#1cdc9a";
      case CYAN -> "#1abc9c";
      case BLUE -> "#3daee9";
      case PURPLE -> "#9b59b6";
      case WHITE -> "#fcfcfc";
    };
  }

  /** Returns the colour of a text that {@link #hex} wrote; red for others. */
  static Marker.Color ofHex(String hex) {
    String digits = hex.toLowerCase(Locale.ROOT);
    String rgb = digits.length() == 9 ? "#" + digits.substring(3) : digits; // alpha comes first
    for (Marker.Color color : CATEGORIES) {
      if (hex(color).equals(rgb)) {
        return color;
      }
    }
    return Marker.Color.RED;
  }
}
