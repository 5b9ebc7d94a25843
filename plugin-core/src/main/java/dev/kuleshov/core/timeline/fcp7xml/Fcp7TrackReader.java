package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.TrackBuilder;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the items of a track. */
final class Fcp7TrackReader {

  private static final long TICKS = 254_016_000_000L;

  private final FrameRate rate;
  private final Fcp7Links links;
  private final Fcp7Media media;

  Fcp7TrackReader(FrameRate rate, Fcp7Links links, Fcp7Media media) {
    this.rate = rate;
    this.links = links;
    this.media = media;
  }

  Track read(XmlElement track, Track.Kind kind, String name) {
    TrackBuilder builder = new TrackBuilder(kind, name, rate);
    List<XmlElement> items =
        track.children().stream().filter(child -> child.name().endsWith("item")).toList();
    for (int i = 0; i < items.size(); i++) {
      XmlElement item = items.get(i);
      if (item.name().equals("transitionitem")) {
        mix(builder, item);
      } else {
        item(builder, item, transition(items, i - 1), transition(items, i + 1));
      }
    }
    return builder.build();
  }

  List<Marker> markers(XmlElement element, FrameRate markerRate) {
    return element.children("marker").stream()
        .map(marker -> marker(marker, markerRate))
        .sorted(Comparator.comparing((Marker marker) -> marker.range().start()))
        .toList();
  }

  private static Optional<XmlElement> transition(List<XmlElement> items, int index) {
    return index >= 0 && index < items.size() && items.get(index).name().equals("transitionitem")
        ? Optional.of(items.get(index))
        : Optional.empty();
  }

  /** A start or end of -1 means: where the transition beside it cuts. */
  private void item(
      TrackBuilder track,
      XmlElement item,
      Optional<XmlElement> before,
      Optional<XmlElement> after) {
    long start = Fcp7Number.in(item, "start").orElse(-1L);
    long end = Fcp7Number.in(item, "end").orElse(-1L);
    long in = Fcp7Number.in(item, "in").orElse(0L);
    long out = Fcp7Number.in(item, "out").orElse(0L);
    FrameRate itemRate = Fcp7Rate.read(item).orElse(rate);
    RationalTime source = RationalTime.ofFrames(Math.max(0, in), itemRate);
    if (start < 0 && before.isPresent()) {
      start = cut(before.get());
      long overlap = start - Fcp7Number.in(before.get(), "start").orElse(start);
      source = source.plus(RationalTime.ofFrames(overlap, rate));
    }
    start = start < 0 ? track.end() : start;
    if (end < 0) {
      long length = RationalTime.ofFrames(Math.max(0, out - in), itemRate).toFrame(rate);
      end = after.isPresent() ? cut(after.get()) : start + length;
    }
    boolean enabled = item.text("enabled").filter("FALSE"::equalsIgnoreCase).isEmpty();
    Optional<MediaReference> file = enabled ? media.of(item, itemRate) : Optional.empty();
    if (file.isEmpty()) {
      track.gapUntil(end);
      return;
    }
    track.clip(
        start,
        end - start,
        item.text("name").orElse(""),
        file.get(),
        source,
        links.of(item),
        markers(item, itemRate));
  }

  private void mix(TrackBuilder track, XmlElement item) {
    long cut = cut(item);
    String name = item.child("effect").flatMap(effect -> effect.text("name")).orElse("");
    boolean known = name.isEmpty() || name.startsWith("Cross ");
    track.mix(
        known ? "dissolve" : name,
        cut - Fcp7Number.in(item, "start").orElse(cut),
        Fcp7Number.in(item, "end").orElse(cut) - cut);
  }

  private long cut(XmlElement transition) {
    long start = Fcp7Number.in(transition, "start").orElse(0L);
    long end = Fcp7Number.in(transition, "end").orElse(start);
    long exact =
        start
            + transition
                .text("cutPointTicks")
                .map(ticks -> new RationalTime(Long.parseLong(ticks), TICKS).toFrame(rate))
                .orElse(Long.MIN_VALUE / 2);
    if (start <= exact && exact <= end) {
      return exact;
    }
    String alignment = transition.text("alignment").orElse("center");
    if (alignment.startsWith("start")) {
      return start;
    }
    return alignment.startsWith("end") ? end : (start + end) / 2;
  }

  private static Marker marker(XmlElement marker, FrameRate rate) {
    long in = Math.max(0, Fcp7Number.in(marker, "in").orElse(0L));
    long out = Fcp7Number.in(marker, "out").orElse(-1L);
    long end = out > in + 1 ? out : in;
    return new Marker(
        new TimeRange(RationalTime.ofFrames(in, rate), RationalTime.ofFrames(end, rate)),
        marker.text("name").orElse(""),
        Fcp7Color.read(marker),
        marker.text("comment").orElse(""));
  }
}
