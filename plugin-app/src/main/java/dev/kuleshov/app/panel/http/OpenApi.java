package dev.kuleshov.app.panel.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Describes routes as an OpenAPI 3.1 document, out of the routes themselves. */
public final class OpenApi {

  private OpenApi() {}

  /**
   * Returns the document.
   *
   * @param routes what there is
   * @param version of the program
   * @return a tree of maps and lists
   */
  public static Map<String, Object> describe(List<Route> routes, String version) {
    Schemas schemas = new Schemas();
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(route.path(), path -> new TreeMap<>())
          .put(route.method().toLowerCase(Locale.ROOT), operation(route, schemas));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Kuleshov panel",
            "version", version,
            "description", "Analyses, projects, suggestions and exports, on this machine only."));
    document.put("paths", paths);
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")));
    components.put("schemas", schemas.all());
    document.put("components", components);
    return document;
  }

  private static Map<String, Object> operation(Route route, Schemas schemas) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", route.summary());
    operation.put(
        "security",
        route.access() == Access.TOKEN ? List.of(Map.of("token", List.of())) : List.of());
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (String part : route.path().split("/")) {
      if (part.startsWith("{")) {
        parameters.add(parameter(part.substring(1, part.length() - 1), "path", "string", "", true));
      }
    }
    for (Route.Query query : route.query()) {
      parameters.add(parameter(query.name(), "query", query.type(), query.meaning(), false));
    }
    operation.put("parameters", parameters);
    route
        .body()
        .ifPresent(
            type ->
                operation.put(
                    "requestBody", Map.of("required", true, "content", json(schemas.of(type)))));
    operation.put("responses", responses(route, schemas));
    return operation;
  }

  private static Map<String, Object> parameter(
      String name, String in, String type, String meaning, boolean required) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", required);
    if (!meaning.isEmpty()) {
      parameter.put("description", meaning);
    }
    parameter.put("schema", Map.of("type", type));
    return parameter;
  }

  private static Map<String, Object> responses(Route route, Schemas schemas) {
    Map<String, Object> done = new LinkedHashMap<>();
    done.put("description", "Done.");
    Route.Answer answer = route.answer();
    if (answer.shape().isPresent()) {
      done.put("content", json(schemas.of(answer.shape().get())));
    } else if (!answer.contentType().isEmpty()) {
      done.put("content", Map.of(answer.contentType(), Map.of()));
    }
    Map<String, Object> responses = new TreeMap<>();
    responses.put(Integer.toString(answer.status()), done);
    responses.put(
        "default", Map.of("description", "Refused.", "content", json(schemas.of(Refusal.class))));
    return responses;
  }

  private static Map<String, Object> json(Object schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  /** How every error is told. */
  private record Refusal(Problem error) {}

  private record Problem(String code, String message) {}
}
