package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too big, too slow, too many or malformed. */
class AttackOnLimitsTest extends AttackCase {

  @Test
  void body_ofAGigabyte_isRefusedAtOnce() throws Exception {
    long start = System.nanoTime();
    String told =
        raw(
            head(
                "POST",
                "/api/projects",
                host(),
                "Content-Type: application/json",
                "Content-Length: " + (1L << 30)));
    assertRefused(told, 413, "request.too-big");
    String unauthorised =
        raw(
            "POST /api/projects HTTP/1.1\r\n"
                + host()
                + "\r\nContent-Length: "
                + (1L << 30)
                + "\r\n\r\n"
                + "x".repeat(100_000));
    assertRefused(unauthorised, 401, "auth.token");
    assertTrue(System.nanoTime() - start < 60_000_000_000L);
  }

  @Test
  void body_chunkedWithoutEnd_isRefusedWhenItIsTooBig() throws Exception {
    try (Socket socket = connect()) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      out.write(
          head(
                  "POST",
                  "/api/projects",
                  host(),
                  "Content-Type: application/json",
                  "Transfer-Encoding: chunked")
              .getBytes(StandardCharsets.UTF_8));
      byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      int sent = 0;
      try {
        while (sent < 2000) {
          out.write(chunk);
          sent++;
        }
      } catch (IOException e) {
        // The service hung up, as it should.
      }
      assertTrue(sent < 2000, "the service took 128 MiB");
    }
  }

  @Test
  void headers_endless_areRefused() throws Exception {
    String answer = raw(head("GET", "/api/session", host(), "X-Long: " + "x".repeat(100_000)));
    assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
  }

  @Test
  void headers_oneByteAtATime_areHungUpOnWhileOthersAreServed() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = connect();
        socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      panel.get("/api/session");
      long hungUp = 0;
      for (int second = 0; second < 40 && hungUp < slow.size(); second++) {
        Thread.sleep(1000);
        panel.get("/api/session");
        hungUp = slow.stream().filter(AttackOnLimitsTest::dribble).count();
      }
      assertEquals(slow.size(), hungUp);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Sends one more byte; tells whether the other side has hung up. */
  private static boolean dribble(Socket socket) {
    try {
      socket.getOutputStream().write('X');
      socket.setSoTimeout(1);
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void requests_twoHundredAtOnce_areAllAnswered() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(200);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String path = i % 2 == 0 ? "/api/session" : "/api/projects/" + project;
        calls.add(() -> Integer.parseInt(raw(head("GET", path, host())).substring(9, 12)));
      }
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        assertEquals(200, answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        "{\"type\":\"decide\"",
        "{\"type\":\"decide\"} {}",
        "{'type':'decide'}",
        "{\"type\":7}",
        "{\"type\":\"format-disk\"}",
        "{\"type\":\"decide\",\"suggestions\":7,\"state\":\"accepted\"}",
        "{\"type\":\"decide\",\"suggestions\":[null],\"state\":\"accepted\"}",
        "{\"type\":\"decide\",\"suggestions\":[\"0-split-1-1-1\"],\"state\":\"perhaps\"}",
        "{\"type\":\"decide\",\"suggestions\":[],\"state\":\"accepted\"}",
        "{\"type\":\"decide\",\"suggestions\":[\"9-split-1-1-1\"],\"state\":\"accepted\"}",
        "{\"type\":\"trim\",\"suggestion\":\"0-remove-1-9-1\",\"start\":9,\"end\":1}",
        "{\"type\":\"trim\",\"suggestion\":\"0-remove-1-9-1\",\"start\":1e99,\"end\":2}",
        "{\"type\":\"settings\",\"sensitivity\":7}",
        "{\"type\":\"settings\",\"sensitivity\":NaN}",
        "{\"type\":\"settings\",\"weights\":{\"greed\":1}}",
        "{\"type\":\"settings\",\"weights\":{\"emotion\":-1}}",
        "{\"type\":\"settings\",\"target\":-3}",
        "{\"type\":\"settings\",\"target\":1e400}",
        "{\"type\":\"settings\",\"style\":\"../../etc/passwd\"}",
        "{\"type\":\"rename\",\"name\":\"\"}",
        "{\"type\":\"track\",\"language\":\"en\",\"profile\":\"/etc/rules.json\"}",
        "{\"type\":\"cue-remove\",\"track\":\"k1\",\"cue\":\"c1\"}",
        "{\"type\":\"title\",\"title\":{\"text\":\"x\",\"start\":2,\"end\":1}}"
      })
  void edit_malformed_isRefusedWithACodeAndChangesNothing(String body) throws Exception {
    String path = "/api/projects/" + project;
    JsonObject before = panel.get(path);
    HttpResponse<String> answer = panel.send(panel.json(path + "/edits", body));
    assertTrue(
        answer.statusCode() >= 400 && answer.statusCode() < 500,
        body + " " + answer.statusCode() + answer.body());
    assertFalse(Fixture.code(answer).isEmpty());
    assertEquals(before, panel.get(path));
  }

  @Test
  void edit_deeplyNested_isRefused() throws Exception {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);
    HttpResponse<String> answer =
        panel.send(panel.json("/api/projects/" + project + "/edits", deep));
    assertEquals(400, answer.statusCode());
  }

  @Test
  void edit_wrongContentType_isRefused() throws Exception {
    HttpResponse<String> answer =
        panel.send(
            panel
                .request("/api/projects")
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
    assertEquals(415, answer.statusCode());
  }
}
