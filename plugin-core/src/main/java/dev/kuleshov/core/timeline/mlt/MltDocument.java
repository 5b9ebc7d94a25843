package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document's services by their ids, their properties, and times in all of MLT's spellings. */
final class MltDocument {

  static final Set<String> SERVICES =
      Set.of("producer", "chain", "playlist", "tractor", "multitrack");

  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{1,2})([.,]\\d{1,9})?");
  private static final Pattern SMPTE =
      Pattern.compile("(\\d{1,4}):(\\d\\d):(\\d\\d)[:;](\\d{2,3})");

  private final XmlElement root;
  private final Map<String, XmlElement> byId = new HashMap<>();
  private final FrameRate rate;

  MltDocument(XmlElement root) {
    this.root = root;
    SERVICES.forEach(
        name ->
            root.all(name)
                .forEach(found -> found.attribute("id").ifPresent(id -> byId.put(id, found))));
    this.rate = profileRate();
  }

  XmlElement root() {
    return root;
  }

  FrameRate rate() {
    return rate;
  }

  /** Returns a number of the profile. */
  Optional<Long> profile(String attribute) {
    return root.child("profile").flatMap(p -> p.attribute(attribute)).map(Long::parseLong);
  }

  /** Returns the service that an element shows: the one it names, or the one inside it. */
  Optional<XmlElement> shown(XmlElement element) {
    if (SERVICES.contains(element.name())) {
      return Optional.of(element);
    }
    return element
        .attribute("producer")
        .map(byId::get)
        .or(
            () ->
                element.children().stream()
                    .filter(child -> SERVICES.contains(child.name()))
                    .findFirst());
  }

  Optional<XmlElement> service(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  static Optional<String> property(XmlElement element, String name) {
    return element.children("property").stream()
        .filter(property -> property.attribute("name").filter(name::equals).isPresent())
        .map(XmlElement::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Returns a time that an attribute has, in frames. */
  Optional<Long> frames(XmlElement element, String attribute) {
    return element.attribute(attribute).filter(text -> !text.isBlank()).map(this::frames);
  }

  /** Reads frames: a number of them, {@code hh:mm:ss.mmm} or {@code hh:mm:ss:ff}. */
  long frames(String text) {
    String time = text.strip();
    Matcher smpte = SMPTE.matcher(time);
    if (smpte.matches()) {
      return seconds(smpte.group(1), smpte.group(2), smpte.group(3)) * rate.timecodeBase()
          + Long.parseLong(smpte.group(4));
    }
    Matcher clock = CLOCK.matcher(time);
    if (clock.matches()) {
      String hours = clock.group(1) == null ? "0" : clock.group(1);
      RationalTime whole = RationalTime.ofSeconds(seconds(hours, clock.group(2), clock.group(3)));
      RationalTime part =
          clock.group(4) == null
              ? RationalTime.ZERO
              : RationalTime.parse("0." + clock.group(4).substring(1));
      return whole.plus(part).toFrame(rate);
    }
    long frames = Long.parseLong(time);
    if (Math.abs(frames) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("no timeline reaches frame " + time);
    }
    return frames;
  }

  private static long seconds(String hours, String minutes, String seconds) {
    return (Long.parseLong(hours) * 60 + Long.parseLong(minutes)) * 60 + Long.parseLong(seconds);
  }

  /** Without a profile MLT takes PAL television for granted. */
  private FrameRate profileRate() {
    return profile("frame_rate_num").isPresent()
        ? new FrameRate(
            profile("frame_rate_num").orElseThrow(), profile("frame_rate_den").orElse(1L))
        : FrameRate.FPS_25;
  }
}
