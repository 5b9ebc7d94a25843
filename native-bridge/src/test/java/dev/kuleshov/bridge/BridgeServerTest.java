package dev.kuleshov.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.analysis.Analysis;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BridgeServerTest {

  private static final Path ASK =
      Path.of("target", "native", "src", "test", "cpp", "bridge-ask").toAbsolutePath();

  private final BridgeCurve curve = filmCurve();
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private Path folder;
  private BridgeServer server;

  private static BridgeCurve filmCurve() {
    Analysis film = BridgeFilm.analysis();
    return BridgeCurve.of(film, BridgeFilm.suggestions(film).suggestions(), 0);
  }

  // A socket's path has room for about a hundred bytes, fewer than a test's own folder may take.
  @BeforeEach
  void start() throws IOException {
    folder = Files.createTempDirectory("kb");
    server = new BridgeServer(new BridgeHome(folder), this::film);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    Files.delete(folder);
  }

  private BridgeCurve film(Path media, JobMonitor monitor) {
    switch (media.getFileName().toString()) {
      case "slow.mp4" -> {
        monitor.progress("Watching slow.mp4", .25);
        while (!monitor.isCancelled()) {
          Thread.onSpinWait();
        }
        cancelled.countDown();
        monitor.checkCancelled();
      }
      case "missing.mp4" ->
          throw new InputOutputException("media.missing", "No such film; name another.", null);
      case "broken.mp4" -> throw new IllegalStateException("oops");
      default -> monitor.progress("Watching", Double.NaN);
    }
    return curve;
  }

  private MessageChannel connect() throws IOException {
    return new MessageChannel(
        SocketChannel.open(UnixDomainSocketAddress.of(server.home().socket())));
  }

  private MessageChannel greeted() throws IOException {
    MessageChannel channel = connect();
    String token = Files.readString(server.home().token()).strip();
    channel.send(json("{'type':'hello','protocol':1,'token':'" + token + "'}"));
    assertEquals(1, channel.receive().get("protocol").getAsInt());
    return channel;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  private static JsonObject last(MessageChannel channel) throws IOException {
    JsonObject message = channel.receive();
    while (message.get("type").getAsString().equals("progress")) {
      message = channel.receive();
    }
    return message;
  }

  @Test
  void analyse_film_givesItsCurve() throws IOException {
    try (MessageChannel channel = greeted()) {
      channel.send(json("{'type':'analyse','id':7,'media':'/films/a.mp4'}"));
      JsonObject result = last(channel);
      assertEquals(7, result.get("id").getAsInt());
      assertEquals(curve, BridgeCurve.parse(result.get("curve").getAsString()));
    }
  }

  @Test
  void analyse_failures_comeBackWithTheirCodes() throws IOException {
    try (MessageChannel channel = greeted()) {
      channel.send(json("{'type':'analyse','id':1,'media':'/films/missing.mp4'}"));
      assertEquals("media.missing", last(channel).get("code").getAsString());
      channel.send(json("{'type':'analyse','id':2,'media':'/films/broken.mp4'}"));
      assertEquals("bridge.internal", last(channel).get("code").getAsString());
      channel.send(json("{'type':'analyse','id':3,'media':'\\u0000'}"));
      assertEquals("bridge.media", last(channel).get("code").getAsString());
      channel.send(json("{'type':'dance'}"));
      assertEquals("bridge.request", last(channel).get("code").getAsString());
      channel.send(json("{'type':'ping'}"));
      assertEquals("pong", last(channel).get("type").getAsString());
    }
  }

  @Test
  void cancel_runningFilm_stopsIt() throws IOException {
    try (MessageChannel channel = greeted()) {
      channel.send(json("{'type':'analyse','id':1,'media':'/films/slow.mp4'}"));
      assertEquals("progress", channel.receive().get("type").getAsString());
      channel.send(json("{'type':'analyse','id':2,'media':'/films/a.mp4'}"));
      assertEquals("bridge.busy", last(channel).get("code").getAsString());
      channel.send(json("{'type':'cancel','id':1}"));
      assertEquals("cancelled", last(channel).get("type").getAsString());
    }
  }

  @Test
  void connection_closedByThePlugin_cancelsItsFilm() throws Exception {
    try (MessageChannel channel = greeted()) {
      channel.send(json("{'type':'analyse','id':1,'media':'/films/slow.mp4'}"));
      channel.receive();
    }
    assertTrue(cancelled.await(10, TimeUnit.SECONDS));
  }

  @Test
  void close_whileAFilmIsAtWork_waitsForItsEnd() throws IOException {
    try (MessageChannel channel = greeted()) {
      channel.send(json("{'type':'analyse','id':1,'media':'/films/slow.mp4'}"));
      channel.receive();
      server.close();
      assertEquals(0, cancelled.getCount());
      assertFalse(Files.exists(server.home().token()));
    }
  }

  @Test
  void greeting_withoutTheToken_isRefused() throws IOException {
    for (String hello :
        new String[] {
          "{'type':'hello','protocol':1,'token':'wrong'}",
          "{'type':'hello','protocol':1}",
          "{'type':'analyse','id':1,'media':'/films/a.mp4'}"
        }) {
      try (MessageChannel channel = connect()) {
        channel.send(json(hello));
        assertEquals("bridge.token", channel.receive().get("code").getAsString());
        assertThrows(EOFException.class, channel::receive);
      }
    }
  }

  @Test
  void noise_insteadOfMessages_closesTheConnectionOnly() throws IOException {
    for (byte[] noise :
        new byte[][] {
          {-1, -1, -1, -1},
          {0, 0, 0, 2, 'n', 'o'},
          {0, 0, 0, 2, '[', ']'},
          "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)
        }) {
      try (SocketChannel channel =
          SocketChannel.open(UnixDomainSocketAddress.of(server.home().socket()))) {
        channel.write(ByteBuffer.wrap(noise));
        assertTrue(isClosed(channel));
      }
    }
    greeted().close();
  }

  private static boolean isClosed(SocketChannel channel) throws IOException {
    try {
      return channel.read(ByteBuffer.allocate(9)) < 0;
    } catch (SocketException e) {
      // Reset: the other end closed it with noise still unread.
      return true;
    }
  }

  @Test
  void start_whereAnEngineRuns_isRefused() {
    UsageException error =
        assertThrows(UsageException.class, () -> new BridgeServer(server.home(), this::film));
    assertEquals("bridge.running", error.code());
  }

  @Test
  void start_afterACrash_takesTheSocketOver() throws IOException {
    server.close();
    Files.writeString(server.home().socket(), "left behind");
    server = new BridgeServer(new BridgeHome(folder), this::film);
    greeted().close();
  }

  @Test
  void home_filesAndFolder_areTheUsersAlone() throws IOException {
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(server.home().token())));
  }

  @Test
  void home_environment_namesThePlace() {
    Path user = Path.of("/home/u");
    assertEquals(
        Path.of("/a"),
        BridgeHome.of(Map.of("KULESHOV_BRIDGE_HOME", "/a", "XDG_RUNTIME_DIR", "/b"), user)
            .folder());
    assertEquals(
        Path.of("/b/kuleshov"), BridgeHome.of(Map.of("XDG_RUNTIME_DIR", "/b"), user).folder());
    assertEquals(Path.of("/home/u/.cache/kuleshov/bridge"), BridgeHome.of(Map.of(), user).folder());
  }

  @Test
  void plugin_itsOwnClient_getsTheSameCurve() throws Exception {
    assumeTrue(Files.isExecutable(ASK), "the plug-in is not built: no CMake or compiler");
    assertEquals(curve.write(), ask(0, "/films/a.mp4"));
    assertEquals("No such film; name another.", ask(1, "/films/missing.mp4"));
    assertEquals("cancelled", ask(130, "/films/slow.mp4", "20"));
  }

  private String ask(int code, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(ASK.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("KULESHOV_BRIDGE_HOME", folder.toString());
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(code, process.waitFor(), output);
    return output.strip();
  }
}
