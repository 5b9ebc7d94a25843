package dev.kuleshov.core.timeline.mlt;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.MediaUri;
import dev.kuleshov.core.timeline.TrackBuilder;
import dev.kuleshov.core.timeline.xml.XmlElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tracks of an edit. A track that hides neither picture nor sound gives two, whose clips
 * are linked.
 */
final class MltTracks {

  private final MltDocument document;
  private final URI base;
  private final FrameRate rate;
  private final List<Track> pictures = new ArrayList<>();
  private final List<Track> sounds = new ArrayList<>();
  private final Map<String, Integer> links = new HashMap<>();

  MltTracks(MltDocument document, URI location) {
    this.document = document;
    this.rate = document.rate();
    this.base =
        document
            .root()
            .attribute("root")
            .filter(root -> !root.isBlank())
            .map(root -> MediaUri.parse(root + "/", location))
            .orElse(location);
  }

  List<Track> read(XmlElement edit) {
    if (edit.name().equals("playlist")) {
      track(edit, edit);
    }
    for (XmlElement track : edit.child("multitrack").orElse(edit).children()) {
      boolean isTrack = track.name().equals("track") || MltDocument.SERVICES.contains(track.name());
      if (isTrack && !edit.name().equals("playlist")) {
        document.shown(track).ifPresent(shown -> track(track, shown));
      }
    }
    List<Track> tracks = new ArrayList<>(pictures);
    tracks.addAll(sounds);
    return tracks;
  }

  private void track(XmlElement track, XmlElement shown) {
    MltTrack content = new MltTrack(document, shown);
    String hidden = hidden(track, shown);
    boolean background = content.entries().isEmpty();
    if (hidden.equals("both") || (background && !isEditorsOwn(shown))) {
      return;
    }
    if (!hidden.equals("video")) {
      pictures.add(read(content, Track.Kind.VIDEO, name(shown, "V", pictures.size() + 1)));
    }
    if (!hidden.equals("audio")) {
      // Kdenlive counts its sound tracks from the bottom up; so do the names it gives them.
      String name = name(shown, "A", sounds.size() + 1);
      sounds.add(isKdenlive(shown) ? 0 : sounds.size(), read(content, Track.Kind.AUDIO, name));
    }
  }

  private static boolean isKdenlive(XmlElement shown) {
    return MltDocument.property(shown, "kdenlive:audio_track").isPresent();
  }

  /** Returns whether a track without clips was made by an editor, rather than black below all. */
  private static boolean isEditorsOwn(XmlElement shown) {
    return MltDocument.property(shown, "shotcut:name").isPresent()
        || MltDocument.property(shown, "kdenlive:track_name").isPresent();
  }

  private String hidden(XmlElement track, XmlElement shown) {
    boolean sound = isKdenlive(shown) || MltDocument.property(shown, "shotcut:audio").isPresent();
    return track
        .attribute("hide")
        .or(
            () ->
                shown.name().equals("tractor")
                    ? shown.children("track").stream()
                        .flatMap(inner -> inner.attribute("hide").stream())
                        .findFirst()
                    : Optional.empty())
        .orElse(sound ? "video" : "");
  }

  private static String name(XmlElement shown, String letter, int number) {
    return MltDocument.property(shown, "shotcut:name")
        .or(() -> MltDocument.property(shown, "kdenlive:track_name"))
        .orElse(letter + number);
  }

  private Track read(MltTrack content, Track.Kind kind, String name) {
    TrackBuilder track = new TrackBuilder(kind, name, rate);
    for (MltEntry entry : content.entries()) {
      content.overlaps().stream()
          .filter(overlap -> overlap.join() == entry.start() && track.end() == entry.start())
          .forEach(overlap -> track.mix(overlap.type(), overlap.before(), overlap.after()));
      MediaReference media = media(entry.producer(), kind);
      track.clip(
          entry.start(),
          entry.end() - entry.start(),
          clipName(entry, media),
          media,
          RationalTime.ofFrames(entry.in(), rate),
          link(entry, media),
          List.of());
    }
    track.gapUntil(content.length());
    return track.build();
  }

  /** Linked are clips whose author said so, or that show the same at the same time. */
  private Optional<Integer> link(MltEntry entry, MediaReference media) {
    return entry
        .entry()
        .flatMap(found -> MltDocument.property(found, MltMedia.OWN + "link"))
        .map(Integer::valueOf)
        .or(
            () ->
                MltDocument.property(entry.producer(), MltMedia.OWN + "target").isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        links.computeIfAbsent(
                            entry.start() + " " + entry.in() + " " + media.target(),
                            place -> links.size() + 1)));
  }

  private static String clipName(MltEntry entry, MediaReference media) {
    return entry
        .entry()
        .flatMap(found -> MltDocument.property(found, MltMedia.OWN + "name"))
        .or(() -> MltDocument.property(entry.producer(), "kdenlive:clipname"))
        .or(() -> MltDocument.property(entry.producer(), "shotcut:caption"))
        .orElse(media.name());
  }

  private MediaReference media(XmlElement producer, Track.Kind kind) {
    String resource =
        MltDocument.property(producer, "warp_resource")
            .or(() -> MltDocument.property(producer, "resource"))
            .orElse("");
    URI target = MediaUri.parse(resource, base);
    boolean own = MltDocument.property(producer, MltMedia.OWN + "target").isPresent();
    int[] size = pair(producer, "size", kind == Track.Kind.VIDEO ? "1920x1080" : "0x0", own);
    int[] sound = pair(producer, "sound", kind == Track.Kind.AUDIO ? "2x48000" : "0x0", own);
    FrameRate mediaRate =
        MltDocument.property(producer, MltMedia.OWN + "rate").map(FrameRate::parse).orElse(rate);
    return new MediaReference(
        MediaUri.fileName(target),
        target,
        mediaRate,
        MltDocument.property(producer, MltMedia.OWN + "duration")
            .map(RationalTime::parse)
            .or(() -> MltDocument.property(producer, "length").map(this::time))
            .orElse(RationalTime.ZERO),
        MltDocument.property(producer, MltMedia.OWN + "timecode")
            .map(label -> Timecode.parse(label, timecodeRate(producer, mediaRate))),
        size[0],
        size[1],
        sound[0],
        sound[1]);
  }

  private RationalTime time(String length) {
    return RationalTime.ofFrames(document.frames(length), rate);
  }

  private static FrameRate timecodeRate(XmlElement producer, FrameRate otherwise) {
    return MltDocument.property(producer, MltMedia.OWN + "timecode.rate")
        .map(FrameRate::parse)
        .orElse(otherwise);
  }

  private static int[] pair(XmlElement producer, String name, String otherwise, boolean own) {
    String text =
        own ? MltDocument.property(producer, MltMedia.OWN + name).orElse(otherwise) : otherwise;
    String[] parts = text.split("x", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("\"" + text + "\" is no " + name);
    }
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
  }
}
