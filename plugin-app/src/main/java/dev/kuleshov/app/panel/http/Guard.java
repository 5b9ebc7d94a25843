package dev.kuleshov.app.panel.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Decides who may call.
 *
 * <p>The name in {@code Host} defeats a foreign name that was made to point at this machine; {@code
 * Origin} and {@code Sec-Fetch-Site} defeat pages of other sites; token and ticket defeat everybody
 * else who can open a connection to this machine. There is no cookie: a browser would send it to
 * every server on this machine, whatever its port, and along with requests that other pages cause.
 *
 * @param port the port that the service listens on
 * @param token proves that a caller may do everything
 * @param ticket proves that a caller may look
 */
record Guard(int port, String token, String ticket) {

  private static final String SCHEME = "bearer ";

  /**
   * Refuses a caller.
   *
   * @param headers the request's headers
   * @param access what has to be shown
   * @param shown the ticket in the address, if there is one
   * @throws Failure 403 {@code auth.host}, {@code auth.origin}, 401 {@code auth.token}, {@code
   *     auth.ticket}
   */
  void check(HttpFields headers, Access access, String shown) {
    checkPlace(headers);
    String site = headers.get("Sec-Fetch-Site");
    if ("cross-site".equals(site) || "same-site".equals(site)) {
      throw foreign();
    }
    switch (access) {
      case OPEN -> {}
      case TOKEN -> {
        if (!same(token, bearer(headers))) {
          throw new Failure(
              401, "auth.token", "The token is missing or wrong; open the panel from kuleshov.");
        }
      }
      case TICKET -> {
        if (!same(ticket, shown)) {
          throw new Failure(
              401, "auth.ticket", "The ticket is missing or old; ask for a new session.");
        }
      }
    }
  }

  /** Refuses a request that was not sent to this service, or by a page of another site. */
  void checkPlace(HttpFields headers) {
    List<String> hosts = headers.getValuesList(HttpHeader.HOST);
    if (hosts.size() != 1 || !isOwn(hosts.get(0))) {
      throw new Failure(403, "auth.host", "This service answers at 127.0.0.1 only.");
    }
    List<String> origins = headers.getValuesList(HttpHeader.ORIGIN);
    if (origins.size() > 1 || origins.stream().anyMatch(this::isForeign)) {
      throw foreign();
    }
  }

  private static Failure foreign() {
    return new Failure(403, "auth.origin", "Pages of other sites have no business here.");
  }

  private boolean isForeign(String origin) {
    return !origin.startsWith("http://") || !isOwn(origin.substring("http://".length()));
  }

  private boolean isOwn(String authority) {
    return authority.equals("127.0.0.1:" + port)
        || authority.toLowerCase(Locale.ROOT).equals("localhost:" + port);
  }

  private static String bearer(HttpFields headers) {
    String value = headers.get(HttpHeader.AUTHORIZATION);
    return value != null && value.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? value.substring(SCHEME.length()).strip()
        : "";
  }

  /** Compares in a time that does not tell how much is right. */
  private static boolean same(String secret, String shown) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  /** Shows no secret where somebody prints it. */
  @Override
  public String toString() {
    return "Guard of port " + port;
  }
}
