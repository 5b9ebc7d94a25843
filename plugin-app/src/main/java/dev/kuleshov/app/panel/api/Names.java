package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.app.panel.http.JsonText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Constants as the JSON calls them: {@code TRIM_HEAD} as {@code trim-head}. */
final class Names {

  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Understands a name; refuses one that is none, and tells which there are. */
  static <E extends Enum<E>> E parse(Class<E> type, String name, String field) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                JsonText.field(
                    "The field "
                        + field
                        + " is one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Names::of)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  static Map<String, Double> terms(Map<MurchTerm, Double> terms) {
    Map<String, Double> named = new LinkedHashMap<>();
    terms.forEach((term, value) -> named.put(of(term), value));
    return named;
  }

  static Map<MurchTerm, Double> terms(String field, Map<String, Double> named) {
    Map<MurchTerm, Double> terms = new EnumMap<>(MurchTerm.class);
    named.forEach(
        (name, value) -> {
          if (value == null) {
            throw JsonText.field("The field " + field + " holds numbers.");
          }
          terms.put(parse(MurchTerm.class, name, field), value);
        });
    return terms;
  }
}
