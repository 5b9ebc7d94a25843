package dev.kuleshov.app.panel.http;

import dev.kuleshov.api.time.RationalTime;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON Schemas of the records that routes take and answer. */
final class Schemas {

  private final Map<String, Object> known = new TreeMap<>();

  /** Returns every schema that something refers to, by its name. */
  Map<String, Object> all() {
    return known;
  }

  /** Returns a type's schema: its own, or a reference to one of {@link #all}. */
  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Fragment.class) {
        return of(arguments[0]);
      }
      return generic.getRawType() == List.class
          ? Map.of("type", "array", "items", of(arguments[0]))
          : Map.of("type", "object", "additionalProperties", of(arguments[1]));
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isArray()) {
      return Map.of("type", "array", "items", of(raw.getComponentType()));
    }
    if (raw != RationalTime.class && (raw.isRecord() || raw.isSealed())) {
      return reference(raw);
    }
    return simple(raw);
  }

  private static Map<String, Object> simple(Class<?> raw) {
    if (raw == RationalTime.class) {
      return Map.of("type", "number", "description", "Seconds.");
    }
    if (raw == String.class) {
      return Map.of("type", "string");
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (raw == double.class || raw == Double.class) {
      return Map.of("type", "number");
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return Map.of("type", "integer");
    }
    if (raw == Object.class) {
      return Map.of("type", "object");
    }
    throw new IllegalArgumentException("no schema for " + raw);
  }

  private Map<String, Object> reference(Class<?> raw) {
    String name =
        (raw.getEnclosingClass() == null ? "" : raw.getEnclosingClass().getSimpleName() + ".")
            + raw.getSimpleName();
    if (!known.containsKey(name)) {
      known.put(name, Map.of()); // Holds the place while its parts are looked at.
      known.put(name, raw.isRecord() ? object(raw) : choice(raw));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> choice(Class<?> sealed) {
    List<Map<String, Object>> choices = new ArrayList<>();
    Arrays.stream(sealed.getPermittedSubclasses())
        .sorted(Comparator.comparing(Class::getName))
        .forEach(permitted -> choices.add(reference(permitted)));
    return Map.of("oneOf", choices);
  }

  /**
   * In what is answered every field is there, though it may be null; what is null may be left out.
   */
  private Map<String, Object> object(Class<?> raw) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    boolean request = Arrays.stream(raw.getInterfaces()).anyMatch(Class::isSealed);
    if (request) {
      properties.put(SealedAdapterFactory.FIELD, Map.of("const", SealedAdapterFactory.name(raw)));
      required.add(SealedAdapterFactory.FIELD);
    }
    for (RecordComponent part : raw.getRecordComponents()) {
      Map<String, Object> schema = of(part.getGenericType());
      boolean always = part.getType().isPrimitive();
      properties.put(
          part.getName(),
          always ? schema : Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
      if (always) {
        required.add(part.getName());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }
}
