package dev.kuleshov.footage.film;

import dev.kuleshov.footage.encode.SoundFormat;
import dev.kuleshov.footage.encode.VideoFormat;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * How a film's pictures and sound are put into a file.
 *
 * @param pictures the picture stream, or empty for none
 * @param sounds the sound streams, each with the whole sound
 * @param soundDelayMillis by how much the sound starts after time zero
 * @param clock from a frame's number to its time in frames; must grow
 * @param options the muxer's own options
 */
public record Packaging(
    Optional<VideoFormat> pictures,
    List<SoundFormat> sounds,
    int soundDelayMillis,
    LongUnaryOperator clock,
    Map<String, String> options) {

  /** Copies the lists. */
  public Packaging {
    sounds = List.copyOf(sounds);
    options = Map.copyOf(options);
  }

  /**
   * Returns H.264 and AAC as a script asks for them.
   *
   * @param script the script
   */
  public static Packaging of(FilmScript script) {
    VideoFormat format =
        VideoFormat.h264(script.width(), script.height(), script.rate())
            .startingAt(script.timecode());
    return new Packaging(
        Optional.of(script.bitRate() > 0 ? format.at(script.bitRate()) : format),
        script.silent() ? List.of() : List.of(SoundFormat.AAC),
        0,
        LongUnaryOperator.identity(),
        Map.of());
  }

  /**
   * Returns the packaging with pictures in another format.
   *
   * @param format the format
   */
  public Packaging pictures(VideoFormat format) {
    return new Packaging(Optional.of(format), sounds, soundDelayMillis, clock, options);
  }

  /** Returns the packaging without pictures. */
  public Packaging soundOnly() {
    return new Packaging(Optional.empty(), sounds, soundDelayMillis, clock, options);
  }

  /**
   * Returns the packaging with several equal sound streams.
   *
   * @param count how many; 0 for none
   */
  public Packaging soundTracks(int count) {
    return new Packaging(
        pictures, Collections.nCopies(count, SoundFormat.AAC), soundDelayMillis, clock, options);
  }

  /**
   * Returns the packaging with other times.
   *
   * @param soundDelay by how many milliseconds the sound starts after time zero
   * @param frameClock from a frame's number to its time in frames; must grow
   */
  public Packaging timed(int soundDelay, LongUnaryOperator frameClock) {
    return new Packaging(pictures, sounds, soundDelay, frameClock, options);
  }

  /**
   * Returns the packaging with one of the muxer's own options.
   *
   * @param name its name
   * @param value its value
   */
  public Packaging option(String name, String value) {
    return new Packaging(pictures, sounds, soundDelayMillis, clock, Map.of(name, value));
  }
}
