package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.kuleshov.footage.Requires;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said in the film that ships, as subtitles and titles, over HTTP. */
class PanelWordsTest {

  private static final Pattern SRT_TIMES =
      Pattern.compile("(\\d+):(\\d+):(\\d+),(\\d+) --> (\\d+):(\\d+):(\\d+),(\\d+)");

  @TempDir static Path folder;

  private static Fixture panel;
  private static Path film;
  private static Path other;
  private static String project;

  @BeforeAll
  static void open() throws Exception {
    Requires.model("speech/ggml-base-q5_1.bin");
    Requires.model("vad/silero_vad.jit");
    panel = Fixture.in(folder);
    film = panel.film("film.mp4");
    other = panel.film("other.mp4");
    project = panel.open(film);
  }

  @AfterAll
  static void close() {
    if (panel != null) {
      panel.close();
    }
  }

  private static String path(String rest) {
    return "/api/projects/" + project + rest;
  }

  private static JsonObject start(String id, String wish) throws Exception {
    return panel.post("/api/projects/" + id + "/jobs", wish);
  }

  private static JsonObject ended(JsonObject job) throws Exception {
    return until(job, List.of("done", "failed", "cancelled"));
  }

  private static JsonObject until(JsonObject job, List<String> states) throws Exception {
    String address = "/api/jobs/" + job.get("id").getAsString();
    JsonObject now = panel.get(address);
    for (int i = 0; i < 3000 && !states.contains(state(now)); i++) {
      Thread.sleep(100);
      now = panel.get(address);
    }
    return now;
  }

  private static String state(JsonObject job) {
    return job.get("state").getAsString();
  }

  /** Makes subtitles and returns the newest track's id. */
  private static String subtitles() throws Exception {
    JsonObject job = ended(start(project, "{\"kind\":\"subtitles\"}"));
    assertEquals("done", state(job), job.toString());
    List<JsonObject> tracks = objects(panel.get(path("")), "tracks");
    return tracks.get(tracks.size() - 1).get("id").getAsString();
  }

  private static List<JsonObject> cues(String id, String track) throws Exception {
    return objects(panel.get("/api/projects/" + id + "/tracks/" + track), "cues");
  }

