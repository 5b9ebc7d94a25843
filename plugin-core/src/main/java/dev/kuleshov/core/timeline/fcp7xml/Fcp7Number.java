package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.core.timeline.xml.XmlElement;
import java.util.Optional;

/** Frame numbers, which some programs write as decimals. */
final class Fcp7Number {

  private Fcp7Number() {}

  static long whole(String text) {
    double number = Double.parseDouble(text);
    if (!(Math.abs(number) < 1e12)) {
      throw new IllegalArgumentException("no timeline reaches frame " + text);
    }
    return Math.round(number);
  }

  /** Returns the number that an element inside holds. */
  static Optional<Long> in(XmlElement element, String name) {
    return element.text(name).map(Fcp7Number::whole);
  }
}
