package dev.kuleshov.footage.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;

/** Turns FFmpeg's error numbers into exceptions and Java's maps into its dictionaries. */
final class Native {
  static {
    av_log_set_level(AV_LOG_FATAL);
  }

  private Native() {}

  /** A step that can fail and gives nothing back. */
  @FunctionalInterface
  interface Step {
    int run(AVDictionary options);
  }

  /** Passes a result on unless it is one of FFmpeg's errors. */
  static int check(int result, String deed) throws IOException {
    if (result >= 0) {
      return result;
    }
    try (BytePointer text = new BytePointer(256)) {
      av_strerror(result, text, 256);
      String reason = text.getString(StandardCharsets.UTF_8);
      throw new IOException("cannot " + deed + ": " + reason.substring(0, reason.indexOf('\0')));
    }
  }

  /** Runs a step with options that FFmpeg may take out of the dictionary. */
  static int withOptions(Map<String, String> options, String deed, Step step) throws IOException {
    AVDictionary dictionary = dictionary(options);
    try {
      return check(step.run(dictionary), deed);
    } finally {
      av_dict_free(dictionary);
      dictionary.close();
    }
  }

  static AVDictionary dictionary(Map<String, String> entries) {
    AVDictionary dictionary = new AVDictionary(null);
    entries.forEach((key, value) -> av_dict_set(dictionary, key, value, 0));
    return dictionary;
  }
}
