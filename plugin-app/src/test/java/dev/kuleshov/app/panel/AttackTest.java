package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and that the service lives on. */
class AttackTest {

  private static final String NASTY = "<img src=x onerror=alert(1)> & \"quote\" 'n' 影片.mp4";

  @TempDir static Path folder;

  private static Fixture panel;
  private static String project;
  private static URI address;

  @BeforeAll
  static void open() throws Exception {
    panel = Fixture.in(folder);
    project = panel.open(panel.film(NASTY));
    address = URI.create(panel.service().address());
  }

  @AfterAll
  static void close() {
    panel.close();
  }

  @AfterEach
  void service_whateverWasTried_isAlive() throws Exception {
    assertEquals("kuleshov.PanelSession.1", panel.get("/api/session").get("schema").getAsString());
  }

  /** Sends bytes as no client library would, and returns what comes back. */
  private static String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return read(socket.getInputStream());
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 20_000);
    return socket;
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      in.transferTo(bytes);
    } catch (IOException e) {
      // A connection that is cut while something is still being sent ends this way.
      bytes.writeBytes(" cut".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String head(String method, String path, String... headers) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nConnection: close\r\nAuthorization: Bearer "
        + panel.service().token()
        + "\r\n"
        + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
        + "\r\n";
  }

  private static String host() {
    return "Host: 127.0.0.1:" + address.getPort();
  }

  private static void assertRefused(String answer, int status, String code) {
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "0.0.0.0"
      })
  void host_foreign_isRefused(String host) throws Exception {
    assertRefused(raw(head("GET", "/api/session", "Host: " + host)), 403, "auth.host");
    assertRefused(raw(head("GET", "/", "Host: " + host)), 403, "auth.host");
  }

  @Test
  void host_twiceOrNone_isRefused() throws Exception {
    assertTrue(raw(head("GET", "/api/session")).startsWith("HTTP/1.1 400"));
    String twice = raw(head("GET", "/api/session", host(), "Host: evil.example"));
    assertTrue(twice.startsWith("HTTP/1.1 40"), twice);
    String absolute = raw(head("GET", "http://evil.example/api/session", host()));
    assertTrue(absolute.startsWith("HTTP/1.1 40"), absolute);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "https://127.0.0.1",
        "http://127.0.0.1:1",
        "file://"
      })
  void origin_foreign_isRefused(String origin) throws Exception {
    assertRefused(
        raw(head("GET", "/api/session", host(), "Origin: " + origin)), 403, "auth.origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void fetchSite_foreign_isRefused(String site) throws Exception {
    String ticketed = "/events/" + panel.ticket();
    for (String path : List.of("/api/session", ticketed)) {
      assertRefused(raw(head("GET", path, host(), "Sec-Fetch-Site: " + site)), 403, "auth.origin");
    }
  }

  @Test
  void origin_own_isLetIn() throws Exception {
    String own = "Origin: http://127.0.0.1:" + address.getPort();
    assertTrue(raw(head("GET", "/api/session", host(), own)).startsWith("HTTP/1.1 200"));
  }

  @Test
  void token_missingOrWrong_isRefusedEverywhere() throws Exception {
    for (String header :
        List.of(
            "Authorization: Bearer " + "0".repeat(64),
            "Authorization: Bearer",
            "Authorization: Basic " + panel.service().token(),
            "Cookie: token=" + panel.service().token())) {
      for (String path : List.of("/api/session", "/api/projects", "/api/nothing", "/api/")) {
        String answer =
            raw(
                "GET "
                    + path
                    + " HTTP/1.1\r\nConnection: close\r\n"
                    + host()
                    + "\r\n"
                    + header
                    + "\r\n\r\n");
        assertRefused(answer, 401, "auth.token");
      }
    }
    String query =
        raw(
            "GET /api/session?token="
                + panel.service().token()
                + " HTTP/1.1\r\n"
                + "Connection: close\r\n"
                + host()
                + "\r\n\r\n");
    assertRefused(query, 401, "auth.token");
  }

  @Test
  void ticket_wrongOrTheTokenItself_isRefused() throws Exception {
    for (String ticket : List.of("0".repeat(64), panel.service().token(), "x")) {
      assertRefused(
          raw(head("GET", "/media/" + ticket + "/" + project + "/0/film", host())),
          401,
          "auth.ticket");
    }
    String byTicket =
        raw(
            "GET /api/session HTTP/1.1\r\nConnection: close\r\n"
                + host()
                + "\r\nAuthorization: Bearer "
                + panel.ticket()
                + "\r\n\r\n");
    assertRefused(byTicket, 401, "auth.token");
  }

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

  private static Path film() {
    return folder.resolve("films").resolve(NASTY);
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
        hungUp = slow.stream().filter(AttackTest::dribble).count();
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

  @Test
  void interface_otherThanLoopback_isNotListenedOn() throws Exception {
    String other = null;
    for (var network :
        java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
      for (var inet : java.util.Collections.list(network.getInetAddresses())) {
        if (!inet.isLoopbackAddress() && inet instanceof java.net.Inet4Address) {
          other = inet.getHostAddress();
        }
      }
    }
    assumeTrue(other != null, "this machine has no other interface");
    String outside = other;
    org.junit.jupiter.api.Assertions.assertThrows(
        IOException.class,
        () -> {
          try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(outside, address.getPort()), 2000);
          }
        });
  }
}
