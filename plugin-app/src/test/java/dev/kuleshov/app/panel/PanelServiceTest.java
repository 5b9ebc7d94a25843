package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.kuleshov.api.InputOutputException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does with a film, over HTTP. */
class PanelServiceTest {

  @TempDir static Path folder;

  private static Fixture panel;
  private static String project;

  @BeforeAll
  static void open() throws Exception {
    panel = Fixture.in(folder);
    project = panel.open(panel.film("film.mp4"));
  }

  @AfterAll
  static void close() {
    panel.close();
  }

  private static String path(String rest) {
    return "/api/projects/" + project + rest;
  }

  private static JsonObject decide(String key, String state) throws Exception {
    return panel.post(
        path("/edits"),
        "{\"type\":\"decide\",\"suggestions\":[\"" + key + "\"],\"state\":\"" + state + "\"}");
  }

  @Test
  void suggestions_analysedFilm_areRankedWithReasonsAndTerms() throws Exception {
    List<JsonObject> suggestions = panel.suggestions(project);
    assertTrue(suggestions.size() >= 4, "only " + suggestions.size());
    int rank = 0;
    for (JsonObject suggestion : suggestions) {
      assertFalse(suggestion.getAsJsonArray("reasons").isEmpty());
      assertFalse(suggestion.getAsJsonObject("terms").entrySet().isEmpty());
      if (!suggestion.get("rank").isJsonNull()) {
        assertEquals(++rank, suggestion.get("rank").getAsInt());
      } else {
        assertFalse(suggestion.get("group").isJsonNull(), suggestion.toString());
      }
    }
  }

  @Test
  void rank_moreSensitive_suggestsMoreAndSavesNothing() throws Exception {
    int few = ranked("{\"sensitivity\":0}");
    int many = ranked("{\"sensitivity\":1}");
    assertTrue(few < many, few + " against " + many);
    JsonObject settings = panel.get(path("")).getAsJsonObject("settings");
    assertEquals(.5, settings.get("sensitivity").getAsDouble());
  }

  @Test
  void rank_emotionAlone_changesTheOrder() throws Exception {
    JsonObject usual = panel.post(path("/rank"), "{}");
    JsonObject other =
        panel.post(
            path("/rank"),
            "{\"weights\":{\"emotion\":0,\"story\":0,\"rhythm\":100,\"eye-trace\":0,"
                + "\"plane\":0,\"space\":0}}");
    assertFalse(usual.getAsJsonArray("suggestions").equals(other.getAsJsonArray("suggestions")));
  }

  private static int ranked(String settings) throws Exception {
    return (int)
        panel.post(path("/rank"), settings).getAsJsonArray("suggestions").asList().stream()
            .filter(s -> !s.getAsJsonObject().get("rank").isJsonNull())
            .count();
  }

  @Test
  void decide_undoRedo_comesAndGoesAndSurvivesARestart() throws Exception {
    String key = removal().get("id").getAsString();
    decide(key, "accepted");
    assertEquals("accepted", state(key));
    JsonObject undone = panel.post(path("/undo"), "");
    assertTrue(undone.get("undone").getAsString().startsWith("accept "));
    assertEquals("open", state(key));
    panel.post(path("/redo"), "");
    panel.restart();
    panel.awaitAnalysis(project);
    assertEquals("accepted", state(key));
    panel.post(path("/undo"), "");
    assertEquals("open", state(key));
  }

  private static JsonObject removal() throws Exception {
    return panel.suggestions(project).stream()
        .filter(s -> s.get("removes").getAsBoolean() && !s.get("rank").isJsonNull())
        .findFirst()
        .orElseThrow();
  }

  private static String state(String key) throws Exception {
    return panel.suggestions(project).stream()
        .filter(s -> s.get("id").getAsString().equals(key))
        .findFirst()
        .orElseThrow()
        .getAsJsonObject("decision")
        .get("state")
        .getAsString();
  }

  @Test
  void plan_acceptedAndTrimmed_cutsToTheFrameWhatWasDecided() throws Exception {
    JsonObject removal = removal();
    String key = removal.get("id").getAsString();
    long start = removal.get("startFrame").getAsLong();
    long end = removal.get("endFrame").getAsLong() - 1;
    panel.post(
        path("/edits"),
        "{\"type\":\"trim\",\"suggestion\":\"%s\",\"start\":%d,\"end\":%d}"
            .formatted(key, start, end));
    decide(key, "accepted");
    JsonObject plan = panel.post(path("/plan"), "{\"what\":\"accepted\"}");
    assertEquals((Fixture.FRAMES - (end - start)) / 25.0, plan.get("duration").getAsDouble(), 1e-6);
    assertEquals(1, plan.getAsJsonArray("dropped").size());
    panel.post(path("/undo"), "");
    panel.post(path("/undo"), "");
  }

  @Test
  void plan_target_isAsLongAsWanted() throws Exception {
    JsonObject plan = panel.post(path("/plan"), "{\"what\":\"target\",\"target\":20}");
    assertEquals(20, plan.get("duration").getAsDouble(), .1);
  }

  @Test
  void export_everyTimelineFormat_isWritten() throws Exception {
    for (var format : panel.get("/api/session").getAsJsonArray("timelineFormats")) {
      String id = format.getAsJsonObject().get("id").getAsString();
      HttpResponse<byte[]> answer =
          panel.bytes(panel.request(path("/export/timeline?what=accepted&format=" + id)));
      assertEquals(200, answer.statusCode(), id);
      assertTrue(answer.body().length > 200, id);
      assertTrue(
          answer.headers().firstValue("Content-Disposition").orElse("").contains("film."), id);
    }
  }

