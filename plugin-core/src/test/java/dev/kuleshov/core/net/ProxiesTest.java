package dev.kuleshov.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {

  private static final URI SECURE = URI.create("https://models.example.org/a");

  private static List<Proxy> select(Map<String, String> environment, URI uri) {
    return new Proxies(environment::get).select(uri);
  }

  private static List<Proxy> proxy(String host, int port) {
    return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
  }

  @Test
  void select_proxyOfTheScheme_isTaken() {
    Map<String, String> both =
        Map.of("https_proxy", "http://secure:3128/", "HTTP_PROXY", "plain:8080");
    assertEquals(proxy("secure", 3128), select(both, SECURE));
    assertEquals(proxy("plain", 8080), select(both, URI.create("http://example.org")));
  }

  @Test
  void select_onlyOneForAll_isTaken() {
    assertEquals(proxy("gate", 80), select(Map.of("ALL_PROXY", "gate"), SECURE));
  }

  @Test
  void select_exceptions_goDirectly() {
    for (String list : List.of("*", "a.org, .example.org", "*.example.org", "models.example.org")) {
      assertEquals(
          List.of(Proxy.NO_PROXY),
          select(Map.of("HTTPS_PROXY", "gate:1", "NO_PROXY", list), SECURE),
          list);
    }
    assertEquals(
        proxy("gate", 1), select(Map.of("HTTPS_PROXY", "gate:1", "no_proxy", "ple.org"), SECURE));
  }
}
