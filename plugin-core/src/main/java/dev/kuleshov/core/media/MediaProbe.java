package dev.kuleshov.core.media;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.media.AudioStream;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avutil;

/** Says what a media file is made of, by its headers. */
public final class MediaProbe {

  private MediaProbe() {}

  /**
   * Reads the headers of a local file.
   *
   * @param file a film or a sound file
   * @return what it holds; the picture stream is the first default one that moves, cover art and
   *     thumbnails being none
   * @throws dev.kuleshov.api.InputOutputException if it is not there or may not be read: {@code
   *     media.not-found}, {@code media.not-a-file}, {@code media.unreadable}
   * @throws MalformedInputException {@code media.malformed} if it is no media file or too damaged
   * @throws UnsupportedInputException if it is a still picture ({@code media.still}), a playlist
   *     ({@code media.playlist}) or holds neither picture nor sound ({@code media.no-streams})
   */
  public static MediaInfo probe(Path file) {
    try (Demuxer demuxer = Demuxer.open(file)) {
      return probe(demuxer);
    }
  }

  static MediaInfo probe(Demuxer demuxer) {
    String name = demuxer.file().getFileName().toString();
    if (isStill(demuxer.container())) {
      throw new UnsupportedInputException(
          "media.still", name + " is a still picture; name a film or a sound file.");
    }
    List<StreamReader> streams =
        IntStream.range(0, demuxer.streams()).mapToObj(i -> new StreamReader(demuxer, i)).toList();
    Optional<StreamReader> film = pick(streams, StreamReader::isFilm);
    List<AudioStream> audio = new ArrayList<>();
    for (StreamReader stream : streams) {
      if (stream.isSound()) {
        audio.add(stream.audio());
      }
    }
    if (film.isEmpty() && audio.isEmpty()) {
      throw nothingToSeeOrHear(demuxer, name);
    }
    Optional<VideoStream> video = film.map(StreamReader::video);
    return new MediaInfo(
        demuxer.file(),
        demuxer.container(),
        duration(demuxer, film.or(() -> pick(streams, StreamReader::isSound))),
        video,
        audio,
        video.flatMap(stream -> timecode(demuxer, stream)));
  }

  /** Returns the first default stream of a kind, else the first. */
  static Optional<StreamReader> pick(List<StreamReader> streams, Predicate<StreamReader> kind) {
    List<StreamReader> candidates = streams.stream().filter(kind).toList();
    return candidates.stream()
        .filter(StreamReader::isDefault)
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static boolean isStill(String container) {
    return container.equals("image2") || container.endsWith("_pipe") || container.equals("ico");
  }

  private static RuntimeException nothingToSeeOrHear(Demuxer demuxer, String name) {
    for (int i = 0; i < demuxer.streams(); i++) {
      int type = demuxer.stream(i).codecpar().codec_type();
      boolean sizeless =
          type == avutil.AVMEDIA_TYPE_VIDEO && demuxer.stream(i).codecpar().width() == 0;
      if (sizeless || type == avutil.AVMEDIA_TYPE_AUDIO) {
        return new MalformedInputException(
            "media.malformed", name + " is too damaged to tell its format; export it again.");
      }
    }
    return new UnsupportedInputException(
        "media.no-streams", name + " holds neither moving pictures nor sound; name another file.");
  }

  private static RationalTime duration(Demuxer demuxer, Optional<StreamReader> main) {
    RationalTime micro = new RationalTime(1, avutil.AV_TIME_BASE);
    long whole = demuxer.context().duration();
    long start = demuxer.context().start_time();
    Optional<RationalTime> claimed = main.flatMap(StreamReader::duration);
    if (claimed.isPresent() || whole == avutil.AV_NOPTS_VALUE || whole <= 0) {
      return claimed.orElse(RationalTime.ZERO);
    }
    RationalTime end = micro.times(whole, 1);
    if (start == avutil.AV_NOPTS_VALUE) {
      return end;
    }
    RationalTime late = main.map(StreamReader::start).orElse(RationalTime.ZERO);
    RationalTime rest = end.plus(micro.times(start, 1)).minus(late);
    return rest.isNegative() || rest.compareTo(end) > 0 ? end : rest;
  }

  private static Optional<Timecode> timecode(Demuxer demuxer, VideoStream video) {
    Stream<Optional<String>> own =
        Stream.of(
            Ffmpeg.metadata(demuxer.stream(video.index()).metadata(), "timecode"),
            Ffmpeg.metadata(demuxer.context().metadata(), "timecode"));
    Stream<Optional<String>> others =
        IntStream.range(0, demuxer.streams())
            .mapToObj(i -> Ffmpeg.metadata(demuxer.stream(i).metadata(), "timecode"));
    return Stream.concat(own, others)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(label -> parse(label, video.rate()));
  }

  private static Optional<Timecode> parse(String label, FrameRate rate) {
    try {
      return Optional.of(Timecode.parse(label, rate));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a label that does not fit the rate would only mislead
    }
  }
}