  @Test
  void export_intoAnOpenFolder_refusesToOverwriteUnlessTold() throws Exception {
    Path target = Files.createDirectories(folder.toRealPath().resolve("films/out"));
    String wish =
        "{\"folder\":\"" + target + "\",\"timeline\":[\"otio\",\"fcpxml\"],\"overwrite\":%s}";
    panel.post(path("/exports"), wish.formatted("false"));
    assertTrue(Files.size(target.resolve("film.otio")) > 0);
    HttpResponse<String> again = panel.send(panel.json(path("/exports"), wish.formatted("false")));
    assertEquals("export.exists", Fixture.code(again));
    panel.post(path("/exports"), wish.formatted("true"));
  }

  @Test
  void film_ranges_areThoseOfTheFile() throws Exception {
    String film = "/media/" + panel.ticket() + "/" + project + "/0/film";
    byte[] whole = panel.bytes(panel.request(film)).body();
    HttpResponse<byte[]> part = panel.bytes(panel.request(film).header("Range", "bytes=100-199"));
    assertEquals(206, part.statusCode());
    assertEquals(100, part.body().length);
    assertEquals(whole[100], part.body()[0]);
    HttpResponse<byte[]> tail = panel.bytes(panel.request(film).header("Range", "bytes=-10"));
    assertEquals(whole[whole.length - 10], tail.body()[0]);
    assertEquals(
        416, panel.bytes(panel.request(film).header("Range", "bytes=999999999-")).statusCode());
  }

  @Test
  void frameAndSprite_analysedFilm_areJpegs() throws Exception {
    String media = "/media/" + panel.ticket() + "/" + project + "/0/";
    for (String picture : List.of("frames/0?height=90", "frames/979?height=180", "sprites/0")) {
      byte[] jpeg = panel.bytes(panel.request(media + picture)).body();
      assertEquals((byte) 0xff, jpeg[0], picture);
      assertEquals((byte) 0xd8, jpeg[1], picture);
    }
    assertEquals(404, panel.bytes(panel.request(media + "frames/980")).statusCode());
    assertEquals(404, panel.bytes(panel.request(media + "frames/-1")).statusCode());
  }

  @Test
  void waveform_film_isDrawnOnceAsked() throws Exception {
    String path = path("/media/0/waveform?points=100");
    HttpResponse<String> answer = panel.send(panel.request(path));
    for (int i = 0; i < 300 && answer.statusCode() == 409; i++) {
      Thread.sleep(100);
      answer = panel.send(panel.request(path));
    }
    assertEquals(200, answer.statusCode(), answer.body());
    JsonObject waveform = panel.get(path);
    assertEquals(100, waveform.getAsJsonArray("min").size());
    assertTrue(waveform.getAsJsonArray("max").asList().stream().anyMatch(v -> v.getAsInt() > 5));
  }

  @Test
  void cues_editedAndRemoved_areKept() throws Exception {
    JsonObject added =
        panel.post(path("/edits"), "{\"type\":\"track\",\"language\":\"en\",\"name\":\"English\"}");
    String track = added.getAsJsonArray("tracks").get(0).getAsJsonObject().get("id").getAsString();
    panel.post(
        path("/edits"),
        ("{\"type\":\"cue\",\"track\":\"%s\","
                + "\"cue\":{\"start\":1.2,\"end\":3,\"lines\":[\"Hi <b>\"]}}")
            .formatted(track));
    JsonObject cue =
        panel.get(path("/tracks/" + track)).getAsJsonArray("cues").get(0).getAsJsonObject();
    assertEquals(1.2, cue.get("start").getAsDouble());
    assertEquals("Hi <b>", cue.getAsJsonArray("lines").get(0).getAsString());
    panel.post(path("/edits"), "{\"type\":\"track-remove\",\"track\":\"" + track + "\"}");
    panel.post(path("/undo"), "");
    assertEquals(1, panel.get(path("/tracks/" + track)).getAsJsonArray("cues").size());
    panel.post(path("/edits"), "{\"type\":\"track-remove\",\"track\":\"" + track + "\"}");
  }

  @Test
  void edit_oldRevision_isRefused() throws Exception {
    HttpResponse<String> answer =
        panel.send(
            panel.json(path("/edits"), "{\"type\":\"rename\",\"revision\":-1,\"name\":\"x\"}"));
    assertEquals(409, answer.statusCode());
    assertEquals("project.revision", Fixture.code(answer));
  }

  @Test
  void start_secondInTheSameHome_isRefusedAndAttaches() throws Exception {
    assertEquals(
        Optional.empty(),
        PanelService.start(new PanelOptions(panel.home(), 0, List.of(), panel.settings(), "test")));
    assertTrue(
        PanelAttach.open(panel.home(), List.of()).startsWith(panel.service().address() + "/#"));
  }

  @Test
  void start_portTaken_saysSo() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      InputOutputException error =
          assertThrows(
              InputOutputException.class,
              () ->
                  PanelService.start(
                      new PanelOptions(
                          folder.resolve("other"),
                          other.getLocalPort(),
                          List.of(),
                          panel.settings(),
                          "test")));
      assertTrue(error.getMessage().contains("taken"), error.getMessage());
    }
  }

  @Test
  void home_secrets_areTheUsersAlone() throws Exception {
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(panel.home().resolve("service.json"))));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(panel.home())));
  }
}
