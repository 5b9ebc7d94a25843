package dev.kuleshov.app.panel.http;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that can be asked of the service, with all that its description needs.
 *
 * @param method {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}; GET answers HEAD too
 * @param path a template such as {@code /api/projects/{project}}; the last part may be {@code
 *     {name}} too
 * @param summary one sentence for the API's description
 * @param access what a caller must show
 * @param body the JSON that must come with it, if any
 * @param query what may stand in the query
 * @param answer what comes back
 * @param action does the work
 */
public record Route(
    String method,
    String path,
    String summary,
    Access access,
    Optional<Type> body,
    List<Query> query,
    Answer answer,
    Action action) {

  /** Does what a route is there for. */
  @FunctionalInterface
  public interface Action {
    /**
     * Answers a call.
     *
     * @param call the request
     * @return what to send
     * @throws Failure to refuse
     * @throws dev.kuleshov.api.KuleshovException which becomes a refusal with the same code
     */
    Reply answer(Call call);
  }

  /**
   * A parameter of the query.
   *
   * @param name its name
   * @param type {@code string}, {@code integer}, {@code number} or {@code boolean}
   * @param meaning one sentence
   */
  public record Query(String name, String type, String meaning) {}

  /**
   * What a route answers when all is well.
   *
   * @param status HTTP status
   * @param contentType media type, empty where there is no content
   * @param shape the JSON's type, for JSON
   */
  public record Answer(int status, String contentType, Optional<Type> shape) {

    /** JSON. */
    public static Answer json(Type shape) {
      return new Answer(200, "application/json", Optional.of(shape));
    }

    /** JSON about something new. */
    public static Answer json(int status, Type shape) {
      return new Answer(status, "application/json", Optional.of(shape));
    }

    /** Something else, such as a picture. */
    public static Answer of(String contentType) {
      return new Answer(200, contentType, Optional.empty());
    }

    /** Nothing but the status. */
    public static Answer nothing() {
      return new Answer(204, "", Optional.empty());
    }
  }

  /** Checks for nulls and copies the list. */
  public Route {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(action, "action");
    query = List.copyOf(query);
  }

  /** A route that asks for JSON and takes none. */
  public static Route get(String path, String summary, Type answer, Action action) {
    return new Route(
        "GET",
        path,
        summary,
        Access.TOKEN,
        Optional.empty(),
        List.of(),
        Answer.json(answer),
        action);
  }

  /** A route that does something without being told more. */
  public static Route post(String path, String summary, Type answer, Action action) {
    return new Route(
        "POST",
        path,
        summary,
        Access.TOKEN,
        Optional.empty(),
        List.of(),
        Answer.json(answer),
        action);
  }

  /** A route that takes JSON and answers JSON. */
  public static Route post(String path, String summary, Type body, Type answer, Action action) {
    return new Route(
        "POST",
        path,
        summary,
        Access.TOKEN,
        Optional.of(body),
        List.of(),
        Answer.json(answer),
        action);
  }

  /** The same route with parameters in the query. */
  public Route with(Query... parameters) {
    return new Route(method, path, summary, access, body, List.of(parameters), answer, action);
  }

  /** The same route with another answer. */
  public Route answering(Answer other) {
    return new Route(method, path, summary, access, body, query, other, action);
  }

  /** The same route for those who hold a ticket, which is the path's part {@code {ticket}}. */
  public Route byTicket() {
    return new Route(method, path, summary, Access.TICKET, body, query, answer, action);
  }
}
