package dev.kuleshov.core.media;

import dev.kuleshov.api.MalformedInputException;
import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Finds the timestamp of the first picture that a decoder shows: the film's time 0.
 *
 * <p>The header's start time does not tell: edit lists hide frames, and a stream that was cut out
 * of another begins with frames that cannot be decoded. It is looked up beforehand, in the file
 * opened once more, since sound comes out of the container before the first picture is decoded.
 */
final class FirstPicture implements Decoder.Output {

  private boolean found;
  private long timestamp;

  private FirstPicture() {}

  /**
   * Decodes up to the first picture.
   *
   * @param file the film
   * @param stream the picture stream's number
   * @return its timestamp in the stream's ticks, or {@link ClockBuilder#MISSING}
   * @throws MalformedInputException {@code media.no-pictures} if no picture can be decoded
   */
  static long timestamp(Path file, int stream) {
    FirstPicture first = new FirstPicture();
    try (Demuxer demuxer = Demuxer.open(file);
        Decoder decoder = Decoder.open(demuxer.stream(stream), 1, Quality.FAST)) {
      demuxer.only(Set.of(stream));
      AVPacket packet = demuxer.next();
      while (!first.found && packet != null) {
        if (packet.stream_index() == stream) {
          decoder.decode(packet, first);
        }
        packet = demuxer.next();
      }
      if (!first.found) {
        decoder.decode(null, first);
      }
    }
    if (!first.found) {
      throw new MalformedInputException(
          "media.no-pictures",
          "No picture of " + file.getFileName() + " can be decoded; export it again.");
    }
    return first.timestamp;
  }

  @Override
  public void frame(AVFrame frame) {
    if (!found) {
      found = true;
      timestamp = frame.best_effort_timestamp();
    }
  }

  @Override
  public void damaged() {
    // The pass itself tells of damage.
  }
}
