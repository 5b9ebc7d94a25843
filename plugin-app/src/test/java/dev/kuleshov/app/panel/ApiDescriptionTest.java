package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.footage.Goldens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service says of itself, against what it does. */
class ApiDescriptionTest {

  @TempDir static Path folder;

  private static Fixture panel;
  private static String project;
  private static JsonObject document;

  @BeforeAll
  static void open() throws Exception {
    panel = Fixture.in(folder);
    project = panel.open(panel.film("film.mp4"));
    document = panel.get("/api/openapi.json");
  }

  @AfterAll
  static void close() {
    panel.close();
  }

  @Test
  void document_everyRoute_isInIt() {
    Set<String> described = new TreeSet<>();
    document
        .getAsJsonObject("paths")
        .entrySet()
        .forEach(
            path ->
                path.getValue()
                    .getAsJsonObject()
                    .keySet()
                    .forEach(method -> described.add(method + " " + path.getKey())));
    Set<String> served =
        panel.service().routes().stream()
            .map(route -> route.method().toLowerCase(java.util.Locale.ROOT) + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(served, described);
    assertTrue(served.size() >= 30, "only " + served.size());
  }

  @Test
  void document_everyReference_leadsSomewhere() {
    Set<String> known = document.getAsJsonObject("components").getAsJsonObject("schemas").keySet();
    java.util.regex.Matcher reference =
        java.util.regex.Pattern.compile("#/components/schemas/([A-Za-z.]+)")
            .matcher(document.toString());
    int found = 0;
    while (reference.find()) {
      assertTrue(known.contains(reference.group(1)), reference.group(1));
      found++;
    }
    assertTrue(found > 30);
  }

  @Test
  void answers_ofEveryRouteThatIsGot_areAsDescribed() throws Exception {
    JsonObject track =
        panel.post(
            "/api/projects/" + project + "/edits", "{\"type\":\"track\",\"language\":\"en\"}");
    String id = track.getAsJsonArray("tracks").get(0).getAsJsonObject().get("id").getAsString();
    Map<String, String> names =
        Map.of("project", project, "media", "0", "track", id, "job", "j1", "sprite", "0");
    int validated = 0;
    for (var path : document.getAsJsonObject("paths").entrySet()) {
      JsonElement get = path.getValue().getAsJsonObject().get("get");
      if (get == null || !path.getKey().startsWith("/api/")) {
        continue;
      }
      JsonElement content = content(get, "200");
      if (content == null || path.getKey().endsWith("openapi.json")) {
        continue;
      }
      String address = path.getKey();
      for (var name : names.entrySet()) {
        address = address.replace("{" + name.getKey() + "}", name.getValue());
      }
      if (address.endsWith("/folders/media")) {
        address += "?path=" + folder.toRealPath().resolve("films");
      }
      HttpResponse<String> answer = panel.send(panel.request(address));
      for (int i = 0; i < 300 && answer.statusCode() == 409; i++) {
        Thread.sleep(100);
        answer = panel.send(panel.request(address));
      }
      assertEquals(200, answer.statusCode(), address + answer.body());
      validate(content, JsonParser.parseString(answer.body()), address);
      validated++;
    }
    assertTrue(validated >= 12, "only " + validated);
  }

  @Test
  void refusal_always_isAsDescribed() throws Exception {
    HttpResponse<String> answer = panel.send(panel.request("/api/projects/nobody"));
    JsonElement refusal =
        content(
            document.getAsJsonObject("paths").getAsJsonObject("/api/projects/{project}").get("get"),
            "default");
    validate(refusal, JsonParser.parseString(answer.body()), "refusal");
  }

  @Test
  void page_ofTheDocumentation_isInStep() {
    Path docs = Path.of(System.getProperty("kuleshov.home"), "docs");
    Goldens.assertMatches(docs, "panel-routes.md", ApiPage.write(document));
  }

  private static JsonElement content(JsonElement operation, String status) {
    JsonElement response = operation.getAsJsonObject().getAsJsonObject("responses").get(status);
    JsonObject content =
        response == null ? null : response.getAsJsonObject().getAsJsonObject("content");
    return content == null || !content.has("application/json")
        ? null
        : content.getAsJsonObject("application/json").get("schema");
  }

  /** The part of JSON Schema that the description uses; a field that is not described fails. */
  private static void validate(JsonElement schema, JsonElement value, String where) {
    JsonObject rule = schema.getAsJsonObject();
    if (rule.has("$ref")) {
      String name = rule.get("$ref").getAsString();
      validate(
          document
              .getAsJsonObject("components")
              .getAsJsonObject("schemas")
              .get(name.substring(name.lastIndexOf('/') + 1)),
          value,
          where);
    } else if (rule.has("anyOf")) {
      if (!value.isJsonNull()) {
        validate(rule.getAsJsonArray("anyOf").get(0), value, where);
      }
    } else {
      validateType(rule, value, where);
    }
  }

  private static void validateType(JsonObject rule, JsonElement value, String where) {
    String type = rule.get("type").getAsString();
    switch (type) {
      case "array" -> {
        assertTrue(value.isJsonArray(), where + " is no list: " + value);
        for (JsonElement item : value.getAsJsonArray()) {
          validate(rule.get("items"), item, where + "[]");
        }
      }
      case "object" -> {
        assertTrue(value.isJsonObject(), where + " is no object: " + value);
        validateObject(rule, value.getAsJsonObject(), where);
      }
      case "string" -> assertTrue(value.getAsJsonPrimitive().isString(), where + ": " + value);
      case "boolean" -> assertTrue(value.getAsJsonPrimitive().isBoolean(), where + ": " + value);
      default -> {
        assertTrue(List.of("number", "integer").contains(type), type);
        assertTrue(value.getAsJsonPrimitive().isNumber(), where + ": " + value);
        assertFalse(
            type.equals("integer") && value.getAsDouble() != Math.rint(value.getAsDouble()),
            where + ": " + value);
      }
    }
  }

  private static void validateObject(JsonObject rule, JsonObject value, String where) {
    if (rule.has("additionalProperties")) {
      value
          .entrySet()
          .forEach(
              part ->
                  validate(
                      rule.get("additionalProperties"),
                      part.getValue(),
                      where + "." + part.getKey()));
      return;
    }
    JsonObject properties = rule.getAsJsonObject("properties");
    assertEquals(properties.keySet(), value.keySet(), where);
    value
        .entrySet()
        .forEach(
            part ->
                validate(
                    properties.get(part.getKey()), part.getValue(), where + "." + part.getKey()));
  }
}
