package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service of its own process that is killed at the worst of moments. */
class KilledServiceTest {

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private Process process;

  @AfterEach
  void end() throws Exception {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  private void start(Path... media) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx600m",
                "-XX:+UseSerialGC"));
    for (String name :
        List.of(
            "kuleshov.home",
            "ai.djl.offline",
            "ai.djl.pytorch.num_threads",
            "DJL_CACHE_DIR",
            "ENGINE_CACHE_DIR",
            "org.bytedeco.javacpp.cachedir")) {
      if (System.getProperty(name) != null) {
        command.add("-D" + name + "=" + System.getProperty(name));
      }
    }
    command.addAll(
        List.of("dev.kuleshov.app.cli.Main", "panel", "--no-browser", "--home", home().toString()));
    for (Path film : media) {
      command.add(film.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("KULESHOV_CACHE", folder.resolve("cache").toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    process = builder.start();
    for (int i = 0; i < 1200; i++) {
      assertTrue(process.isAlive(), () -> log());
      if (service() != null && service().get("pid").getAsLong() == process.pid()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never ready: " + log());
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return "no log";
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  private JsonObject service() throws IOException {
    Path file = home().resolve("service.json");
    return Files.exists(file)
        ? JsonParser.parseString(Files.readString(file)).getAsJsonObject()
        : null;
  }

  private void kill() throws Exception {
    process.destroyForcibly();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
  }

  private HttpResponse<String> send(String path, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + service().get("port").getAsInt() + path))
            .header("Authorization", "Bearer " + service().get("token").getAsString());
    if (body != null) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonObject get(String path) throws Exception {
    HttpResponse<String> answer = send(path, null);
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private String project() throws Exception {
    return get("/api/projects")
        .getAsJsonArray("projects")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  private static Path demo() {
    return Path.of(System.getProperty("kuleshov.home"), "test-footage/clips/demo.mp4");
  }

  private static String accept(int frame) {
    return "{\"type\":\"decide\",\"suggestions\":[\"0-split-%1$d-%1$d-%1$d\"],".formatted(frame)
        + "\"state\":\"accepted\"}";
  }

  @Test
  void kill_inTheMiddleOfSaving_losesNothingThatWasAnswered() throws Exception {
    Random random = new Random(7);
    int answered = 0;
    String token = null;
    for (int round = 0; round < 4; round++) {
      start(demo());
      String id = project();
      JsonObject decisions = get("/api/projects/" + id).getAsJsonObject("decisions");
      for (int frame = 1; frame <= answered; frame++) {
        assertTrue(decisions.has("0-split-%1$d-%1$d-%1$d".formatted(frame)), "lost " + frame);
      }
      assertTrue(decisions.size() <= answered + 1, "from nowhere: " + decisions.size());
      assertTrue(token == null || token.equals(service().get("token").getAsString()));
      token = service().get("token").getAsString();
      int last = answered + 5 + random.nextInt(20);
      Thread killer = null;
      try {
        for (int frame = answered + 1; ; frame++) {
          killer = frame == last ? killer(random.nextInt(20_000_000)) : killer;
          if (send("/api/projects/" + id + "/edits", accept(frame)).statusCode() == 200) {
            answered = frame;
          }
        }
      } catch (IOException e) {
        killer.join(); // Killed, as was meant.
      }
      assertFalse(process.isAlive());
    }
  }

  private Thread killer(long nanos) {
    Thread killer =
        new Thread(
            () -> {
              try {
                TimeUnit.NANOSECONDS.sleep(nanos);
                process.destroyForcibly().waitFor();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    killer.start();
    return killer;
  }

  @Test
  void kill_inTheMiddleOfAnAnalysis_keepsDecisionsAndAnalysesAgain() throws Exception {
    start(demo());
    String id = project();
    awaitAnalysis(id, "running");
    send("/api/projects/" + id + "/edits", accept(100));
    kill();
    start();
    JsonObject project = get("/api/projects/" + id);
    assertTrue(project.getAsJsonObject("decisions").has("0-split-100-100-100"));
    String state = awaitAnalysis(id, "running");
    assertEquals("running", state);
    assertEquals(0, partsLeft().size(), partsLeft().toString());
  }

  @Test
  void interrupt_whileAnalysing_endsInGoodOrder() throws Exception {
    start(demo());
    awaitAnalysis(project(), "running");
    process.destroy();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertFalse(Files.exists(home().resolve("service.json")), "the token is still valid");
    assertEquals(0, partsLeft().size(), partsLeft().toString());
  }

  private String awaitAnalysis(String id, String wanted) throws Exception {
    String state = "";
    for (int i = 0; i < 600 && !state.equals(wanted) && !state.equals("done"); i++) {
      Thread.sleep(20);
      state = Fixture.media(get("/api/projects/" + id)).get("analysis").getAsString();
    }
    return state;
  }

  private List<Path> partsLeft() throws IOException {
    try (var files = Files.walk(home())) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }

  @Test
  void restart_withoutMedia_findsAllProjects() throws Exception {
    start(demo());
    String id = project();
    kill();
    start();
    JsonArray projects = get("/api/projects").getAsJsonArray("projects");
    assertEquals(id, projects.get(0).getAsJsonObject().get("id").getAsString());
  }
}
