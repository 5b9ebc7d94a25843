package dev.kuleshov.core.media;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * The one pass over a film: decodes every frame once and all the sound, and feeds every analyser at
 * the size it asked for.
 *
 * <p>Frames come in the order in which they are shown, counted from 0 as decoded. Damage becomes
 * findings. Memory does not grow with the film but for eight bytes a frame.
 */
public final class DecodePass implements AutoCloseable {

  /** Seconds of silence that a sound stream may be filled up with where no length is known. */
  private static final double LONGEST_UNKNOWN = 3600;

  private final MediaInfo info;
  private final List<SoundSink> soundSinks;
  private final Hearing hearing;
  private final PassProgress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final Demuxer demuxer;
  private VideoFeed video;
  private SoundFeed sound;
  private int soundStream = -1;

  private DecodePass(
      MediaInfo info, Hearing hearing, List<SoundSink> soundSinks, JobMonitor monitor) {
    this.info = info;
    this.hearing = hearing;
    this.soundSinks = soundSinks;
    this.progress =
        new PassProgress(monitor, "Watching " + info.file().getFileName(), info.duration());
    this.demuxer = Demuxer.open(info.file());
  }

  /**
   * Decodes a film quickly; see {@link #run(MediaInfo, List, List, Quality, JobMonitor)}.
   *
   * @param info the film
   * @param frameSinks who looks
   * @param soundSinks who listens
   * @param monitor hears of progress, may cancel
   */
  public static PassResult run(
      MediaInfo info, List<FrameSink> frameSinks, List<SoundSink> soundSinks, JobMonitor monitor) {
    return run(info, frameSinks, soundSinks, Quality.FAST, monitor);
  }

  /**
   * Decodes a film once.
   *
   * <p>The times that sinks hear are those of the resulting clock as far as they can be known
   * before the film has ended: where frames come at uneven times they may differ from it by a third
   * of a frame, and their numbers tell which frame is meant. Sound is decoded, and loudness
   * measured, only if somebody listens. A film without pictures has a clock without frames.
   *
   * @param info the film, as probed
   * @param frameSinks who looks, in this order
   * @param soundSinks who listens, in this order
   * @param quality how carefully pictures are decoded
   * @param monitor hears of progress ten times a second at most, may cancel
   * @return the clock of all frames, loudness and findings
   * @throws dev.kuleshov.api.MalformedInputException {@code media.no-pictures} if no frame can be
   *     decoded
   * @throws dev.kuleshov.api.UnsupportedInputException {@code media.codec} or {@code media.pixels}
   *     if the pictures are of a form that nothing here decodes
   * @throws dev.kuleshov.api.InputOutputException if the file has gone
   * @throws dev.kuleshov.api.CancelledException if the monitor cancels
   */
  public static PassResult run(
      MediaInfo info,
      List<FrameSink> frameSinks,
      List<SoundSink> soundSinks,
      Quality quality,
      JobMonitor monitor) {
    try (DecodePass pass =
        new DecodePass(info, Hearing.ANALYSIS, List.copyOf(soundSinks), monitor)) {
      pass.open(List.copyOf(frameSinks), quality);
      pass.decode();
      return pass.result();
    }
  }

  /**
   * Hears a film once without looking at it: its sound is on the same time as in {@link #run}.
   *
   * @param info the film, as probed
   * @param soundSinks who listens, in this order
   * @param monitor hears of progress ten times a second at most, may cancel
   * @return findings about the sound
   * @throws dev.kuleshov.api.InputOutputException if the file has gone
   * @throws dev.kuleshov.api.CancelledException if the monitor cancels
   */
  public static List<Finding> hear(MediaInfo info, List<SoundSink> soundSinks, JobMonitor monitor) {
    return hear(info, Hearing.ANALYSIS, soundSinks, monitor);
  }

  /** Hears a film as above, in a form other than analysers want. */
  static List<Finding> hear(
      MediaInfo info, Hearing hearing, List<SoundSink> soundSinks, JobMonitor monitor) {
    try (DecodePass pass = new DecodePass(info, hearing, List.copyOf(soundSinks), monitor)) {
      pass.openSound(pass.origin());
      pass.demuxer.only(pass.sound == null ? Set.of() : Set.of(pass.soundStream));
      pass.decode();
      if (pass.sound != null) {
        pass.findings.addAll(pass.sound.findings());
      }
      return List.copyOf(pass.findings);
    }
  }

