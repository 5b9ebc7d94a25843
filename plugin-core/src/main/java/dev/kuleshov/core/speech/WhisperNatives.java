package dev.kuleshov.core.speech;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.MissingModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Unpacks the build of whisper.cpp that fits this machine and loads it, once.
 *
 * <p>The builds come in whisper-jni's jar. Its Java classes are not used: they tell neither the
 * times of words nor why a model could not be read.
 */
final class WhisperNatives {

  private static final String VERSION = "whisper-1.7.1";

  /** What an Intel or AMD processor must have for the quicker build. */
  private static final List<String> QUICK_FLAGS = List.of("f16c", "fma", "avx", "avx2");

  private static final WhisperLibrary.Log SILENT =
      (level, text, data) -> System.getLogger("whisper").log(System.Logger.Level.TRACE, text);

  private static WhisperLibrary library;

  private WhisperNatives() {}

  /**
   * Returns the library.
   *
   * @throws MissingModelException {@code speech.platform} if there is no build for this machine
   * @throws InputOutputException if it cannot be unpacked
   */
  static synchronized WhisperLibrary library() {
    if (library == null) {
      Map<String, String> files = files();
      Path folder = folder();
      files.forEach((resource, name) -> unpack(resource, folder.resolve(name)));
      try {
        // First ggml, so that the library finds it in memory whatever the loader's search path.
        List<String> names = List.copyOf(files.values());
        NativeLibrary.getInstance(folder.resolve(names.get(0)).toString());
        library = Native.load(folder.resolve(names.get(1)).toString(), WhisperLibrary.class);
        library.whisper_log_set(SILENT, Pointer.NULL);
      } catch (UnsatisfiedLinkError e) {
        throw missing(e);
      }
    }
    return library;
  }

  private static MissingModelException missing(Throwable cause) {
    return new MissingModelException(
        "speech.platform",
        "Speech cannot be recognised on this machine ("
            + Platform.RESOURCE_PREFIX
            + "), for which there is no build of whisper.cpp that loads; use Linux or macOS.",
        cause);
  }

  /** Resource and file name of ggml, then of whisper. */
  private static Map<String, String> files() {
    return switch (Platform.RESOURCE_PREFIX) {
      case "linux-x86-64" ->
          ordered(
              "debian-amd64/" + (isQuick() ? "libggml+mf16c+mfma+mavx+mavx2.so" : "libggml.so"),
              "libggml.so",
              "debian-amd64/libwhisper.so.1",
              "libwhisper.so.1");
      case "linux-aarch64" ->
          ordered(
              "debian-arm64/libggml+crc.so",
              "libggml.so",
              "debian-arm64/libwhisper.so.1",
              "libwhisper.so.1");
      case "darwin-aarch64" ->
          ordered(
              "macos-arm64/libggml.dylib",
              "libggml.dylib",
              "macos-arm64/libwhisper.1.dylib",
              "libwhisper.1.dylib");
      case "darwin-x86-64" ->
          ordered(
              "macos-amd64/libggml.dylib",
              "libggml.dylib",
              "macos-amd64/libwhisper.1.dylib",
              "libwhisper.1.dylib");
      default -> throw missing(null);
    };
  }

  private static Map<String, String> ordered(String a, String nameA, String b, String nameB) {
    Map<String, String> files = new java.util.LinkedHashMap<>();
    files.put(a, nameA);
    files.put(b, nameB);
    return files;
  }

  private static boolean isQuick() {
    try {
      String cpu = Files.readString(Path.of("/proc/cpuinfo"));
      return QUICK_FLAGS.stream().allMatch(flag -> cpu.matches("(?s).*\\b" + flag + "\\b.*"));
    } catch (IOException e) {
      return false; // The plain build runs everywhere.
    }
  }

  private static Path folder() {
    String cache = System.getProperty("DJL_CACHE_DIR");
    Path base =
        cache != null && !cache.isEmpty()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache", "kuleshov", "native");
    return base.resolve(VERSION + (isQuick() ? "-avx2" : ""));
  }

  /** Another process may do the same at this moment: the file appears whole or not at all. */
  private static void unpack(String resource, Path file) {
    try (InputStream in = WhisperNatives.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw missing(null);
      }
      byte[] content = in.readAllBytes();
      if (!Files.exists(file) || Files.size(file) != content.length) {
        dev.kuleshov.core.document.OutputFiles.write(file, content);
      }
    } catch (IOException e) {
      throw new InputOutputException(
          "speech.unpack", "Cannot unpack " + file + "; check the cache folder.", e);
    }
  }
}