  private static List<JsonObject> objects(JsonObject parent, String list) {
    return parent.getAsJsonArray(list).asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static List<String> rules(JsonObject cue) {
    return objects(cue, "violations").stream().map(v -> v.get("rule").getAsString()).toList();
  }

  @Test
  void session_modelsThatShip_makeWordsPossibleButNoTranslation() throws Exception {
    JsonObject features = panel.get("/api/session").getAsJsonObject("features");
    assertTrue(features.get("subtitles").getAsBoolean());
    assertTrue(features.get("titles").getAsBoolean());
    assertFalse(features.get("languageModel").getAsBoolean());
  }

  @Test
  void subtitlesJob_filmWithSpeech_isOneStepThatCanBeTakenBack() throws Exception {
    int tracks = objects(panel.get(path("")), "tracks").size();
    String track = subtitles();
    List<JsonObject> cues = cues(project, track);
    String text = cues.toString();
    for (String word : List.of("never", "back", "train", "sorry", "brought")) {
      assertTrue(text.contains(word), word + " is not in " + text);
    }
    JsonObject now = panel.get(path(""));
    assertEquals("make subtitles", now.getAsJsonObject("history").get("undo").getAsString());
    assertEquals("en", objects(now, "tracks").get(tracks).get("language").getAsString());
    assertEquals("English", objects(now, "tracks").get(tracks).get("name").getAsString());

    assertEquals(tracks, objects(panel.post(path("/undo"), ""), "tracks").size());
    panel.post(path("/redo"), "");
    assertEquals(cues, cues(project, track));
    panel.post(path("/undo"), "");
  }

  @Test
  void violations_cueEditedAgainstTheRules_areListedForItAlone() throws Exception {
    String track = subtitles();
    List<JsonObject> before = cues(project, track);
    JsonObject first = before.get(0);
    assertFalse(rules(first).contains("line-width"), first.toString());
    panel.post(
        path("/edits"),
        "{\"type\":\"cue\",\"track\":\"%s\",\"cue\":{\"id\":\"%s\",\"lines\":[\"%s\"]}}"
            .formatted(track, first.get("id").getAsString(), "far too wide ".repeat(5)));
    List<JsonObject> after = cues(project, track);
    assertTrue(rules(after.get(0)).contains("line-width"), after.get(0).toString());
    assertTrue(rules(after.get(0)).contains("reading-speed"), after.get(0).toString());
    assertEquals(before.subList(1, before.size()), after.subList(1, after.size()));
    panel.post(path("/undo"), "");
    panel.post(path("/undo"), "");
  }

  @Test
  void violations_noSpeechAndShotsOfTheAnalysis_areCounted() throws Exception {
    JsonObject added = panel.post(path("/edits"), "{\"type\":\"track\",\"language\":\"en\"}");
    List<JsonObject> tracks = objects(added, "tracks");
    String track = tracks.get(tracks.size() - 1).get("id").getAsString();
    for (String times : List.of("\"start\":13,\"end\":15", "\"start\":8,\"end\":12.44")) {
      panel.post(
          path("/edits"),
          "{\"type\":\"cue\",\"track\":\"%s\",\"cue\":{%s,\"lines\":[\"Hello.\"]}}"
              .formatted(track, times));
    }
    List<JsonObject> cues = cues(project, track);
    // The analysis has a cut at frame 310 of 25 a second, which is 12.4 s, and speech until 11 s.
    assertEquals(List.of("near-shot-change"), rules(cues.get(0)), cues.toString());
    assertEquals(List.of("no-speech"), rules(cues.get(1)), cues.toString());
    for (int i = 0; i < 3; i++) {
      panel.post(path("/undo"), "");
    }
  }

  @Test
  void export_srt_isTimedAsTheFilmOrAsTheCut() throws Exception {
    String track = subtitles();
    JsonObject removal =
        panel.suggestions(project).stream()
            .filter(s -> s.get("removes").getAsBoolean() && !s.get("rank").isJsonNull())
            .findFirst()
            .orElseThrow();
    panel.post(
        path("/edits"),
        "{\"type\":\"decide\",\"suggestions\":[\"%s\"],\"state\":\"accepted\"}"
            .formatted(removal.get("id").getAsString()));
    double removed = removal.get("end").getAsDouble() - removal.get("start").getAsDouble();
    List<double[]> source = times(srt(track, "source"));
    List<double[]> cut = times(srt(track, "cut"));
    List<JsonObject> cues = cues(project, track);
    assertEquals(cues.size(), source.size());
    for (int i = 0; i < cues.size(); i++) {
      assertEquals(cues.get(i).get("start").getAsDouble(), source.get(i)[0], .001);
      assertEquals(cues.get(i).get("end").getAsDouble(), source.get(i)[1], .001);
    }
    double last = source.get(source.size() - 1)[1];
    assertTrue(removal.get("end").getAsDouble() < last, removal + " is after " + last);
    assertEquals(last - removed, cut.get(cut.size() - 1)[1], .002);
    assertTrue(srt(track, "source").contains("train"));
    panel.post(path("/undo"), "");
    panel.post(path("/undo"), "");
  }

  @Test
  void export_everySubtitleFormat_isWritten() throws Exception {
    String track = subtitles();
    List<JsonObject> formats = objects(panel.get("/api/session"), "captionFormats");
    assertTrue(formats.size() >= 4, formats.toString());
    for (JsonObject format : formats) {
      String file = file(track, format.get("id").getAsString(), "source");
      assertTrue(file.contains("train"), file);
    }
    panel.post(path("/undo"), "");
  }

  @Test
  void export_timeline_carriesTheTrackThatIsAskedFor() throws Exception {
    String track = subtitles();
    for (String format : List.of("otio", "fcpxml", "mlt", "kdenlive")) {
      for (String what : List.of("accepted", "target", "marked")) {
        String query = "/export/timeline?format=" + format + "&what=" + what;
        var plain = panel.bytes(panel.request(path(query)));
        assertFalse(new String(plain.body(), StandardCharsets.UTF_8).contains("train"), query);
        var carrying = panel.bytes(panel.request(path(query + "&track=" + track)));
        String text = new String(carrying.body(), StandardCharsets.UTF_8);
        assertEquals(200, carrying.statusCode(), text);
        assertTrue(text.contains("train"), query);
      }
    }
    var unknown = panel.send(panel.request(path("/export/timeline?format=otio&track=k999")));
    assertEquals("track.unknown", Fixture.code(unknown));
    panel.post(path("/undo"), "");
  }

  @Test
  void profile_chosenForATrack_isWhatItsCuesAreCheckedBy() throws Exception {
    JsonObject session = panel.get("/api/session");
    assertTrue(session.getAsJsonArray("subtitleProfiles").toString().contains("\"bbc\""));
    JsonObject job = ended(start(project, "{\"kind\":\"subtitles\",\"profile\":\"bbc\"}"));
    assertEquals("done", state(job), job.toString());
    List<JsonObject> tracks = objects(panel.get(path("")), "tracks");
    JsonObject made = tracks.get(tracks.size() - 1);
    assertEquals("bbc", made.get("profile").getAsString());
    String track = made.get("id").getAsString();
    String wide = "Forty characters are more than BBC's 37.";
    panel.post(
        path("/edits"),
        "{\"type\":\"cue\",\"track\":\"%s\",\"cue\":{\"id\":\"%s\",\"lines\":[\"%s\"]}}"
            .formatted(track, cues(project, track).get(0).get("id").getAsString(), wide));
    assertTrue(rules(cues(project, track).get(0)).contains("line-width"));
    panel.post(
        path("/edits"),
        "{\"type\":\"track\",\"track\":\"%s\",\"profile\":\"youtube\"}".formatted(track));
    assertFalse(rules(cues(project, track).get(0)).contains("line-width"));
    for (int i = 0; i < 3; i++) {
      panel.post(path("/undo"), "");
    }
    var refused =
        panel.send(
            panel.json(path("/jobs"), "{\"kind\":\"subtitles\",\"profile\":\"/etc/x.json\"}"));
    assertEquals("request.field", Fixture.code(refused));
  }

  @Test
  void subtitlesJob_polishWithoutALanguageModel_failsAndSaysHowToGetOne() throws Exception {
    JsonObject job = ended(start(project, "{\"kind\":\"subtitles\",\"polish\":true}"));
    assertEquals("failed", state(job));
    assertEquals("llm.missing", job.getAsJsonObject("error").get("code").getAsString());
  }

  private static String srt(String track, String timing) throws Exception {
    return file(track, "srt", timing);
  }

  private static String file(String track, String format, String timing) throws Exception {
    String query = "/export/captions?format=" + format + "&track=" + track + "&timing=" + timing;
    var answer = panel.bytes(panel.request(path(query)));
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertEquals(200, answer.statusCode(), text);
    return text;
  }

  private static List<double[]> times(String srt) {
    List<double[]> times = new ArrayList<>();
    Matcher line = SRT_TIMES.matcher(srt);
    while (line.find()) {
      times.add(new double[] {seconds(line, 1), seconds(line, 5)});
    }
    return times;
  }

  private static double seconds(Matcher line, int group) {
    return Integer.parseInt(line.group(group)) * 3600
        + Integer.parseInt(line.group(group + 1)) * 60
        + Integer.parseInt(line.group(group + 2))
        + Integer.parseInt(line.group(group + 3)) / 1000.0;
  }

  @Test
  void titlesJob_noLanguageModel_placesWhatIsSaidAndSaysSo() throws Exception {
    JsonObject job = ended(start(project, "{\"kind\":\"titles\"}"));
    assertEquals("done", state(job), job.toString());
    List<JsonObject> titles = objects(panel.get(path("")), "titles");
    assertFalse(titles.isEmpty());
    for (JsonObject title : titles) {
      assertEquals("extractive", title.get("source").getAsString());
      assertFalse(title.get("text").getAsString().isBlank());
      assertTrue(title.get("end").getAsDouble() > title.get("start").getAsDouble());
    }
    ended(start(project, "{\"kind\":\"titles\"}"));
    assertEquals(titles, objects(panel.get(path("")), "titles"), "none comes twice");
    panel.post(path("/undo"), "");
    assertEquals(titles, objects(panel.get(path("")), "titles"));
    assertEquals(List.of(), objects(panel.post(path("/undo"), ""), "titles"));
  }

  @Test
  void subtitlesJob_cancelled_leavesTheProjectAsItWas() throws Exception {
    long revision = panel.get(path("")).get("revision").getAsLong();
    JsonObject job = start(project, "{\"kind\":\"subtitles\",\"language\":\"fr\"}");
    until(job, List.of("running"));
    panel.post("/api/jobs/" + job.get("id").getAsString() + "/cancel", "");
    assertEquals("cancelled", state(ended(job)));
    assertEquals(revision, panel.get(path("")).get("revision").getAsLong());
  }

  @Test
  void subtitlesJob_translationWithoutALanguageModel_failsAndSaysHowToGetOne() throws Exception {
    JsonObject job =
        ended(start(project, "{\"kind\":\"subtitles\",\"language\":\"en\",\"translate\":\"de\"}"));
    assertEquals("failed", state(job));
    assertEquals("llm.missing", job.getAsJsonObject("error").get("code").getAsString());
  }

  @Test
  void subtitlesJob_noLanguage_isRefused() throws Exception {
    var answer =
        panel.send(
            panel.json(path("/jobs"), "{\"kind\":\"subtitles\",\"language\":\"no language\"}"));
    assertEquals("request.field", Fixture.code(answer));
  }

  @Test
  void subtitlesJob_severalFilms_shareATrackInTheirProjectOnly() throws Exception {
    long revision = panel.get(path("")).get("revision").getAsLong();
    JsonObject both =
        panel.post("/api/projects", "{\"media\":[\"%s\",\"%s\"]}".formatted(film, other));
    String id = both.get("id").getAsString();
    panel.awaitAnalysis(id);
    for (int media = 0; media < 2; media++) {
      JsonObject job = start(id, "{\"kind\":\"subtitles\",\"media\":" + media + "}");
      assertEquals(1, job.getAsJsonArray("places").size(), job.toString());
      assertEquals("done", state(ended(job)));
    }
    List<JsonObject> tracks = objects(panel.get("/api/projects/" + id), "tracks");
    assertEquals(1, tracks.size());
    List<JsonObject> cues = cues(id, tracks.get(0).get("id").getAsString());
    assertEquals(0, cues.size() % 2);
    assertEquals(
        cues.size() / 2, cues.stream().filter(c -> c.get("media").getAsInt() == 1).count());
    assertNotEquals(0, cues.size());
    assertEquals(revision, panel.get(path("")).get("revision").getAsLong());
  }
}
