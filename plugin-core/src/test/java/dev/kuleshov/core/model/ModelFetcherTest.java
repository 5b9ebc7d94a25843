package dev.kuleshov.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.document.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fetches from servers that behave as badly as servers do. */
@Timeout(60)
class ModelFetcherTest {

  private static final byte[] FILE = new byte[300_000];

  static {
    new Random(7).nextBytes(FILE);
  }

  @TempDir Path home;

  private final AtomicInteger calls = new AtomicInteger();

  private static String sha256() {
    return HexFormat.of().formatHex(ContentHash.sha256().digest(FILE));
  }

  private static CatalogueEntry entry(String url) {
    return FetchMain.entry(url, FILE.length, sha256());
  }

  private ModelFetcher fetcher() {
    return new ModelFetcher(home, Optional.empty(), name -> null, Duration.ofMillis(700));
  }

  private Path fetch(String url) {
    return fetcher().fetch(entry(url), false, JobMonitor.NONE);
  }

  private Path part() {
    return home.resolve("text/.model.bin.part");
  }

  private void assertWhole(Path file) throws IOException {
    assertArrayEquals(FILE, Files.readAllBytes(file));
    assertFalse(Files.exists(part()), "something half is left");
  }

  private void assertNothingThere() {
    assertFalse(Files.exists(home.resolve("text/model.bin")));
  }

  @Test
  void fetch_goodServer_putsTheWholeFileThere() throws Exception {
    try (ModelServer server = server((s, exchange, from) -> s.send(exchange, from, FILE.length))) {
      List<Double> heard = new ArrayList<>();
      Path file = fetcher().fetch(entry(server.url()), false, hearing(heard));

      assertWhole(file);
      assertEquals(1., heard.get(heard.size() - 1));
      assertTrue(heard.size() > 3, "progress is told while it comes in");
      assertEquals(file, fetch(server.url()));
      assertEquals(1, server.ranges().size(), "a file that is here is not fetched again");
      try (Stream<Path> files = Files.list(file.getParent())) {
        assertEquals(2, files.count(), "the file and its mark");
      }
    }
  }

  @Test
  void fetch_connectionThatBreaks_goesOnWhereItBroke() throws Exception {
    try (ModelServer server = server((s, exchange, from) -> s.send(exchange, from, 100_000))) {
      assertWhole(fetch(server.url()));
      assertTrue(server.ranges().size() >= 3, server.ranges().toString());
      assertTrue(server.ranges().stream().skip(1).allMatch(range -> range.startsWith("bytes=")));
    }
  }

  @Test
  void fetch_leftoverOfAnEarlierRun_isContinued() throws Exception {
    Files.createDirectories(part().getParent());
    Files.write(part(), java.util.Arrays.copyOf(FILE, 123_456));
    try (ModelServer server = server((s, exchange, from) -> s.send(exchange, from, FILE.length))) {
      assertWhole(fetch(server.url()));
      assertEquals(List.of("bytes=123456-"), server.ranges());
    }
  }

  @Test
  void fetch_brokenLeftover_isFetchedAnew() throws Exception {
    Files.createDirectories(part().getParent());
    Files.write(part(), new byte[1000]);
    try (ModelServer server = server((s, exchange, from) -> s.send(exchange, from, FILE.length))) {
      assertWhole(fetch(server.url()));
      assertEquals(List.of("bytes=1000-", "null"), server.ranges());
    }
  }

  @Test
  void fetch_serverWithoutRanges_beginsAnew() throws Exception {
    try (ModelServer server =
        server(
            (s, exchange, from) ->
                s.send(exchange, 0, calls.incrementAndGet() == 1 ? 100_000 : FILE.length))) {
      assertWhole(fetch(server.url()));
      assertEquals(2, server.ranges().size());
      assertTrue(server.ranges().get(1).startsWith("bytes="), server.ranges().toString());
    }
  }

  @Test
  void fetch_truncatedForEver_givesUp() throws Exception {
    try (ModelServer server = server((s, exchange, from) -> s.send(exchange, 0, 5000))) {
      var error = assertThrows(MissingModelException.class, () -> fetch(server.url()));
      assertEquals("model.unreachable", error.code());
      assertNothingThere();
    }
  }

  @Test
  void fetch_otherFileOfThatSize_isRefused() throws Exception {
    byte[] other = FILE.clone();
    other[150_000]++;
    try (ModelServer server = new ModelServer(other, (exchange, from) -> serve(exchange, other))) {
      var error = assertThrows(MissingModelException.class, () -> fetch(server.url()));
      assertTrue(error.getMessage().contains("another checksum"), error.getMessage());
      assertNothingThere();
      assertFalse(Files.exists(part()), "a wrong file must not be continued");
    }
  }

  @Test
  void fetch_endlessFile_isRefused() throws Exception {
    try (ModelServer server =
        server((s, exchange, from) -> serve(exchange, new byte[5 * FILE.length]))) {
      var error = assertThrows(MissingModelException.class, () -> fetch(server.url()));
      assertTrue(error.getMessage().contains("larger"), error.getMessage());
    }
  }

  @Test
  void fetch_notFound_saysWhereAndWhatToDo() throws Exception {
    try (ModelServer server =
        server((s, exchange, from) -> exchange.sendResponseHeaders(404, -1))) {
      var error = assertThrows(MissingModelException.class, () -> fetch(server.url()));
      assertTrue(error.getMessage().contains(server.url() + ": "), error.getMessage());
      assertTrue(error.getMessage().contains("404"), error.getMessage());
      assertTrue(error.getMessage().contains("--from"), error.getMessage());
      assertEquals(1, server.ranges().size(), "it is not asked again");
    }
  }

