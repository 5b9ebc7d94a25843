package dev.kuleshov.core.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kuleshov.api.time.RationalTime;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** The few things every use of FFmpeg's libraries shares. */
final class Ffmpeg {

  static {
    // Standard error carries our progress; what FFmpeg finds becomes findings.
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
  }

  private Ffmpeg() {}

  /** Loads the libraries and silences their log. */
  static void load() {
    // The static initialiser does it, once.
  }

  /** Returns what FFmpeg calls an error. */
  static String explain(int error) {
    byte[] text = new byte[256];
    avutil.av_strerror(error, text, text.length);
    return text(text);
  }

  /** Returns the characters before the first zero byte. */
  static String text(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, UTF_8);
  }

  /** Returns a metadata value, if there is one that is not blank. */
  static Optional<String> metadata(AVDictionary dictionary, String key) {
    if (dictionary == null || dictionary.isNull()) {
      return Optional.empty();
    }
    AVDictionaryEntry entry = avutil.av_dict_get(dictionary, key, null, 0);
    return entry == null || entry.isNull()
        ? Optional.empty()
        : Optional.of(text(entry.value())).filter(value -> !value.isBlank());
  }

  /** Returns a native string, empty where it is null. */
  static String text(BytePointer pointer) {
    return pointer == null || pointer.isNull() ? "" : pointer.getString(UTF_8);
  }

  /** Returns the length of a tick, a millionth of a second where the time base makes no sense. */
  static RationalTime tick(AVRational base) {
    return base.num() > 0 && base.den() > 0
        ? new RationalTime(base.num(), base.den())
        : new RationalTime(1, avutil.AV_TIME_BASE);
  }
}
