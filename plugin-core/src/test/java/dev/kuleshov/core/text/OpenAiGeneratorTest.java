package dev.kuleshov.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.api.text.TextRequest;
import dev.kuleshov.core.net.Web;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asks servers that behave as badly as servers do; nothing may hang and no key may show. */
@Timeout(60)
class OpenAiGeneratorTest {

  private static final String KEY = "sk-very-secret-4711";

  private static final TextRequest REQUEST =
      new TextRequest(
          "Do it.",
          "{\"data\":1}",
          Optional.of("{\"type\":\"object\"}"),
          new Sampling(.7, 50, .95, 300, 42),
          2);

  private static OpenAiGenerator generator(String url, Duration patience) {
    return new OpenAiGenerator(
        new LanguageSettings(
            Optional.of(URI.create(url)),
            Optional.of("test"),
            Optional.of(new Secret(KEY)),
            patience),
        new Web(name -> null));
  }

  private static List<String> ask(ChatServer server) {
    return generator(server.url(), Duration.ofSeconds(20)).generate(REQUEST, JobMonitor.NONE);
  }

  private static <E extends KuleshovException> E fail(Class<E> type, ChatServer server) {
    E error = assertThrows(type, () -> ask(server));
    assertNoKey(error);
    return error;
  }

  /** Looks into everything that --verbose would print. */
  private static void assertNoKey(Throwable error) {
    StringWriter all = new StringWriter();
    error.printStackTrace(new PrintWriter(all, true));
    assertFalse(all.toString().contains(KEY), all.toString());
  }

  @Test
  void generate_goodServer_getsAsManyAnswersAsWanted() throws Exception {
    try (ChatServer server = ChatServer.saying("one", "two")) {
      assertEquals(List.of("one", "two"), ask(server));
      JsonObject first = server.requests().get(0);
      assertEquals("test", first.get("model").getAsString());
      assertEquals(.7, first.get("temperature").getAsDouble());
      assertEquals(50, first.get("top_k").getAsInt());
      assertEquals(.95, first.get("top_p").getAsDouble());
      assertEquals(42, first.get("seed").getAsInt());
      assertEquals(43, server.requests().get(1).get("seed").getAsInt());
      assertTrue(first.get("response_format").toString().contains("json_schema"));
      assertEquals("Bearer " + KEY, server.keys().get(0));
    }
  }

  @Test
  void generate_instructionsAndMaterial_areDifferentMessages() throws Exception {
    try (ChatServer server = ChatServer.saying("one")) {
      ask(server);
      var messages = server.requests().get(0).getAsJsonArray("messages");
      assertEquals("system", messages.get(0).getAsJsonObject().get("role").getAsString());
      assertFalse(messages.get(0).toString().contains("data"));
      assertEquals("user", messages.get(1).getAsJsonObject().get("role").getAsString());
    }
  }

  @Test
  void generate_serverWithoutTheExtras_isAskedPlainly() throws Exception {
    try (ChatServer server =
        new ChatServer(
            (s, exchange, number) -> {
              if (s.requests().get(number - 1).has("top_k")) {
                s.send(exchange, 400, "{\"error\":{\"message\":\"Unrecognized: top_k\"}}");
              } else {
                s.say(exchange, "plain");
              }
            })) {
      assertEquals(List.of("plain", "plain"), ask(server));
      assertEquals(3, server.requests().size(), "it learns from the first refusal");
    }
  }

