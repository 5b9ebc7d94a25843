package dev.kuleshov.app.panel.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.kuleshov.api.time.RationalTime;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * JSON as the API speaks it: times are seconds, measurements are rounded to four places, and a
 * field that is null is written as null.
 */
public final class JsonText {

  /** Time with more digits than any clock has. */
  private static final int LONGEST_NUMBER = 32;

  private static final int PLACES = 4;
  private static final double TENTHOUSANDTHS = 10_000;

  /** Beyond it a double holds no single units. */
  private static final double MOST_EXACT = 9e15;

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .serializeNulls()
          .registerTypeAdapterFactory(new SealedAdapterFactory())
          .registerTypeHierarchyAdapter(Fragment.class, new Ready())
          .registerTypeAdapter(RationalTime.class, new Seconds())
          .registerTypeAdapter(long.class, new Whole<>(Number::longValue))
          .registerTypeAdapter(Long.class, new Whole<>(Number::longValue))
          .registerTypeAdapter(int.class, new Whole<>(Number::intValue))
          .registerTypeAdapter(Integer.class, new Whole<>(Number::intValue))
          .registerTypeAdapter(double.class, new Rounded())
          .registerTypeAdapter(Double.class, new Rounded())
          .create();

  private JsonText() {}

  /** Writes a value. */
  public static byte[] write(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  static String text(Object value) {
    return GSON.toJson(value);
  }

  /**
   * Reads a value strictly: UTF-8, one document, nothing after it.
   *
   * @param bytes the text
   * @param type the value's type
   * @throws Failure 400 {@code request.json} if it is no JSON, {@code request.field} if a field is
   *     missing, of another kind or out of its range
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // It is what the type argument says.
  static <T> T read(byte[] bytes, Type type) {
    JsonElement tree = tree(bytes);
    try {
      T value = GSON.fromJson(tree, type);
      if (value != null) {
        return value;
      }
    } catch (Failure e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // Gson wraps what a record's own checks throw.
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Failure failure) {
          throw failure;
        }
      }
      throw field("A field of the request is missing, of the wrong kind or out of its range.");
    }
    throw field("The request says nothing; send an object.");
  }

  /** Refuses a request for one of its fields. */
  public static Failure field(String message) {
    return new Failure(400, "request.field", message);
  }

  private static JsonElement tree(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement tree = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return tree;
      }
    } catch (CharacterCodingException | JsonParseException | StackOverflowError e) {
      throw malformed(e);
    } catch (IOException | IllegalStateException e) {
      throw malformed(e);
    }
    throw malformed(null);
  }

  private static Failure malformed(Throwable cause) {
    Failure failure = new Failure(400, "request.json", "The request is not one JSON document.");
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }

  /** What was written before. */
  private static final class Ready extends TypeAdapter<Fragment<?>> {

    @Override
    public void write(JsonWriter out, Fragment<?> value) throws IOException {
      if (value == null) {
        out.nullValue();
      } else {
        out.jsonValue(value.json());
      }
    }

    @Override
    public Fragment<?> read(JsonReader in) {
      throw new UnsupportedOperationException("fragments are only written");
    }
  }

  /** Exact times as decimal seconds. */
  private static final class Seconds extends TypeAdapter<RationalTime> {

    @Override
    public void write(JsonWriter out, RationalTime time) throws IOException {
      if (time == null) {
        out.nullValue();
        return;
      }
      out.jsonValue(Decimals.seconds(time));
    }

    @Override
    public RationalTime read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      if (in.peek() != JsonToken.NUMBER) {
        throw field("A time is a number of seconds.");
      }
      String digits = in.nextString();
      if (digits.length() > LONGEST_NUMBER
          || digits.indexOf('e') >= 0
          || digits.indexOf('E') >= 0) {
        throw field("A time is a plain number of seconds.");
      }
      try {
        return RationalTime.parse(digits);
      } catch (ArithmeticException | NumberFormatException e) {
        throw field("A time is a number of seconds that a film can have.");
      }
    }
  }

  /** Whole numbers that a double holds exactly, as JSON's readers elsewhere have it. */
  private static final class Whole<N extends Number> extends TypeAdapter<N> {

    private static final double MOST = 1L << 31;

    private final Function<Number, N> type;

    Whole(Function<Number, N> type) {
      this.type = type;
    }

    @Override
    public void write(JsonWriter out, N value) throws IOException {
      out.value(value);
    }

    @Override
    public N read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      if (in.peek() != JsonToken.NUMBER) {
        throw field("A whole number is wanted where the request has something else.");
      }
      double value = in.nextDouble();
      if (value != Math.rint(value) || Math.abs(value) >= MOST) {
        throw field("A whole number of the request is out of range.");
      }
      return type.apply((long) value);
    }
  }

  /** Measurements with four places; JSON has no word for what is not a number. */
  private static final class Rounded extends TypeAdapter<Double> {

    @Override
    public void write(JsonWriter out, Double value) throws IOException {
      if (value == null || !Double.isFinite(value)) {
        out.nullValue();
        return;
      }
      double scaled = Math.rint(value * TENTHOUSANDTHS);
      if (Math.abs(scaled) < MOST_EXACT) {
        out.jsonValue(Decimals.plain((long) scaled, PLACES));
      } else {
        out.value(scaled / TENTHOUSANDTHS);
      }
    }

    @Override
    public Double read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      if (in.peek() != JsonToken.NUMBER) {
        throw field("A number is wanted where the request has something else.");
      }
      double value = in.nextDouble();
      if (!Double.isFinite(value)) {
        throw field("A number of the request is out of range.");
      }
      return value;
    }
  }
}
