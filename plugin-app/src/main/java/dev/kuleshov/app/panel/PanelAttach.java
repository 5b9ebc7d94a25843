package dev.kuleshov.app.panel;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.app.panel.http.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Hands films over to a service that runs already. */
public final class PanelAttach {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private PanelAttach() {}

  /**
   * Opens films in the service that runs in a home.
   *
   * @param home the user's folder of projects
   * @param media the films, perhaps none
   * @return the address that a browser is to open
   * @throws KuleshovException if the service does not answer, or refuses a film
   */
  public static String open(Path home, List<Path> media) {
    PanelHome.Service service = new PanelHome(home).service().orElseThrow(() -> silent(home, null));
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    String project = "";
    try {
      for (Path film : media) {
        ask(client, service, "/api/folders", Map.of("path", absolute(film)));
      }
      if (!media.isEmpty()) {
        List<String> paths = media.stream().map(PanelAttach::absolute).toList();
        project =
            "&project="
                + ask(client, service, "/api/projects", Map.of("media", paths))
                    .get("id")
                    .getAsString();
      } else {
        ask(client, service, "/api/session", null);
      }
    } catch (IOException | JsonParseException e) {
      throw silent(home, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw silent(home, e);
    }
    return service.url() + project;
  }

  private static String absolute(Path film) {
    return film.toAbsolutePath().normalize().toString();
  }

  private static JsonObject ask(
      HttpClient client, PanelHome.Service service, String path, Object body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + service.token());
    if (body != null) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(body)));
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
    if (answer.statusCode() >= 400) {
      JsonObject error = json.getAsJsonObject("error");
      throw new InputOutputException(
          error.get("code").getAsString(), error.get("message").getAsString());
    }
    return json;
  }

  private static InputOutputException silent(Path home, Exception cause) {
    return new InputOutputException(
        "output.panel-silent",
        "Another process uses "
            + home
            + " but does not answer; end it, or name another folder with --home.",
        cause);
  }
}
