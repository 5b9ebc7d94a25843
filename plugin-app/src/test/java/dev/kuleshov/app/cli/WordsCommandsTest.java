package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands as processes with a language model that a test plays. */
@Timeout(300)
class WordsCommandsTest {

  private static final String KEY = "sk-do-not-show-me-815";

  private static final String CUES =
      """
      1
      00:00:01,000 --> 00:00:04,000
      Anna is waiting for the last train.

      2
      00:00:05,000 --> 00:00:08,000
      The rain never came.
      """;

  @TempDir Path folder;

  private HttpServer server;
  private int status = 200;
  private String answer = "";
  private Path cues;

  @BeforeEach
  void start() throws IOException {
    cues = Files.writeString(folder.resolve("talk.srt"), CUES);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          JsonObject message = new JsonObject();
          message.addProperty("role", "assistant");
          message.addProperty("content", answer);
          String body =
              status == 200
                  ? "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"message\":"
                      + message
                      + ",\"finish_reason\":\"stop\"}]}"
                  : "{\"error\":\"your key " + KEY + " is wrong\"}";
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Map<String, String> model() {
    return Map.of(
        "KULESHOV_LLM_URL",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
        "KULESHOV_LLM_KEY",
        KEY);
  }

  /** A command in a process of its own: only there can a test set the environment. */
  private Outcome run(Map<String, String> environment, Object... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    System.getProperties()
        .stringPropertyNames()
        .forEach(
            name -> {
              if (name.matches("(kuleshov|ai\\.djl|DJL|ENGINE|org\\.bytedeco).*")) {
                command.add("-D" + name + "=" + System.getProperty(name));
              }
            });
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    Stream.of(args).map(Object::toString).forEach(command::add);
    Path out = folder.resolve("out.log");
    Path err = folder.resolve("err.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KULESHOV_LLM"));
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(240, TimeUnit.SECONDS), "it does not end");
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private void assertNoKey() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean settings = file.endsWith("settings.properties");
        assertTrue(settings || !Files.readString(file).contains(KEY), file.toString());
      }
    }
  }

  @Test
  void titles_withAModel_areJson() throws Exception {
    answer = "{\"titles\":[{\"text\":\"The last train\",\"for\":\"film\"}]}";
    Outcome outcome =
        run(model(), "titles", Outcome.demo(), "--transcript", cues, "--lang", "en", "--json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertEquals("kuleshov.Titles.1", json.get("schema").getAsString());
    assertEquals("openai-compatible", json.get("source").getAsString());
    JsonObject title = json.getAsJsonArray("titles").get(0).getAsJsonObject();
    assertEquals("The last train", title.get("text").getAsString());
    assertFalse(title.has("shot"), "it is the whole film's");
    assertEquals(2, title.get("end").getAsDouble());
    assertNoKey();
  }

  @Test
  void titles_everyFailure_hidesTheKeyAndItsCodeTellsWhy() throws Exception {
    Files.createDirectories(folder.resolve("config/kuleshov"));
    Files.writeString(
        folder.resolve("config/kuleshov/settings.properties"), "KULESHOV_LLM_KEY = " + KEY + "\n");
    Map<String, String> url = Map.of("KULESHOV_LLM_URL", model().get("KULESHOV_LLM_URL"));
    for (int code : new int[] {401, 400, 500, 200}) {
      status = code;
      answer = "I have no title.";
      Outcome outcome =
          run(
              url,
              "titles",
              Outcome.demo(),
              "--transcript",
              cues,
              "--lang",
              "en",
              "--json",
              "--verbose");
      int expected = code == 200 ? Failures.FAILED : code == 400 ? 3 : Failures.MISSING_MODEL;
      assertEquals(expected, outcome.code(), code + ": " + outcome.err());
      assertEquals("", outcome.out());
      assertNoKey();
    }
  }

  @Test
  void titles_withoutAModel_areExtractive() throws Exception {
    Outcome outcome =
        run(
            Map.of(),
            "titles",
            Outcome.demo(),
            "--transcript",
            cues,
            "--lang",
            "en",
            "--json",
            "--chapters",
            "--summary");
    assertEquals(0, outcome.code(), outcome.err());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertEquals("extractive", json.get("source").getAsString());
    assertFalse(json.getAsJsonArray("titles").isEmpty());
    assertFalse(json.getAsJsonArray("chapters").isEmpty());
  }

  @Test
  void script_withoutAModel_saysWhichOneAndHowToGetIt() throws Exception {
    Path opening = Files.writeString(folder.resolve("a.fountain"), "INT. A - DAY\n");
    Outcome outcome = run(Map.of(), "script", "--prompt", opening);
    assertEquals(Failures.MISSING_MODEL, outcome.code());
    assertTrue(outcome.err().contains("1.12 GB"), outcome.err());
    assertTrue(outcome.err().contains("kuleshov models pull text/qwen2.5"), outcome.err());
    Outcome named =
        run(Map.of("KULESHOV_LLM_MODEL", "no-such-model"), "script", "--prompt", opening);
    assertEquals(Failures.USAGE, named.code(), named.err());
  }

  @Test
  void script_withAModel_isFountainAndJson() throws Exception {
    Path opening = Files.writeString(folder.resolve("a.fountain"), "INT. A - DAY\n\nRain.\n");
    answer = "MAYA\nYou came.";
    Outcome outcome =
        run(model(), "script", "--prompt", opening, "-n", "2", "-o", folder.resolve("scripts"));
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        "INT. A - DAY\n\nRain.\n\nMAYA\nYou came.\n",
        Files.readString(folder.resolve("scripts/script-2.fountain")));
    assertTrue(
        Files.readString(folder.resolve("scripts/scripts.json")).contains("kuleshov.Scripts.1"));
    assertTrue(outcome.err().contains("Note: "), "the shot list that was no JSON is told");
    assertNoKey();
  }

  @Test
  void script_badOptions_areWrongUsage() throws Exception {
    Path opening = Files.writeString(folder.resolve("a.fountain"), "INT. A - DAY\n");
    assertEquals(2, Outcome.of("script", "--prompt", opening, "-n", "0").code());
    assertEquals(2, Outcome.of("script", "--prompt", opening, "--top-p", "2").code());
    assertEquals(2, Outcome.of("titles", opening, "-n", "99").code());
    assertEquals(3, Outcome.of("script", "--prompt", folder.resolve("no")).code());
  }

  @Test
  void models_unknownNameAndTerms_areWrongUsage() throws Exception {
    assertEquals(2, Outcome.of("models", "pull", "no-such-model").code());
    Outcome terms =
        run(
            Map.of("KULESHOV_MODEL_HOME", folder.resolve("models").toString()),
            "models",
            "pull",
            "gemma-3-270m-q4_k_m");
    assertEquals(2, terms.code());
    assertTrue(terms.err().contains("--accept-licence"), terms.err());
  }
}
