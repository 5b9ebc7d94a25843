package dev.kuleshov.core.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** An open local media file: takes packets out of the container. */
final class Demuxer implements AutoCloseable {

  /** Lists of other files; what they name is not the user's choice to open. */
  private static final Set<String> PLAYLISTS =
      Set.of("concat", "concatf", "hls", "dash", "imf", "sdp", "rtsp", "lavfi", "vapoursynth");

  private final Path file;
  private final AVFormatContext context;
  private final AVPacket packet;
  private int error;

  private Demuxer(Path file, AVFormatContext context) {
    this.file = file;
    this.context = context;
    this.packet = avcodec.av_packet_alloc();
  }

  /**
   * Opens a file and reads its headers.
   *
   * @param path a regular local file
   * @throws InputOutputException if it is not there or may not be read
   * @throws MalformedInputException if it is no media file, or a broken one
   * @throws UnsupportedInputException if it is a playlist
   */
  static Demuxer open(Path path) {
    Ffmpeg.load();
    Path file = path.toAbsolutePath().normalize();
    checkReadable(file);
    AVFormatContext context = new AVFormatContext((Pointer) null);
    AVDictionary options = new AVDictionary((Pointer) null);
    // A film must not make us talk to the network or read a file that the user did not name.
    avutil.av_dict_set(options, "protocol_whitelist", "file,crypto,data", 0);
    int opened;
    try (BytePointer url = new BytePointer("file:" + file, UTF_8)) {
      opened = avformat.avformat_open_input(context, url, null, options);
    } finally {
      avutil.av_dict_free(options);
    }
    if (opened < 0) {
      throw refusal(file, opened);
    }
    Demuxer demuxer = new Demuxer(file, context);
    try {
      demuxer.readHeaders();
      return demuxer;
    } catch (KuleshovException e) {
      demuxer.close();
      throw e;
    }
  }

  private static void checkReadable(Path file) {
    if (!Files.exists(file)) {
      throw new InputOutputException(
          "media.not-found", "There is no file " + file + "; check the path.");
    }
    if (!Files.isRegularFile(file)) {
      throw new InputOutputException(
          "media.not-a-file", file + " is not a file; name one media file.");
    }
    if (!Files.isReadable(file)) {
      throw new InputOutputException(
          "media.unreadable", file + " may not be read; check its permissions.");
    }
    try {
      if (Files.size(file) == 0) {
        throw new MalformedInputException(
            "media.malformed",
            file.getFileName() + " is empty (0 bytes); copy or export it again.");
      }
    } catch (IOException e) {
      throw new InputOutputException(
          "media.unreadable", file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static KuleshovException refusal(Path file, int error) {
    if (error == org.bytedeco.ffmpeg.presets.avutil.AVERROR_EACCES()
        || error == org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO()) {
      return new InputOutputException(
          "media.unreadable", file + " cannot be read: " + Ffmpeg.explain(error) + ".");
    }
    return new MalformedInputException(
        "media.malformed",
        file.getFileName()
            + " is not a media file, or it is damaged beyond reading; check that it plays.");
  }

  private void readHeaders() {
    if (PLAYLISTS.contains(container())) {
      throw new UnsupportedInputException(
          "media.playlist",
          file.getFileName() + " is a list of other files; name one of those instead.");
    }
    int found = avformat.avformat_find_stream_info(context, (AVDictionary) null);
    if (found < 0) {
      throw refusal(file, found);
    }
  }

  /** Returns when the earliest stream begins, in microseconds, or AV_NOPTS_VALUE. */
  long startTime() {
    return context.start_time();
  }

  /** Returns the absolute path. */
  Path file() {
    return file;
  }

  /** Returns the native context, valid until {@link #close}. */
  AVFormatContext context() {
    return context;
  }

  /** Returns the demuxer's name for the container. */
  String container() {
    return Ffmpeg.text(context.iformat().name());
  }

  /** Returns whether the container allows timestamps to jump, as broadcast streams do. */
  boolean mayJump() {
    return (context.iformat().flags() & avformat.AVFMT_TS_DISCONT) != 0;
  }

  /** Returns how many streams there are. */
  int streams() {
    return context.nb_streams();
  }

  /** Returns a stream by its number. */
  AVStream stream(int index) {
    return context.streams(index);
  }

  /** Leaves every stream but these in the file. */
  void only(Set<Integer> wanted) {
    for (int i = 0; i < streams(); i++) {
      stream(i).discard(wanted.contains(i) ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
    }
  }

  /**
   * Takes the next packet.
   *
   * @return the packet, valid until the next call, or null at the end of what can be read
   */
  AVPacket next() {
    avcodec.av_packet_unref(packet);
    int read = avformat.av_read_frame(context, packet);
    if (read < 0) {
      error = read == avutil.AVERROR_EOF ? 0 : read;
      return null;
    }
    return packet;
  }

  /** Returns what ended reading before the end of the file, empty if nothing did. */
  String failure() {
    return error == 0 ? "" : Ffmpeg.explain(error);
  }

  /**
   * Moves to the last keyframe at or before a timestamp.
   *
   * @param stream the stream's number
   * @param timestamp in the stream's ticks
   * @return whether the container could
   */
  boolean seek(int stream, long timestamp) {
    return avformat.av_seek_frame(context, stream, timestamp, avformat.AVSEEK_FLAG_BACKWARD) >= 0;
  }

  /**
   * Returns where the container's index has the last keyframe before a timestamp; NaN where it has
   * no index.
   *
   * @param stream the stream's number
   * @param timestamp in the stream's ticks
   */
  double keyframeBefore(int stream, long timestamp) {
    AVIndexEntry entry =
        avformat.avformat_index_get_entry_from_timestamp(
            stream(stream), timestamp, avformat.AVSEEK_FLAG_BACKWARD);
    return entry == null || entry.isNull() ? Double.NaN : entry.timestamp();
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avformat.avformat_close_input(context);
  }
}