  /** The film's time 0 on the container's clock in seconds; NaN for the first sound. */
  private double origin() {
    if (info.video().isEmpty()) {
      return Double.NaN;
    }
    int stream = info.video().get().index();
    long first = FirstPicture.timestamp(info.file(), stream);
    return first == ClockBuilder.MISSING
        ? Double.NaN
        : first * Ffmpeg.tick(demuxer.stream(stream).time_base()).toSeconds();
  }

  private void open(List<FrameSink> frameSinks, Quality quality) {
    Set<Integer> wanted = new HashSet<>();
    double origin = origin();
    if (info.video().isPresent()) {
      VideoStream stream = info.video().get();
      video = new VideoFeed(demuxer, stream, frameSinks, quality);
      wanted.add(stream.index());
    } else {
      findings.add(Finding.info("media.no-pictures", "There are no pictures, only sound."));
    }
    openSound(origin);
    if (sound != null) {
      wanted.add(soundStream);
    }
    demuxer.only(wanted);
  }

  private void openSound(double origin) {
    Optional<Integer> stream =
        MediaProbe.pick(
                IntStream.range(0, demuxer.streams())
                    .mapToObj(i -> new StreamReader(demuxer, i))
                    .toList(),
                StreamReader::isSound)
            .map(reader -> reader.audio().index());
    if (stream.isEmpty()) {
      findings.add(Finding.info("media.no-sound", "There is no sound."));
    }
    if (stream.isEmpty() || soundSinks.isEmpty()) {
      return;
    }
    soundStream = stream.get();
    double length = info.duration().toSeconds();
    double limit = length > 0 ? length + 1 : LONGEST_UNKNOWN;
    try {
      sound = new SoundFeed(demuxer.stream(soundStream), origin, limit, hearing, soundSinks);
    } catch (KuleshovException e) {
      findings.add(Finding.warning("media.sound-unusable", "Sound is left out. " + e.getMessage()));
    }
  }

  private void decode() {
    for (AVPacket packet = demuxer.next(); packet != null; packet = demuxer.next()) {
      progress.checkCancelled();
      if (video != null && packet.stream_index() == info.video().get().index()) {
        video.packet(packet);
        progress.at(video.time());
      } else if (sound != null && packet.stream_index() == soundStream) {
        sound.packet(packet);
        if (video == null) {
          progress.at(sound.heard());
        }
      }
    }
    if (video != null) {
      video.finish();
    }
    if (sound != null) {
      sound.finish();
    } else {
      soundSinks.forEach(SoundSink::finish);
    }
    progress.done();
  }

  private PassResult result() {
    FrameClock clock = video == null ? FrameClock.constant(FrameRate.FPS_25, 0) : video.clock();
    if (video != null) {
      findings.addAll(video.findings());
      shortfall(clock.duration()).ifPresent(findings::add);
    }
    if (sound != null) {
      findings.addAll(sound.findings());
    }
    if (!demuxer.failure().isEmpty()) {
      findings.add(
          Finding.warning("media.read-error", "Reading stopped early: " + demuxer.failure() + "."));
    }
    return new PassResult(clock, sound == null ? Series.empty() : sound.loudness(), findings);
  }

  /** Tells of pictures that the header promises and the file does not hold. */
  private Optional<Finding> shortfall(RationalTime end) {
    Optional<RationalTime> promised =
        new StreamReader(demuxer, info.video().orElseThrow().index()).duration();
    return promised
        .filter(length -> length.minus(end).compareTo(RationalTime.ofSeconds(1)) > 0)
        .map(
            length ->
                Finding.warning(
                    "media.truncated",
                    "The film is cut short: its header promises "
                        + DamageLog.label(length)
                        + ", but the pictures end at "
                        + DamageLog.label(end)
                        + ".",
                    new TimeRange(end, length)));
  }

  @Override
  public void close() {
    if (sound != null) {
      sound.close();
    }
    if (video != null) {
      video.close();
    }
    demuxer.close();
  }
}
