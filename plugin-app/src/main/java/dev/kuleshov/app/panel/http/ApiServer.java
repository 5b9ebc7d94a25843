package dev.kuleshov.app.panel.http;

import dev.kuleshov.api.InputOutputException;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * The HTTP server: on the loopback interface only, within fixed limits.
 *
 * <p>Limits: {@value #MOST_CONNECTIONS} connections, {@value #MOST_THREADS} threads, {@value
 * #HEADER_BYTES} bytes of headers; a request's headers come within {@link #HEADER_PATIENCE}, and a
 * connection on which nothing happens ends after {@link #IDLE}. Content is read only for callers
 * who have shown the token.
 */
public final class ApiServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_CONNECTIONS = 400;
  private static final int MOST_THREADS = 32;
  private static final int HEADER_BYTES = 8 << 10;
  private static final int WAITING_CONNECTIONS = 256;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration HEADER_PATIENCE = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Server server;
  private final ServerConnector connector;

  private ApiServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Takes a port; nothing is answered before {@link #serve}.
   *
   * @param port the port, 0 for any that is free
   * @throws InputOutputException {@code panel.port} if it is taken
   */
  public static ApiServer open(int port) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
    threads.setName("panel");
    threads.setDaemon(true);
    Server server = new Server(threads, new ScheduledExecutorScheduler("panel-clock", true), null);
    server.setStopAtShutdown(false);
    server.setStopTimeout(FAREWELL.toMillis());
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    connector.setIdleTimeout(IDLE.toMillis());
    SlowHeaders slow = new SlowHeaders(HEADER_PATIENCE, connector);
    connector.addBean(slow);
    connector.addBean((Connection.Listener) slow);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setErrorHandler(new PlainErrors());
    try {
      connector.open();
    } catch (IOException e) {
      throw unusable(port, e);
    }
    return new ApiServer(server, connector);
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    // Refuses encoded slashes and dots and path parameters, by which a path could say two things.
    configuration.setUriCompliance(UriCompliance.DEFAULT);
    configuration.setOutputBufferSize(64 << 10);
    return configuration;
  }

  private static InputOutputException unusable(int port, IOException cause) {
    boolean taken = cause instanceof BindException || cause.getCause() instanceof BindException;
    return new InputOutputException(
        "output.port",
        taken
            ? "Port " + port + " is taken by another program; choose another one with --port."
            : "Cannot listen on port " + port + "; choose another one with --port.",
        cause);
  }

  /** Returns the port that was taken. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Begins to answer.
   *
   * @param routes what there is
   * @param token proves that a caller may do everything
   * @param ticket proves that a caller may look
   */
  public void serve(Routes routes, String token, String ticket) {
    server.setHandler(new Doorkeeper(new Guard(port(), token, ticket), routes, new Assets()));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not start", e);
    }
  }

  /** Stops listening, and lets go of every connection. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    }
  }

  /** Answers what is refused before a route is asked, such as a malformed address. */
  private static final class PlainErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      int status = response.getStatus();
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      new Sender(request, response, callback).refuse(failure(status));
      return true;
    }

    private static Failure failure(int status) {
      return switch (status) {
        case 408 -> new Failure(408, "request.too-slow", "The request came too slowly.");
        case 413, 414, 431 -> new Failure(status, "request.too-big", "The request is too big.");
        case 404 -> new Failure(404, "request.unknown", "There is nothing at this address.");
        default ->
            status >= 500
                ? new Failure(500, "server.failed", "The service could not answer.")
                : new Failure(status, "request.malformed", "The request is malformed.");
      };
    }
  }
}
