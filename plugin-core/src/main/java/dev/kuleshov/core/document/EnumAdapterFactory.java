package dev.kuleshov.core.document;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.util.Arrays;

/** Writes constants by their lower-case names with hyphens. */
final class EnumAdapterFactory implements TypeAdapterFactory {

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (!type.getRawType().isEnum()) {
      return null;
    }
    T[] constants = constants(type);
    return TextAdapter.of(
        text ->
            Arrays.stream(constants)
                .filter(constant -> Json.name((Enum<?>) constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new JsonParseException("unknown name: " + text)),
        constant -> Json.name((Enum<?>) constant));
  }

  @SuppressWarnings("unchecked") // The raw type is T's own class.
  private static <T> T[] constants(TypeToken<T> type) {
    return (T[]) type.getRawType().getEnumConstants();
  }
}
