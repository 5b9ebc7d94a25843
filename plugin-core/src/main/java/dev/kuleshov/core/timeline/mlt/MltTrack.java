package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.core.timeline.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a track shows, whichever way its author built it: a playlist, one media alone, a
 * playlist with mixes as tractors in it, or Kdenlive's two playlists that overlap.
 */
final class MltTrack {

  /**
   * A mix.
   *
   * @param join the frame of the join
   * @param type its name
   * @param before frames before the join
   * @param after frames after it
   */
  record Overlap(long join, String type, long before, long after) {}

  private final MltDocument document;
  private final List<MltEntry> entries = new ArrayList<>();
  private final List<Overlap> overlaps = new ArrayList<>();
  private long length;

  MltTrack(MltDocument document, XmlElement shown) {
    this.document = document;
    if (shown.name().equals("tractor")) {
      layers(shown);
    } else {
      length = playlist(shown, entries);
    }
  }

  List<MltEntry> entries() {
    return entries;
  }

  List<Overlap> overlaps() {
    return overlaps;
  }

  /** Returns how many frames it has, blanks and all. */
  long length() {
    return length;
  }

  private long playlist(XmlElement shown, List<MltEntry> into) {
    if (!shown.name().equals("playlist")) {
      return entry(shown, shown, 0, into);
    }
    long time = 0;
    for (XmlElement child : shown.children()) {
      if (child.name().equals("blank")) {
        time += Math.max(0, document.frames(child, "length").orElse(0L));
      } else if (child.name().equals("entry") || MltDocument.SERVICES.contains(child.name())) {
        Optional<XmlElement> service = document.shown(child);
        if (service.isPresent()) {
          time = entry(child, service.get(), time, into);
        }
      }
    }
    return time;
  }

  private long entry(XmlElement entry, XmlElement service, long time, List<MltEntry> into) {
    long in = document.frames(entry, "in").or(() -> document.frames(service, "in")).orElse(0L);
    long out = document.frames(entry, "out").or(() -> lastFrame(service)).orElse(in - 1);
    long end = time + Math.max(0, out - in + 1);
    List<XmlElement> layers = service.children("track");
    if (service.name().equals("tractor") && layers.size() == 2 && isMix(service) && end > time) {
      mix(service, layers, time, end, into);
    } else if (isMedia(service) && end > time) {
      add(into, new MltEntry(time, end, service, in, Optional.of(entry)));
    }
    return end;
  }

  private Optional<Long> lastFrame(XmlElement service) {
    return document
        .frames(service, "out")
        .or(
            () ->
                MltDocument.property(service, "length").map(length -> document.frames(length) - 1));
  }

  /** The two halves of a mix belong to the clips on its sides. */
  private void mix(
      XmlElement tractor, List<XmlElement> layers, long start, long end, List<MltEntry> into) {
    String type = MltDocument.property(tractor, MltMedia.OWN + "mix").orElse("dissolve");
    long before =
        MltDocument.property(tractor, MltMedia.OWN + "mix.before")
            .map(document::frames)
            .filter(frames -> 0 <= frames && frames <= end - start)
            .orElse((end - start) / 2);
    long join = start + before;
    for (XmlElement layer : layers) {
      Optional<XmlElement> media = document.shown(layer).filter(MltTrack::isMedia);
      if (media.isPresent()) {
        long in = document.frames(layer, "in").orElse(0L);
        MltEntry whole = new MltEntry(start, end, media.get(), in, Optional.empty());
        boolean first = layer.is(layers.get(0));
        add(into, first ? whole.until(join) : whole.from(join));
      }
    }
    overlaps.add(new Overlap(join, type, before, end - join));
  }

  private void add(List<MltEntry> into, MltEntry entry) {
    if (entry.end() <= entry.start()) {
      return;
    }
    int last = into.size() - 1;
    boolean afterMix = overlaps.stream().anyMatch(o -> o.join() + o.after() == entry.start());
    boolean isHalf = entry.entry().isEmpty();
    if (last >= 0 && (isHalf || afterMix) && into.get(last).continuedBy(entry)) {
      into.set(last, into.get(last).joined(entry));
    } else {
      into.add(entry);
    }
  }

  /** Kdenlive's track: clips that overlap are mixed where they do. */
  private void layers(XmlElement tractor) {
    List<MltEntry> all = new ArrayList<>();
    for (XmlElement track : tractor.children("track")) {
      Optional<XmlElement> shown = document.shown(track);
      if (shown.isPresent()) {
        length = Math.max(length, playlist(shown.get(), all));
      }
    }
    all.sort(Comparator.comparingLong(MltEntry::start));
    for (MltEntry entry : all) {
      int last = entries.size() - 1;
      if (last < 0 || entries.get(last).end() <= entry.start()) {
        entries.add(entry);
      } else if (entries.get(last).end() < entry.end()) {
        overlap(tractor, entry, last);
      }
    }
  }

  private void overlap(XmlElement tractor, MltEntry entry, int last) {
    long start = entry.start();
    long end = entries.get(last).end();
    Optional<XmlElement> transition =
        tractor.children("transition").stream()
            .filter(t -> document.frames(t, "in").filter(in -> in == start).isPresent())
            .findFirst();
    long after =
        transition
            .flatMap(t -> MltDocument.property(t, "kdenlive:mixcut"))
            .map(document::frames)
            .filter(frames -> 0 <= frames && frames <= end - start)
            .orElse((end - start) / 2);
    String type =
        transition.flatMap(t -> MltDocument.property(t, MltMedia.OWN + "mix")).orElse("dissolve");
    long join = end - after;
    entries.set(last, entries.get(last).until(join));
    entries.add(entry.from(join));
    overlaps.add(new Overlap(join, type, join - start, after));
  }

  private static boolean isMix(XmlElement tractor) {
    return MltDocument.property(tractor, "shotcut:transition").isPresent()
        || tractor.children("transition").stream()
            .flatMap(transition -> MltDocument.property(transition, "mlt_service").stream())
            .anyMatch("luma"::equals);
  }

  /** Colours, titles and the like are generated; they count as nothing. */
  private static boolean isMedia(XmlElement service) {
    boolean single = service.name().equals("producer") || service.name().equals("chain");
    String kind = MltDocument.property(service, "mlt_service").orElse("avformat");
    return single
        && (kind.startsWith("avformat") || kind.startsWith("timewarp") || kind.equals("xml"))
        && MltDocument.property(service, "resource").isPresent();
  }
}
