package dev.kuleshov.core.document;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How Kuleshov's values are written as JSON: exact times, lower-case names, rounded measurements.
 */
final class Json {

  /** Writes values in full, so that reading gives them back. */
  static final Gson VALUES = builder().create();

  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private Json() {}

  private static GsonBuilder builder() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .serializeNulls()
        .enableComplexMapKeySerialization()
        .registerTypeAdapterFactory(new OptionalAdapterFactory())
        .registerTypeAdapterFactory(new EnumAdapterFactory())
        .registerTypeHierarchyAdapter(
            Path.class, TextAdapter.of(text -> Path.of(text), Path::toString))
        .registerTypeAdapter(
            RationalTime.class, TextAdapter.of(RationalTime::parse, RationalTime::toString))
        .registerTypeAdapter(FrameRate.class, TextAdapter.of(FrameRate::parse, FrameRate::toString))
        .registerTypeAdapter(Series.class, new SeriesAdapter())
        .registerTypeAdapter(FrameClock.class, new FrameClockAdapter())
        .registerTypeAdapter(EmotionScores.class, new EmotionScoresAdapter())
        .registerTypeAdapter(double.class, new DoubleAdapter())
        .registerTypeAdapter(Double.class, new DoubleAdapter());
  }

  /**
   * Reads a value back.
   *
   * @param text what {@link #VALUES} wrote
   * @param type its class
   * @param origin where it came from, for messages
   * @throws MalformedInputException if a part is missing or out of its range
   */
  static <T> T read(String text, Class<T> type, String origin) {
    return read(VALUES, text, type, origin);
  }

  /** Like {@link #read(String, Class, String)}, with other adapters than {@link #VALUES}. */
  static <T> T read(Gson gson, String text, Class<T> type, String origin) {
    try {
      T value = gson.fromJson(text, type);
      if (value != null) {
        return value;
      }
    } catch (JsonParseException | IllegalArgumentException | ArithmeticException e) {
      throw malformed(origin, e);
    } catch (RuntimeException e) {
      // Gson wraps what a record's own checks throw in a bare RuntimeException.
      if (e.getCause() == null && !(e instanceof NullPointerException)) {
        throw e;
      }
      throw malformed(origin, e);
    }
    throw malformed(origin, null);
  }

  private static MalformedInputException malformed(String origin, RuntimeException cause) {
    return new MalformedInputException(
        "document.malformed",
        origin + " has a part that is missing or wrong; make it again.",
        cause);
  }

  /** Returns the document as a person would like to read it, with a line's end. */
  static String pretty(JsonObject document) {
    return PRETTY.toJson(document) + "\n";
  }

  /** Returns exact seconds as a decimal of at most six places, without trailing zeros. */
  static JsonPrimitive seconds(RationalTime time) {
    BigDecimal decimal = time.toDecimal(6).stripTrailingZeros();
    return new JsonPrimitive(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
  }

  /** Returns a measurement rounded to four places. */
  static JsonPrimitive rounded(double value) {
    return new JsonPrimitive(DoubleAdapter.round(value));
  }

  /** Returns how a constant is called in documents: {@code TRIM_HEAD} as {@code trim-head}. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
