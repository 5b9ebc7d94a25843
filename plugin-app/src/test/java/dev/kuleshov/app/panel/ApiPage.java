package dev.kuleshov.app.panel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The API's description as a page for people. */
final class ApiPage {

  private final JsonObject document;
  private final StringBuilder page = new StringBuilder();

  private ApiPage(JsonObject document) {
    this.document = document;
  }

  static String write(JsonObject document) {
    ApiPage page = new ApiPage(document);
    page.routes();
    page.shapes();
    return page.page.toString();
  }

  private void routes() {
    page.append("# Routes of the panel's API\n\n")
        .append("Written from `GET /api/openapi.json` by `ApiDescriptionTest` with ")
        .append("`-Dgoldens=write`; [how to use it](panel-api.md).\n\n")
        .append("| route | what it does | takes | answers |\n|---|---|---|---|\n");
    for (var path : document.getAsJsonObject("paths").entrySet()) {
      for (var operation : path.getValue().getAsJsonObject().entrySet()) {
        route(operation.getKey(), path.getKey(), operation.getValue().getAsJsonObject());
      }
    }
  }

  private void route(String method, String path, JsonObject operation) {
    StringJoiner takes = new StringJoiner(", ");
    if (operation.has("requestBody")) {
      takes.add(
          schema(
              operation
                  .getAsJsonObject("requestBody")
                  .getAsJsonObject("content")
                  .getAsJsonObject("application/json")
                  .get("schema")));
    }
    for (JsonElement parameter : operation.getAsJsonArray("parameters")) {
      JsonObject query = parameter.getAsJsonObject();
      if (query.get("in").getAsString().equals("query")) {
        takes.add("`?" + query.get("name").getAsString() + "`");
      }
    }
    page.append("| `")
        .append(method.toUpperCase(Locale.ROOT))
        .append(' ')
        .append(path)
        .append("` | ")
        .append(operation.get("summary").getAsString())
        .append(" | ")
        .append(takes)
        .append(" | ")
        .append(answer(operation))
        .append(" |\n");
  }

  private String answer(JsonObject operation) {
    for (var response : operation.getAsJsonObject("responses").entrySet()) {
      if (response.getKey().equals("default")) {
        continue;
      }
      JsonObject content = response.getValue().getAsJsonObject().getAsJsonObject("content");
      if (content == null) {
        return response.getKey();
      }
      Map.Entry<String, JsonElement> type = content.entrySet().iterator().next();
      return type.getKey().equals("application/json")
          ? schema(type.getValue().getAsJsonObject().get("schema"))
          : type.getKey();
    }
    return "";
  }

  private void shapes() {
    page.append(
        "\n## Shapes\n\nWhat ends in `?` may be null, and may be left out of a request.\n\n");
    for (var shape : document.getAsJsonObject("components").getAsJsonObject("schemas").entrySet()) {
      page.append("- **").append(shape.getKey()).append("**: ");
      JsonObject rule = shape.getValue().getAsJsonObject();
      StringJoiner parts = new StringJoiner(rule.has("oneOf") ? " or " : ", ");
      if (rule.has("oneOf")) {
        rule.getAsJsonArray("oneOf").forEach(choice -> parts.add(schema(choice)));
      } else {
        rule.getAsJsonObject("properties")
            .entrySet()
            .forEach(part -> parts.add(field(part.getKey(), part.getValue().getAsJsonObject())));
      }
      page.append(parts).append("\n");
    }
  }

  private String field(String name, JsonObject rule) {
    if (rule.has("const")) {
      return "`" + name + "` = `" + rule.get("const").getAsString() + "`";
    }
    boolean optional = rule.has("anyOf");
    JsonElement type = optional ? rule.getAsJsonArray("anyOf").get(0) : rule;
    return "`" + name + (optional ? "?" : "") + "` " + schema(type);
  }

  private static String schema(JsonElement schema) {
    JsonObject rule = schema.getAsJsonObject();
    if (rule.has("$ref")) {
      String name = rule.get("$ref").getAsString();
      return name.substring(name.lastIndexOf('/') + 1);
    }
    String type = rule.get("type").getAsString();
    if (type.equals("array")) {
      return "list of " + schema(rule.get("items"));
    }
    if (rule.has("additionalProperties")) {
      return "map to " + schema(rule.get("additionalProperties"));
    }
    return rule.has("description") ? "seconds" : type;
  }
}
