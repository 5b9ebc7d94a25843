package dev.kuleshov.app.panel.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All routes, and which of them an address means. */
public final class Routes {

  private final List<Route> routes;

  /**
   * Takes the routes.
   *
   * @param routes no two of the same method and path
   */
  public Routes(List<Route> routes) {
    this.routes = List.copyOf(routes);
    Set<String> seen = new HashSet<>();
    for (Route route : routes) {
      if (!seen.add(route.method() + " " + route.path())) {
        throw new IllegalArgumentException("two routes " + route.method() + " " + route.path());
      }
    }
  }

  /** Returns all routes in order. */
  public List<Route> all() {
    return routes;
  }

  /**
   * A route with what its template's names stand for.
   *
   * @param route the route
   * @param parameters parts of the path by name
   */
  record Match(Route route, Map<String, String> parameters) {}

  /**
   * Finds a route.
   *
   * @param method the request's method
   * @param path canonical, without a query; its parts may be percent-encoded
   * @throws Failure 404 {@code request.unknown} or 405 {@code request.method}
   */
  Match find(String method, String path) {
    String[] parts = path.split("/", -1);
    Set<String> allowed = new TreeSet<>();
    List<Match> found = new ArrayList<>();
    for (Route route : routes) {
      Optional<Map<String, String>> parameters = match(route.path().split("/", -1), parts);
      if (parameters.isPresent()) {
        allowed.add(route.method());
        if (route.method().equals(method.equals("HEAD") ? "GET" : method)) {
          found.add(new Match(route, parameters.get()));
        }
      }
    }
    if (!found.isEmpty()) {
      return found.get(0);
    }
    throw allowed.isEmpty()
        ? new Failure(404, "request.unknown", "There is nothing at this address.")
        : new Failure(
            405, "request.method", "This address takes " + String.join(", ", allowed) + ".");
  }

  private static Optional<Map<String, String>> match(String[] template, String[] parts) {
    if (template.length != parts.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      if (template[i].startsWith("{")) {
        if (parts[i].isEmpty()) {
          return Optional.empty();
        }
        parameters.put(template[i].substring(1, template[i].length() - 1), decoded(parts[i]));
      } else if (!template[i].equals(parts[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  /** Decodes one part, once: a name of a film has spaces, and every letter that there is. */
  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Failure(400, "request.address", "The address is malformed.");
    }
  }
}
