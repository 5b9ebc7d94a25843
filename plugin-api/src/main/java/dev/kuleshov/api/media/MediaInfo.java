package dev.kuleshov.api.media;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A media file as its headers describe it.
 *
 * <p>Time 0 of a file is its first picture as it is shown (its first sound where there is no
 * picture), whatever the container's own start time says.
 *
 * @param file absolute path
 * @param container the demuxer's name for the format, such as {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param duration length from time 0; zero where the file does not say
 * @param video the picture stream, if there is one that moves (cover art is none)
 * @param audio every sound stream in file order
 * @param timecode source timecode of the first picture, if the file carries one
 */
public record MediaInfo(
    Path file,
    String container,
    RationalTime duration,
    Optional<VideoStream> video,
    List<AudioStream> audio,
    Optional<Timecode> timecode) {

  /** Checks for nulls and copies the list. */
  public MediaInfo {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(container, "container");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(video, "video");
    Objects.requireNonNull(timecode, "timecode");
    audio = List.copyOf(audio);
  }
}
