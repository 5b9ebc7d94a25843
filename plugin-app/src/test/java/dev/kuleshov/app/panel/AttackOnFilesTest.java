package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, links and names that would lead elsewhere. */
class AttackOnFilesTest extends AttackCase {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%252e%252e/%252e%252e/etc/passwd",
        "/..;/..;/etc/passwd",
        "/..\\..\\etc\\passwd",
        "/..%5c..%5cetc%5cpasswd",
        "/%c0%ae%c0%ae/etc/passwd",
        "/%00/etc/passwd",
        "//etc/passwd",
        "/./Http.class",
        "/lib/../../../../dev/kuleshov/app/cli/Main.class",
        "/lib/lit-html/..%2f..%2fx.js",
        "/lib/lit-html/%2e%2e/%2e%2e/x.js"
      })
  void assets_pathsThatClimb_findNothing(String path) throws Exception {
    String answer = raw(head("GET", path, host()));
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    assertFalse(answer.contains("root:"), answer);
    String media = raw(head("GET", "/media/" + panel.ticket() + path, host()));
    assertTrue(media.startsWith("HTTP/1.1 4"), media);
    assertFalse(media.contains("root:"), media);
  }

  @Test
  void folders_notOpened_areNeitherReadNorListedNorWritten() throws Exception {
    Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("elsewhere"));
    Path secret = Files.copy(film(), elsewhere.resolve("secret.mp4"));
    for (String path :
        List.of(
            secret.toString(),
            folder.toRealPath() + "/films/../elsewhere/secret.mp4",
            "/etc/passwd",
            "elsewhere/secret.mp4",
            "file://" + secret,
            "http://127.0.0.1:" + address.getPort() + "/",
            "\u0000")) {
      HttpResponse<String> answer = panel.send(panel.json("/api/projects", media(path)));
      assertEquals(403, answer.statusCode(), path);
      assertEquals("folder.closed", Fixture.code(answer), path);
    }
    HttpResponse<String> listing =
        panel.send(panel.request("/api/folders/media?path=" + elsewhere));
    assertEquals("folder.closed", Fixture.code(listing));
    HttpResponse<String> export =
        panel.send(
            panel.json(
                "/api/projects/" + project + "/exports",
                "{\"folder\":\"" + elsewhere + "\",\"timeline\":[\"otio\"]}"));
    assertEquals("folder.closed", Fixture.code(export));
  }

  @Test
  void links_outOfAnOpenFolder_areNotFollowed() throws Exception {
    Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("linked"));
    Path secret = Files.copy(film(), elsewhere.resolve("secret.mp4"));
    Path films = folder.toRealPath().resolve("films");
    Path file = Files.createSymbolicLink(films.resolve("link.mp4"), secret);
    Path into = Files.createSymbolicLink(films.resolve("into"), elsewhere);
    for (String path : List.of(file.toString(), into + "/secret.mp4")) {
      assertEquals(
          "folder.closed", Fixture.code(panel.send(panel.json("/api/projects", media(path)))));
    }
    assertEquals(
        "folder.closed",
        Fixture.code(panel.send(panel.request("/api/folders/media?path=" + into))));
    assertFalse(panel.get("/api/folders/media?path=" + films).toString().contains("link.mp4"));
  }

  @Test
  void film_thatBecomesALink_isNotFollowed() throws Exception {
    Path films = folder.toRealPath().resolve("films");
    Path film = Files.copy(film(), films.resolve("turns.mp4"));
    Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("turned"));
    Path secret = Files.copy(film(), elsewhere.resolve("secret.mp4"));
    String id = panel.post("/api/projects", media(film.toString())).get("id").getAsString();
    Files.delete(film);
    Files.createSymbolicLink(film, secret);
    HttpResponse<byte[]> answer =
        panel.bytes(panel.request("/media/" + panel.ticket() + "/" + id + "/0/film"));
    assertEquals(404, answer.statusCode());
  }

  private static String media(String path) {
    com.google.gson.JsonArray media = new com.google.gson.JsonArray();
    media.add(path);
    JsonObject wish = new JsonObject();
    wish.add("media", media);
    return wish.toString();
  }

  @Test
  void folders_rootOrSystem_cannotBeOpened() throws Exception {
    for (String path : List.of("/", "/proc", "/proc/self", "/sys", "/dev", "relative", "")) {
      HttpResponse<String> answer =
          panel.send(panel.json("/api/folders", "{\"path\":\"" + path + "\"}"));
      assertTrue(answer.statusCode() >= 400, path + answer.body());
    }
  }

  @Test
  void names_ofHtml_stayTextAndAnswersAreNeverPages() throws Exception {
    HttpResponse<String> answer = panel.send(panel.request("/api/projects/" + project));
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(
        answer.headers().firstValue("Content-Security-Policy").orElse("").contains("'none'"));
    JsonObject media =
        Fixture.media(com.google.gson.JsonParser.parseString(answer.body()).getAsJsonObject());
    assertEquals(NASTY, media.get("name").getAsString());
    HttpResponse<byte[]> timeline =
        panel.bytes(panel.request("/api/projects/" + project + "/export/timeline?format=fcpxml"));
    assertEquals(200, timeline.statusCode());
    String disposition = timeline.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(disposition.startsWith("attachment; filename*=UTF-8''"), disposition);
    assertFalse(disposition.contains("<") || disposition.contains("\""), disposition);
  }

  @Test
  void uploads_namesThatClimb_stayInTheFolderOfUploads() throws Exception {
    assumeTrue(Files.exists(film()), "there is no film");
    byte[] bytes = new byte[100];
    for (String name : List.of("a%3Cb%3E.mp4", "x%22y.mp4")) {
      HttpResponse<String> answer = panel.send(upload(name, bytes));
      assertEquals(201, answer.statusCode(), answer.body());
    }
    for (String name : List.of("..%2f..%2fevil.mp4", "%2e%2e", ".hidden", "%2e%2e%5cevil.mp4")) {
      HttpResponse<String> answer = panel.send(upload(name, bytes));
      assertTrue(answer.statusCode() >= 400 || inUploads(answer.body()), answer.body());
    }
  }

  @Test
  void uploads_namesWithAnyLetters_areKeptAsTheyAre() throws Exception {
    Map<String, String> names =
        Map.of(
            "from%20the%20camera.mp4", "from the camera.mp4",
            "%E5%BD%B1%E7%89%87.mp4", "\u5f71\u7247.mp4",
            "a+b.mp4", "a+b.mp4");
    for (Map.Entry<String, String> name : names.entrySet()) {
      HttpResponse<String> answer = panel.send(upload(name.getKey(), new byte[10]));
      assertEquals(201, answer.statusCode(), answer.body());
      assertTrue(Files.exists(panel.home().resolve("uploads").resolve(name.getValue())));
      assertTrue(inUploads(answer.body()), answer.body());
    }
    for (String twice : List.of("50%25.mp4", "%252e%252e%252fx.mp4", "50%zz.mp4")) {
      String answer = raw(head("PUT", "/api/uploads/" + twice, host(), "Content-Length: 0"));
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }
  }

  private static java.net.http.HttpRequest.Builder upload(String name, byte[] bytes) {
    return panel
        .request("/api/uploads/" + name)
        .PUT(java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes));
  }

  private static boolean inUploads(String body) {
    Path path =
        Path.of(
            com.google.gson.JsonParser.parseString(body)
                .getAsJsonObject()
                .get("path")
                .getAsString());
    return path.getParent().equals(panel.home().resolve("uploads"));
  }
}