  @Test
  void fetch_busyServer_isAskedAgain() throws Exception {
    try (ModelServer server =
        server(
            (s, exchange, from) -> {
              if (calls.incrementAndGet() == 1) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                exchange.sendResponseHeaders(503, -1);
              } else {
                s.send(exchange, from, FILE.length);
              }
            })) {
      assertWhole(fetch(server.url()));
    }
  }

  @Test
  void fetch_silentServer_isLeftAndAskedAgain() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (ModelServer server =
        server(
            (s, exchange, from) -> {
              s.send(exchange, from, calls.incrementAndGet() == 1 ? 50_000 : FILE.length);
              if (calls.get() == 1) {
                await(end);
              }
            })) {
      assertWhole(fetch(server.url()));
      assertEquals(List.of("null", "bytes=50000-"), server.ranges());
    } finally {
      end.countDown();
    }
  }

  @Test
  void fetch_redirect_isFollowed() throws Exception {
    try (ModelServer server = server((s, exchange, from) -> s.send(exchange, from, FILE.length));
        ModelServer old =
            server(
                (s, exchange, from) -> {
                  exchange.getResponseHeaders().add("Location", server.url());
                  exchange.sendResponseHeaders(302, -1);
                })) {
      assertWhole(fetch(old.url()));
    }
  }

  @Test
  void fetch_cancelled_stopsAndGoesOnLater() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (ModelServer server =
        server(
            (s, exchange, from) -> {
              boolean first = calls.incrementAndGet() == 1;
              s.send(exchange, from, first ? 50_000 : FILE.length);
              if (first) {
                await(end);
              }
            })) {
      JobMonitor impatient =
          new JobMonitor() {
            @Override
            public void progress(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
              return calls.get() > 0 && Files.exists(part());
            }
          };
      assertThrows(
          CancelledException.class, () -> fetcher().fetch(entry(server.url()), false, impatient));
      assertNothingThere();
      assertWhole(fetch(server.url()));
    } finally {
      end.countDown();
    }
  }

  @Test
  void fetch_killedHalfWay_goesOnInTheNextProcess() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (ModelServer server =
        server(
            (s, exchange, from) -> {
              boolean first = calls.incrementAndGet() == 1;
              s.send(exchange, from, first ? 131_072 : FILE.length);
              if (first) {
                await(end);
              }
            })) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FetchMain.class.getName(),
                  home.toString(),
                  server.url(),
                  String.valueOf(FILE.length),
                  sha256())
              .inheritIO()
              .start();
      while (Part.sizeOf(part()) < 131_072) {
        assertTrue(process.isAlive(), "it ended by itself");
        Thread.sleep(20);
      }
      process.destroyForcibly().waitFor();
      assertNothingThere();
      assertWhole(fetch(server.url()));
      assertEquals(List.of("null", "bytes=131072-"), server.ranges());
    } finally {
      end.countDown();
    }
  }

  @Test
  void fetch_throughAProxy_asksTheProxy() throws Exception {
    try (ModelServer proxy = server((s, exchange, from) -> s.send(exchange, from, FILE.length))) {
      String address = proxy.url().replace("/model.bin", "");
      ModelFetcher fetcher =
          new ModelFetcher(
              home, Optional.empty(), name -> name.equals("HTTP_PROXY") ? address : null);
      assertWhole(fetcher.fetch(entry("http://nowhere.invalid/model.bin"), false, JobMonitor.NONE));
    }
  }

  @Test
  void fetch_folderBeforeServers_isTaken() throws Exception {
    Path folder = Files.createDirectories(home.resolve("sticks"));
    Files.write(folder.resolve("model.bin"), FILE);
    ModelFetcher fetcher = new ModelFetcher(home, Optional.of(folder), name -> null);
    assertWhole(fetcher.fetch(entry("http://nowhere.invalid/"), false, JobMonitor.NONE));
  }

  @Test
  void fetch_termsNotAccepted_asksForThem() {
    CatalogueEntry entry =
        new CatalogueEntry(
            "text/model.bin",
            "a net",
            "Some Terms",
            "a friend",
            FILE.length,
            sha256(),
            false,
            "https://example.org/terms",
            List.of(new ModelSource("http://nowhere.invalid/", List.of())));
    var error =
        assertThrows(UsageException.class, () -> fetcher().fetch(entry, false, JobMonitor.NONE));
    assertTrue(error.getMessage().contains("https://example.org/terms"), error.getMessage());
    assertTrue(error.getMessage().contains("--accept-licence"), error.getMessage());
  }

  @Test
  void fetch_noRoomOnTheDisk_saysSoBeforeAsking() {
    CatalogueEntry huge = FetchMain.entry("http://nowhere.invalid/", Long.MAX_VALUE / 2, sha256());
    var error =
        assertThrows(
            InputOutputException.class, () -> fetcher().fetch(huge, false, JobMonitor.NONE));
    assertEquals("output.disk-full", error.code());
  }

  private ModelServer server(Scene scene) throws IOException {
    ModelServer[] self = new ModelServer[1];
    self[0] = new ModelServer(FILE, (exchange, from) -> scene.play(self[0], exchange, from));
    return self[0];
  }

  /** What a server does with a request. */
  private interface Scene {
    void play(ModelServer server, com.sun.net.httpserver.HttpExchange exchange, int from)
        throws IOException;
  }

  private static void serve(com.sun.net.httpserver.HttpExchange exchange, byte[] file)
      throws IOException {
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JobMonitor hearing(List<Double> fractions) {
    return new JobMonitor() {
      @Override
      public void progress(String stage, double fraction) {
        fractions.add(fraction);
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
