package dev.kuleshov.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.app.panel.PanelOptions;
import dev.kuleshov.app.panel.PanelService;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the engine service takes to answer about a two-hour film of 2,000 shots and 5,000 cues
 * while it analyses another film.
 */
final class PanelBenchmark {

  private static final int CUES = 5000;
  private static final int WARM = 20;
  private static final String PROJECTS = "/api/projects/";

  private final HttpClient client = HttpClient.newHttpClient();
  private final PanelService service;

  private PanelBenchmark(PanelService service) {
    this.service = service;
  }

  /**
   * Measures and prints a table in Markdown.
   *
   * @param args a film to analyse meanwhile, a short film that stands for the long one, and how
   *     often to ask (200 unless given)
   */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: FILM SHORT_FILM [TIMES]");
      System.exit(2);
    }
    int times = args.length > 2 ? Integer.parseInt(args[2]) : 200;
    Path folder = Files.createTempDirectory("kuleshov-panel-benchmark").toRealPath();
    Path stand = Files.copy(Path.of(args[1]), folder.resolve("long.mp4"));
    Settings process = Settings.ofProcess();
    Settings settings =
        new Settings(
            process.models(),
            folder.resolve("cache"),
            Optional.empty(),
            process.modelHome(),
            process.language());
    EditingAssistant assistant = new EditingAssistant(settings);
    String hash =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(stand)));
    assistant.remember(LongFilm.analysis(assistant.probe(stand), hash));
    PanelOptions options =
        new PanelOptions(folder.resolve("home"), 0, List.of(stand), settings, "benchmark");
    PanelService.start(options).orElseThrow().close();
    addCues(folder.resolve("home/projects"));
    try (PanelService service = PanelService.start(options).orElseThrow()) {
      new PanelBenchmark(service).measure(Path.of(args[0]).toRealPath(), times);
    }
    System.exit(0);
  }

  private void measure(Path film, int times) throws IOException, InterruptedException {
    JsonObject projects = JsonParser.parseString(ask("GET", "/api/projects", "")).getAsJsonObject();
    String project =
        PROJECTS
            + projects.getAsJsonArray("projects").get(0).getAsJsonObject().get("id").getAsString();
    while (!ask("GET", project, "").contains("\"analysis\":\"done\"")) {
      Thread.sleep(200);
    }
    long start = System.nanoTime();
    ask("GET", project + "/suggestions", "");
    System.out.printf(Locale.ROOT, "first ranking: %.0f ms%n%n", (System.nanoTime() - start) / 1e6);
    ask("POST", "/api/folders", "{\"path\":\"" + film + "\"}");
    ask("POST", "/api/projects", "{\"media\":[\"" + film + "\"]}");
    System.out.println("| call | bytes | median ms | 95th percentile ms | CPU ms |");
    System.out.println("|---|---|---|---|---|");
    for (Call call : calls(project)) {
      row(call, times);
    }
    System.out.println();
    System.out.println("the other film afterwards: " + state());
  }

  /**
   * What is asked.
   *
   * @param body the JSON, with a place for the number of the time; empty for GET
   * @param before an edit that is made first, and not timed; empty for none
   */
  private record Call(String name, String method, String path, String body, String before) {

    static Call get(String name, String path) {
      return new Call(name, "GET", path, "", "");
    }

    static Call post(String name, String path, String body) {
      return new Call(name, "POST", path, body, "");
    }

    Call after(String edit) {
      return new Call(name, method, path, body, edit);
    }
  }

  private static List<Call> calls(String project) {
    String media = project + "/media/0";
    String edits = project + "/edits";
    String decide =
        "{\"type\":\"decide\",\"suggestions\":[\"0-split-%1$d-%1$d-%1$d\"],"
            + "\"state\":\"accepted\"}";
    String cue =
        "{\"type\":\"cue\",\"track\":\"k1\",\"cue\":{\"id\":\"c%1$d\","
            + "\"lines\":[\"Said otherwise, %1$d.\"]}}";
    return List.of(
        Call.get("session", "/api/session"),
        Call.get("project", project),
        Call.get("suggestions", project + "/suggestions"),
        Call.post(
            "rank by other weights",
            project + "/rank",
            "{\"sensitivity\":0.8,\"weights\":{\"rhythm\":%d}}"),
        Call.post("plan of what is accepted", project + "/plan", "{}"),
        Call.post("decide", edits, decide),
        Call.get("suggestions after a decision", project + "/suggestions").after(decide),
        Call.post("undo", project + "/undo", "").after(decide),
        Call.get("shots", media + "/shots"),
        Call.get("curve, 2000 points", media + "/curve?points=2000"),
        Call.get("cues", project + "/tracks/k1"),
        Call.post("edit a cue", edits, cue),
        Call.get("cues after an edit", project + "/tracks/k1").after(cue));
  }

  private void row(Call call, int times) throws IOException, InterruptedException {
    double[] millis = new double[times];
    int bytes = 0;
    double cpu = 0;
    for (int i = -WARM; i < times; i++) {
      int time = i + WARM + 1;
      if (!call.before().isEmpty()) {
        String project = call.path().substring(0, call.path().indexOf('/', PROJECTS.length()));
        ask("POST", project + "/edits", String.format(Locale.ROOT, call.before(), time));
      }
      double before = cpuMillis();
      long start = System.nanoTime();
      bytes =
          ask(call.method(), call.path(), String.format(Locale.ROOT, call.body(), time)).length();
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
        cpu += cpuMillis() - before;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f |%n",
        call.name(),
        bytes,
        millis[times / 2],
        millis[(int) (times * .95)],
        cpu / times);
  }

  /** What the server's threads have used: all that counts on a machine that others use too. */
  private static double cpuMillis() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().matches("panel-\\d+.*")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos / 1e6;
  }

  /** Puts five thousand cues into the one project file, as somebody would have who made them. */
  private static void addCues(Path projects) throws IOException {
    try (Stream<Path> files = Files.list(projects)) {
      Path file = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
      JsonObject project = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      JsonObject cues = new JsonObject();
      for (int cue = 0; cue < CUES; cue++) {
        cues.add(
            "c" + cue,
            JsonParser.parseString(
                String.format(
                    Locale.ROOT,
                    "{\"media\":0,\"start\":\"%d/5\",\"end\":\"%d/5\",\"lines\":"
                        + "[\"This is what somebody says,\",\"and this is the rest.\"]}",
                    cue * 7,
                    cue * 7 + 6)));
      }
      JsonObject track = new JsonObject();
      track.addProperty("language", "en");
      track.addProperty("name", "English");
      track.add("cues", cues);
      project.getAsJsonObject("content").getAsJsonObject("tracks").add("k1", track);
      Files.writeString(file, project.toString());
    }
  }

  private String state() throws IOException, InterruptedException {
    return JsonParser.parseString(ask("GET", "/api/jobs", ""))
        .getAsJsonObject()
        .getAsJsonArray("jobs")
        .asList()
        .stream()
        .map(job -> job.getAsJsonObject())
        .reduce((a, b) -> b)
        .map(job -> job.get("state").getAsString() + " " + job.get("fraction"))
        .orElse("");
  }

  private String ask(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .header("Authorization", "Bearer " + service.token())
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
