package dev.kuleshov.core.net;

import dev.kuleshov.api.JobMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** The way to servers. Thread-safe; its threads keep no program alive. */
public final class Web {

  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final long TICK_MILLIS = 50;

  private final HttpClient client;

  /**
   * Makes a way through the proxies of an environment.
   *
   * @param environment the value of a variable by its name, or null
   */
  public Web(UnaryOperator<String> environment) {
    client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(new Proxies(environment))
            .build();
  }

  /**
   * Sends a request and waits for the head of the answer.
   *
   * @param request what to ask
   * @param patience how long to wait
   * @param monitor may cancel
   * @return the answer, to be closed
   * @throws IOException if there is none, or none in time
   * @throws dev.kuleshov.api.CancelledException if the work was called off
   */
  public Reply send(HttpRequest request, Patience patience, JobMonitor monitor) throws IOException {
    long started = System.nanoTime();
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      while (System.nanoTime() - started < patience.whole().toNanos()) {
        monitor.checkCancelled();
        Optional<HttpResponse<InputStream>> here = poll(answer);
        if (here.isPresent()) {
          return new Reply(here.get(), patience, monitor, started);
        }
      }
      throw new HttpTimeoutException("no answer within " + patience.whole().toSeconds() + " s");
    } finally {
      // Ends the exchange where it is not done; no effect on an answer that is here.
      answer.cancel(true);
    }
  }

  private static Optional<HttpResponse<InputStream>> poll(
      CompletableFuture<HttpResponse<InputStream>> answer) throws IOException {
    try {
      return Optional.of(answer.get(TICK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  /**
   * Waits, unless the work is called off.
   *
   * @param time how long
   * @param monitor may cancel
   * @throws dev.kuleshov.api.CancelledException if the work was called off
   */
  public static void pause(Duration time, JobMonitor monitor) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      monitor.checkCancelled();
      sleep(TICK_MILLIS);
    }
  }

  /**
   * Returns how many seconds a server wants to be left alone, by its header {@code Retry-After}.
   *
   * @param reply the answer
   */
  public static OptionalInt retryAfter(Reply reply) {
    String text = reply.header("retry-after").map(String::strip).orElse("");
    if (text.matches("\\d{1,6}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    try {
      Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      long seconds = Duration.between(Instant.now(), then).toSeconds() + 1;
      return OptionalInt.of((int) Math.max(0, Math.min(999_999, seconds)));
    } catch (DateTimeParseException e) {
      return OptionalInt.empty();
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
