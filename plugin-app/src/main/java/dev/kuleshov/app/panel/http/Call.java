package dev.kuleshov.app.panel.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** One request, as a route sees it. */
public final class Call {

  /** The largest JSON: five thousand cues take less than a megabyte. */
  static final int MOST_JSON = 4 << 20;

  private static final Duration JSON_PATIENCE = Duration.ofSeconds(15);

  private static final int CHUNK = 64 << 10;

  private final Request request;
  private final Route route;
  private final Map<String, String> parameters;
  private final Fields query;

  Call(Request request, Route route, Map<String, String> parameters) {
    this.request = request;
    this.route = route;
    this.parameters = Map.copyOf(parameters);
    try {
      this.query = Request.extractQueryParameters(request);
    } catch (RuntimeException e) {
      throw new Failure(400, "request.query", "The query of the address is malformed.");
    }
  }

  /**
   * Returns a part of the path.
   *
   * @param name its name in the route's template
   */
  public String path(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(route.path() + " has no part " + name);
    }
    return value;
  }

  /**
   * Returns a part of the path that is a number.
   *
   * @param name its name in the route's template
   * @throws Failure 404 {@code request.number} if it is none
   */
  public long number(String name) {
    try {
      return Long.parseLong(path(name));
    } catch (NumberFormatException e) {
      throw new Failure(404, "request.number", "The address has no number for " + name + ".");
    }
  }

  /**
   * Returns a parameter of the query that the route declares.
   *
   * @param name its name
   */
  public Optional<String> query(String name) {
    if (route.query().stream().noneMatch(declared -> declared.name().equals(name))) {
      throw new IllegalArgumentException(route.path() + " declares no parameter " + name);
    }
    return Optional.ofNullable(query.getValue(name)).filter(value -> !value.isEmpty());
  }

  /**
   * Returns a parameter that is a number.
   *
   * @param name its name
   * @throws Failure 400 {@code request.field} if it is something else
   */
  public Optional<Double> queryNumber(String name) {
    try {
      return query(name).map(Double::parseDouble).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      throw JsonText.field("The parameter " + name + " is a number.");
    }
  }

  /** Returns the length that the request says its content has. */
  public OptionalLong length() {
    long length = request.getLength();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /**
   * Reads the JSON that the route declares.
   *
   * @throws Failure 415 {@code request.type}, 413 {@code request.too-big}, or 400
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // The route declares the type.
  public <T> T body() {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw new Failure(415, "request.type", "The request's content has to be application/json.");
    }
    if (request.getLength() > MOST_JSON) {
      throw tooBig(MOST_JSON);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long deadline = System.nanoTime() + JSON_PATIENCE.toNanos();
    OutputStream punctual =
        new FilterOutputStream(bytes) {
          @Override
          public void write(byte[] chunk, int from, int count) {
            if (System.nanoTime() > deadline) {
              throw lost(new IOException("too slow"));
            }
            bytes.write(chunk, from, count);
          }
        };
    try {
      copyTo(punctual, MOST_JSON);
    } catch (IOException e) {
      throw lost(e);
    }
    return JsonText.read(bytes.toByteArray(), route.body().orElseThrow());
  }

  /**
   * Copies the content somewhere.
   *
   * @param out where to
   * @param most how many bytes there may be
   * @return how many there were
   * @throws Failure 413 {@code request.too-big}, or 400 {@code request.cut-short}
   * @throws IOException if {@code out} cannot take it
   */
  public long copyTo(OutputStream out, long most) throws IOException {
    long copied = 0;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Content.Source.asInputStream(request)) {
      for (int count = read(in, chunk); count >= 0; count = read(in, chunk)) {
        copied += count;
        if (copied > most) {
          throw tooBig(most);
        }
        out.write(chunk, 0, count);
      }
    }
    return copied;
  }

  private static int read(InputStream in, byte[] chunk) {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private static Failure lost(IOException cause) {
    Failure failure =
        cause instanceof EOFException
            ? new Failure(400, "request.cut-short", "The request ended too early.")
            : new Failure(408, "request.too-slow", "The request came too slowly.");
    failure.initCause(cause);
    return failure;
  }

  /**
   * Refuses a request for its size.
   *
   * @param most how many bytes there may be
   */
  public static Failure tooBig(long most) {
    return new Failure(
        413, "request.too-big", "The request is too big; " + most + " bytes are taken.");
  }
}
