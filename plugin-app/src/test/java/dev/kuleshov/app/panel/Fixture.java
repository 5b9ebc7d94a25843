package dev.kuleshov.app.panel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.Settings;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A real service over a temporary home, and a film whose analysis is made up, so that no net has to
 * run.
 */
final class Fixture implements AutoCloseable {

  /** Frames of the film that ships. */
  static final int FRAMES = 980;

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private PanelService service;

  private Fixture(Path folder) {
    this.folder = folder;
  }

  static Fixture in(Path folder) throws IOException {
    Fixture fixture = new Fixture(folder.toRealPath());
    fixture.start();
    return fixture;
  }

  void start() {
    service =
        PanelService.start(new PanelOptions(home(), 0, List.of(), settings(), "test"))
            .orElseThrow();
  }

  Path home() {
    return folder.resolve("home");
  }

  /** The models of this checkout, and a cache of the test's own. */
  Settings settings() {
    return new Settings(
        List.of(Path.of(System.getProperty("kuleshov.home"), "models")),
        folder.resolve("cache"),
        Optional.empty());
  }

  PanelService service() {
    return service;
  }

  /** Stops and starts again, as at the end of a day. */
  void restart() {
    service.close();
    start();
  }

  /** Puts the film that ships under another name and remembers a made-up analysis of it. */
  Path film(String name) throws Exception {
    Path films = Files.createDirectories(folder.resolve("films"));
    Path film = films.resolve(name);
    Path demo = Path.of(System.getProperty("kuleshov.home"), "test-footage/clips/demo.mp4");
    Files.copy(demo, film);
    EditingAssistant assistant = new EditingAssistant(settings());
    Measurements measured =
        FilmFixture.film(FRAMES)
            .cut(150, 310, 480, 700, 850)
            .sound()
            .speech(1, 4)
            .speech(7, 11)
            .speech(20, 23)
            .silence(12.5, 18)
            .silence(24, 28)
            .look(Look.MOTION, 0, FRAMES, frame -> frame % 40 == 0 ? .6 : .05)
            .still(315, 450)
            .black(0, 20)
            .black(605, 640)
            .face(
                1,
                20,
                300,
                FilmFixture.box(.4, .4, .3),
                frame -> FilmFixture.feeling(Emotion.HAPPY, .7))
            .face(
                2,
                490,
                590,
                FilmFixture.box(.6, .4, .5),
                frame -> FilmFixture.feeling(Emotion.SAD, .8))
            .measurements();
    String hash =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(film)));
    assistant.remember(
        new Analysis(
            assistant.probe(film), hash, measured, EmotionCurves.draw(measured), List.of()));
    return film;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.address() + path))
        .header("Authorization", "Bearer " + service.token());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  JsonObject get(String path) throws Exception {
    return good(send(request(path)));
  }

  JsonObject post(String path, String json) throws Exception {
    return good(send(json(path, json)));
  }

  HttpRequest.Builder json(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  private static JsonObject good(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  static String code(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body())
        .getAsJsonObject()
        .getAsJsonObject("error")
        .get("code")
        .getAsString();
  }

  /** Opens the project of a film and waits until it is analysed. */
  String open(Path film) throws Exception {
    com.google.gson.JsonArray media = new com.google.gson.JsonArray();
    media.add(film.toString());
    JsonObject body = new JsonObject();
    body.addProperty("path", film.toString());
    post("/api/folders", body.toString());
    JsonObject wish = new JsonObject();
    wish.add("media", media);
    String id = post("/api/projects", wish.toString()).get("id").getAsString();
    awaitAnalysis(id);
    return id;
  }

  void awaitAnalysis(String project) throws Exception {
    for (int i = 0; i < 600; i++) {
      String state = media(get("/api/projects/" + project)).get("analysis").getAsString();
      if (state.equals("done")) {
        return;
      }
      if (state.equals("failed")) {
        throw new AssertionError(get("/api/jobs").toString());
      }
      Thread.sleep(100);
    }
    throw new AssertionError("never analysed: " + get("/api/jobs"));
  }

  static JsonObject media(JsonObject project) {
    return project.getAsJsonArray("media").get(0).getAsJsonObject();
  }

  List<JsonObject> suggestions(String project) throws Exception {
    return get("/api/projects/" + project + "/suggestions")
        .getAsJsonArray("suggestions")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  String ticket() throws Exception {
    return get("/api/session").get("ticket").getAsString();
  }

  @Override
  public void close() {
    service.close();
  }
}
