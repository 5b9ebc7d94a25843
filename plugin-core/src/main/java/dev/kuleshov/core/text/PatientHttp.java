package dev.kuleshov.core.text;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.core.net.Patience;
import dev.kuleshov.core.net.Reply;
import dev.kuleshov.core.net.Web;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * LangChain4j's way to the server: can be cancelled, waits as long as a busy server asks, reads no
 * answer without end, and lets no key into an error.
 */
final class PatientHttp implements HttpClient {

  /** A hundred times the longest sensible answer. */
  private static final int MOST_BYTES = 4 << 20;

  private static final int TRIES = 4;
  private static final int LONGEST_PAUSE = 60;
  private static final int LONGEST_QUOTE = 200;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final Web web;
  private final LanguageSettings settings;
  private final JobMonitor monitor;

  PatientHttp(Web web, LanguageSettings settings, JobMonitor monitor) {
    this.web = web;
    this.settings = settings;
    this.monitor = monitor;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Patience patience = new Patience(settings.patience(), settings.patience());
    for (int left = TRIES; ; left--) {
      try (Reply reply = web.send(translate(request), patience, monitor)) {
        String body = new String(reply.readAll(MOST_BYTES), StandardCharsets.UTF_8);
        if (reply.status() >= 200 && reply.status() < 300) {
          return SuccessfulHttpResponse.builder()
              .statusCode(reply.status())
              .headers(java.util.Map.of())
              .body(body)
              .build();
        }
        int pause = Web.retryAfter(reply).orElse(1 << (TRIES - left));
        boolean busy = reply.status() == TOO_MANY || reply.status() == UNAVAILABLE;
        if (!busy || left == 1 || pause > LONGEST_PAUSE) {
          throw refusal(reply.status(), body, pause);
        }
        Web.pause(Duration.ofSeconds(pause), monitor);
      } catch (HttpTimeoutException e) {
        throw new MissingModelException(
            "llm.slow",
            "The language model at "
                + host()
                + " is too slow ("
                + e.getMessage()
                + "); raise KULESHOV_LLM_TIMEOUT or take a smaller model.");
      } catch (IOException e) {
        throw new MissingModelException(
            "llm.unreachable",
            "The language model at %s cannot be reached (%s); check KULESHOV_LLM_URL and that the server runs."
                .formatted(
                    host(), e.getMessage() == null ? "no connection" : quote(e.getMessage())));
      }
    }
  }

  private KuleshovException refusal(int status, String body, int pause) {
    return switch (status) {
      case 401, 403 ->
          new MissingModelException(
              "llm.key", "The server at " + host() + " refuses the key; check KULESHOV_LLM_KEY.");
      case 404 ->
          new MissingModelException(
              "llm.model",
              "The server at %s does not know %s; check KULESHOV_LLM_URL and KULESHOV_LLM_MODEL."
                  .formatted(host(), settings.model().orElse("its model")));
      case TOO_MANY, UNAVAILABLE ->
          new MissingModelException(
              "llm.busy",
              "The server at %s takes no more requests (status %d); try again in %d seconds."
                  .formatted(host(), status, pause));
      case 400, 413, 422 ->
          new UnsupportedInputException(
              "llm.request",
              "The server at %s does not take the request: %s".formatted(host(), quote(body)));
      default ->
          new MissingModelException(
              "llm.failed", "The server at " + host() + " fails with status " + status + ".");
    };
  }

  private String host() {
    URI url = settings.url().orElseThrow();
    return url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
  }

  private String quote(String text) {
    String hidden = settings.key().map(key -> key.hide(text)).orElse(text);
    String line = hidden.replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(LONGEST_QUOTE, line.length()));
  }

  private static java.net.http.HttpRequest translate(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(
                request.method().name(),
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    request.body() == null ? "" : request.body()));
    request.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    return builder.build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are read whole");
  }

  /** Hands out the one client, whatever LangChain4j would like to set. */
  static final class Builder implements HttpClientBuilder {

    private final PatientHttp client;

    Builder(PatientHttp client) {
      this.client = client;
    }

    @Override
    public Duration connectTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return new Builder(client);
    }

    @Override
    public Duration readTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return new Builder(client);
    }

    @Override
    public HttpClient build() {
      return client;
    }
  }
}
