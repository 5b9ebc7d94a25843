package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A service to attack; whatever was tried, it lives on. */
abstract class AttackCase {

  static final String NASTY = "<img src=x onerror=alert(1)> & \"quote\" 'n' 影片.mp4";

  @TempDir static Path folder;

  static Fixture panel;
  static String project;
  static URI address;

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
  static String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return read(socket.getInputStream());
    }
  }

  static Socket connect() throws IOException {
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

  static String head(String method, String path, String... headers) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nConnection: close\r\nAuthorization: Bearer "
        + panel.service().token()
        + "\r\n"
        + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
        + "\r\n";
  }

  static String host() {
    return "Host: 127.0.0.1:" + address.getPort();
  }

  static void assertRefused(String answer, int status, String code) {
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
  }

  static Path film() {
    return folder.resolve("films").resolve(NASTY);
  }
}
