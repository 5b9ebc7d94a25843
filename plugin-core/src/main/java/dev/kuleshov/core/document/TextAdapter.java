package dev.kuleshov.core.document;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value as the text that it is parsed from. */
final class TextAdapter<T> extends TypeAdapter<T> {

  private final Function<String, T> parse;
  private final Function<T, String> print;

  private TextAdapter(Function<String, T> parse, Function<T, String> print) {
    this.parse = parse;
    this.print = print;
  }

  static <T> TypeAdapter<T> of(Function<String, T> parse, Function<T, String> print) {
    return new TextAdapter<>(parse, print).nullSafe();
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    out.value(print.apply(value));
  }

  @Override
  public T read(JsonReader in) throws IOException {
    String text = in.nextString();
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new JsonParseException("not valid: " + text, e);
    }
  }
}
