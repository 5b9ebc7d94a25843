package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.core.timeline.xml.XmlElement;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Marker colours, which the format has as red, green and blue. */
final class Fcp7Color {

  private Fcp7Color() {}

  static void write(XmlOut xml, Marker.Color color) {
    int rgb = rgb(color);
    xml.open("color").leaf("alpha", 0);
    xml.leaf("red", rgb >> 16).leaf("green", rgb >> 8 & 255).leaf("blue", rgb & 255).close();
  }

  /** Returns the colour nearest to what a marker has; red where it has none. */
  static Marker.Color read(XmlElement marker) {
    Optional<XmlElement> color = marker.child("color");
    if (color.isEmpty()) {
      return Marker.Color.RED;
    }
    long red = Fcp7Number.in(color.get(), "red").orElse(0L);
    long green = Fcp7Number.in(color.get(), "green").orElse(0L);
    long blue = Fcp7Number.in(color.get(), "blue").orElse(0L);
    return Arrays.stream(Marker.Color.values())
        .min(
            Comparator.comparingDouble(
                c -> distance(rgb(c), (double) red, (double) green, (double) blue)))
        .orElseThrow();
  }

  private static double distance(int rgb, double red, double green, double blue) {
    return Math.pow((rgb >> 16) - red, 2)
        + Math.pow((rgb >> 8 & 255) - green, 2)
        + Math.pow((rgb & 255) - blue, 2);
  }

  private static int rgb(Marker.Color color) {
    return switch (color) {
      case RED -> 0xE00000;
      case ORANGE -> 0xFF8000;
      case YELLOW -> 0xF0E000;
      case GREEN -> 0x00B000;
      case CYAN -> 0x00C8D8;
      case BLUE -> 0x2060F0;
      case PURPLE -> 0x9000D0;
      case WHITE -> 0xFFFFFF;
    };
  }
}
