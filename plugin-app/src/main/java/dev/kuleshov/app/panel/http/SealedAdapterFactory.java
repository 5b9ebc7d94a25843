package dev.kuleshov.app.panel.http;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a sealed interface's records: the field {@code type} names which one, {@code CueRemove} as
 * {@code cue-remove}.
 */
final class SealedAdapterFactory implements TypeAdapterFactory {

  static final String FIELD = "type";

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return raw.isInterface() && raw.isSealed() ? new Choice<>(gson, raw) : null;
  }

  /** Returns what a record is called in the field {@code type}. */
  static String name(Class<?> choice) {
    return choice.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static final class Choice<T> extends TypeAdapter<T> {

    private final Gson gson;
    private final Map<String, Class<?>> choices;

    Choice(Gson gson, Class<? super T> sealed) {
      this.gson = gson;
      this.choices =
          Arrays.stream(sealed.getPermittedSubclasses())
              .collect(Collectors.toMap(SealedAdapterFactory::name, choice -> choice));
    }

    @Override
    public void write(JsonWriter out, T value) {
      throw new UnsupportedOperationException("choices are only read");
    }

    @Override
    @SuppressWarnings("unchecked") // The class is one that the sealed interface permits.
    public T read(JsonReader in) {
      JsonElement tree = JsonParser.parseReader(in);
      JsonElement name = tree.isJsonObject() ? tree.getAsJsonObject().get(FIELD) : null;
      Class<?> choice =
          name != null && name.isJsonPrimitive() ? choices.get(name.getAsString()) : null;
      if (choice == null) {
        throw JsonText.field(
            "The field type is one of " + new java.util.TreeSet<>(choices.keySet()) + ".");
      }
      return (T) gson.fromJson(tree, choice);
    }
  }
}
