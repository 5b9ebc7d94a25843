package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.timeline.MediaMerge;
import dev.kuleshov.core.timeline.MediaUri;
import dev.kuleshov.core.timeline.Reading;
import dev.kuleshov.core.timeline.TrackBuilder;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads edit decision lists. A changed speed is left out; the clip keeps its place and length. */
final class EdlReader {

  private final URI location;
  private FrameRate rate = FrameRate.FPS_24;
  private boolean dropFrame;
  private long first;

  EdlReader(URI location) {
    this.location = location;
  }

  Timeline read(byte[] content) {
    String text = text(content);
    List<EdlLine> edits = EdlLine.all(text);
    if (edits.isEmpty()) {
      throw nothingIn(text);
    }
    rate = EdlRate.of(text, edits);
    dropFrame =
        rate.supportsDropFrame()
            && (EdlLine.header(text, "FCM").filter(mode -> mode.startsWith("DROP")).isPresent()
                || EdlRate.isDrop(edits.get(0).labels().get(2)));
    first = edits.stream().mapToLong(edit -> frame(edit, 2)).min().orElse(0);
    List<EdlLine> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparingLong(edit -> frame(edit, 2)));
    Set<String> names = new TreeSet<>(Comparator.comparing(EdlReader::rank));
    edits.forEach(edit -> names.addAll(tracks(edit.channels())));
    List<Track> tracks = new ArrayList<>();
    names.forEach(name -> tracks.add(track(name, ordered)));
    return new Timeline(
        EdlLine.header(text, "TITLE").orElse(""),
        rate,
        new Timecode(first, rate, dropFrame),
        1920,
        1080,
        MediaMerge.merged(tracks),
        markers(edits));
  }

  private RuntimeException nothingIn(String text) {
    return EdlLine.header(text, "TITLE").isPresent()
        ? new UnsupportedInputException(
            "timeline.no.edit", "The EDL holds no edit: export one that has clips.")
        : Reading.malformed(EdlFormat.NAME, "it has neither a title nor edits");
  }

  private static String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, StandardCharsets.ISO_8859_1); // as old systems wrote names
    }
  }

  /** The tracks that channels belong to: two channels of sound make a track. */
  private static Set<String> tracks(String channels) {
    Set<String> tracks = new TreeSet<>();
    for (String channel : channels.replace("B", "A/V").replace("AA", "A/A2").split("[/,]")) {
      if (channel.matches("A\\d{0,3}")) {
        int number = channel.length() == 1 ? 1 : Integer.parseInt(channel.substring(1));
        tracks.add("A" + (number + 1) / 2);
      } else if (channel.matches("V\\d{0,3}")) {
        tracks.add(channel.equals("V") ? "V1" : channel);
      }
    }
    return tracks;
  }

  /** Picture from the bottom up, then sound from the top down. */
  private static int rank(String track) {
    int number = Integer.parseInt(track.substring(1));
    return track.startsWith("V") ? number : 10_000 + number;
  }

  private Track track(String name, List<EdlLine> ordered) {
    boolean picture = name.startsWith("V");
    TrackBuilder track =
        new TrackBuilder(picture ? Track.Kind.VIDEO : Track.Kind.AUDIO, name, rate);
    for (EdlLine edit : ordered) {
      long start = frame(edit, 2) - first;
      long frames = frame(edit, 3) - first - start;
      if (!tracks(edit.channels()).contains(name) || frames <= 0) {
        continue;
      }
      if (edit.isBlack()) {
        track.gapUntil(start + frames);
        continue;
      }
      if (edit.frames() > 0 && track.end() == start && start > 0) {
        track.mix(edit.how().equals("D") ? "dissolve" : "wipe", 0, edit.frames());
      }
      MediaReference media = media(edit, picture);
      RationalTime in = Timecode.parse(edit.labels().get(0), rate).toTime();
      track.clip(
          start, frames, media.name(), media, in.minus(media.startTime()), link(edit), List.of());
    }
    return track.build();
  }

  private static Optional<Integer> link(EdlLine edit) {
    boolean several = tracks(edit.channels()).size() > 1;
    return several ? Optional.of(Integer.parseInt(edit.number())) : Optional.empty();
  }

  private MediaReference media(EdlLine edit, boolean picture) {
    Optional<String> name =
        edit.frames() > 0
            ? edit.comment("TO CLIP NAME", "FROM CLIP NAME")
            : edit.comment("FROM CLIP NAME");
    Optional<String> file = edit.comment("SOURCE FILE", "FROM CLIP", "FROM FILE");
    URI target = MediaUri.parse(file.or(() -> name).orElse(edit.reel()), location);
    Optional<Timecode> start =
        edit.comment("SOURCE START").map(label -> Timecode.parse(label, rate));
    RationalTime out = Timecode.parse(edit.labels().get(1), rate).toTime();
    RationalTime known = out.minus(start.map(Timecode::toTime).orElse(RationalTime.ZERO));
    int channels = edit.channels().contains("AA") ? 2 : edit.channels().matches(".*[AB].*") ? 1 : 0;
    return new MediaReference(
        name.orElse(MediaUri.fileName(target)),
        target,
        rate,
        known,
        start,
        picture ? 1920 : 0,
        picture ? 1080 : 0,
        channels,
        channels > 0 ? 48000 : 0);
  }

  private List<Marker> markers(List<EdlLine> edits) {
    return edits.stream()
        .flatMap(edit -> edit.locators().stream())
        .flatMap(locator -> Locator.read(locator, rate, first).stream())
        .sorted(Comparator.comparing((Marker marker) -> marker.range().start()))
        .toList();
  }

  private long frame(EdlLine edit, int label) {
    return Timecode.parse(edit.labels().get(label), rate).frame();
  }
}
