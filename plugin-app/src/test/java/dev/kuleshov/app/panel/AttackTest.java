package dev.kuleshov.app.panel;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is refused at the door: foreign hosts and pages, callers without token or ticket. */
class AttackTest extends AttackCase {

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