  @Test
  void generate_busyServer_waitsAsLongAsItAsks() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (ChatServer server =
        new ChatServer(
            (s, exchange, number) -> {
              if (calls.incrementAndGet() < 3) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                s.send(exchange, 429, "{}");
              } else {
                s.say(exchange, "at last");
              }
            })) {
      long start = System.nanoTime();
      assertEquals("at last", ask(server).get(0));
      assertTrue(System.nanoTime() - start >= 2_000_000_000L, "it must wait twice a second");
    }
  }

  @Test
  void generate_serverBusyForHours_givesUpAtOnce() throws Exception {
    try (ChatServer server =
        new ChatServer(
            (s, exchange, number) -> {
              exchange.getResponseHeaders().add("Retry-After", "7200");
              s.send(exchange, 429, "{}");
            })) {
      var error = fail(MissingModelException.class, server);
      assertEquals("llm.busy", error.code());
      assertTrue(error.getMessage().contains("7200 seconds"), error.getMessage());
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void generate_serverBusyUntilADate_givesUpAtOnce() throws Exception {
    ZonedDateTime later = ZonedDateTime.now(ZoneOffset.UTC).plusHours(2);
    try (ChatServer server =
        new ChatServer(
            (s, exchange, number) -> {
              exchange
                  .getResponseHeaders()
                  .add("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(later));
              s.send(exchange, 503, "{}");
            })) {
      assertEquals("llm.busy", fail(MissingModelException.class, server).code());
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void generate_wrongKey_saysSoWithoutIt() throws Exception {
    try (ChatServer server =
        new ChatServer(
            (s, exchange, number) ->
                s.send(exchange, 401, "{\"error\":{\"message\":\"bad key " + KEY + "\"}}"))) {
      var error = fail(MissingModelException.class, server);
      assertEquals("llm.key", error.code());
    }
  }

  @Test
  void generate_serverThatQuotesTheKey_isNotQuoted() throws Exception {
    for (int status : new int[] {400, 403, 404, 500}) {
      try (ChatServer server =
          new ChatServer((s, exchange, number) -> s.send(exchange, status, "you sent " + KEY))) {
        fail(KuleshovException.class, server);
      }
    }
  }

  @Test
  void generate_silentServer_isLeftInTime() throws Exception {
    try (ChatServer server = new ChatServer((s, exchange, number) -> s.hang())) {
      var error =
          assertThrows(
              MissingModelException.class,
              () ->
                  generator(server.url(), Duration.ofSeconds(1))
                      .generate(REQUEST, JobMonitor.NONE));
      assertEquals("llm.slow", error.code());
    }
  }

  @Test
  void generate_endlessAnswer_isLeft() throws Exception {
    try (ChatServer server =
        new ChatServer(
            (s, exchange, number) -> {
              exchange.sendResponseHeaders(200, 0);
              byte[] chunk = "{\"choices\":[".repeat(1000).getBytes(StandardCharsets.UTF_8);
              while (!s.isOver()) {
                exchange.getResponseBody().write(chunk);
              }
            })) {
      fail(MissingModelException.class, server);
    }
  }

  @Test
  void generate_tricklingAnswer_isLeftInTime() throws Exception {
    try (ChatServer server =
        new ChatServer(
            (s, exchange, number) -> {
              exchange.sendResponseHeaders(200, 0);
              while (!s.isOver()) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause();
              }
            })) {
      var error =
          assertThrows(
              MissingModelException.class,
              () ->
                  generator(server.url(), Duration.ofSeconds(1))
                      .generate(REQUEST, JobMonitor.NONE));
      assertEquals("llm.slow", error.code());
    }
  }

  @Test
  void generate_cutConnection_isSaid() throws Exception {
    try (ChatServer server =
        new ChatServer(
            (s, exchange, number) -> {
              exchange.sendResponseHeaders(200, 10_000);
              exchange.getResponseBody().write("{\"choices\"".getBytes(StandardCharsets.UTF_8));
              exchange.getResponseBody().flush();
            })) {
      assertEquals("llm.unreachable", fail(MissingModelException.class, server).code());
    }
  }

  @Test
  void generate_noServer_saysWhatToCheck() {
    var error =
        assertThrows(
            MissingModelException.class,
            () ->
                generator("http://127.0.0.1:1/v1", Duration.ofSeconds(5))
                    .generate(REQUEST, JobMonitor.NONE));
    assertEquals("llm.unreachable", error.code());
    assertTrue(error.getMessage().contains("KULESHOV_LLM_URL"), error.getMessage());
  }

  @Test
  void generate_noChatCompletion_isRefused() throws Exception {
    for (String body : List.of("", "hello", "[]", "{\"choices\":[]}", "<html>" + KEY + "</html>")) {
      try (ChatServer server =
          new ChatServer((s, exchange, number) -> s.send(exchange, 200, body))) {
        assertEquals("llm.answer", fail(InputOutputException.class, server).code(), body);
      }
    }
  }

  @Test
  void generate_cancelled_leavesAtOnce() throws Exception {
    try (ChatServer server = new ChatServer((s, exchange, number) -> s.hang())) {
      JobMonitor impatient =
          new JobMonitor() {
            @Override
            public void progress(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
              return !server.requests().isEmpty();
            }
          };
      assertThrows(
          CancelledException.class,
          () -> generator(server.url(), Duration.ofMinutes(5)).generate(REQUEST, impatient));
    }
  }

  @Test
  void toString_settings_showStars() {
    LanguageSettings settings =
        LanguageSettings.of(
            java.util.Map.of("KULESHOV_LLM_KEY", KEY, "KULESHOV_LLM_URL", "http://localhost/v1")
                ::get);
    assertFalse(settings.toString().contains(KEY), settings.toString());
    assertEquals(Optional.of(new Secret(KEY)), settings.key());
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
