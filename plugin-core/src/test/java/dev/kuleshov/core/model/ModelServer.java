package dev.kuleshov.core.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that gives a file as badly as a test wants. */
final class ModelServer implements AutoCloseable {

  /** How one request is answered. */
  interface Script {
    void answer(HttpExchange exchange, int from) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final byte[] file;

  ModelServer(byte[] file, Script script) throws IOException {
    this.file = file;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String range = String.valueOf(exchange.getRequestHeaders().getFirst("Range"));
          ranges.add(range);
          int from = range.startsWith("bytes=") ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
          try {
            script.answer(exchange, from);
          } finally {
            exchange.close();
          }
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/model.bin";
  }

  /** Returns the header Range of each request so far, "null" where there was none. */
  List<String> ranges() {
    return ranges;
  }

  /** Sends the file from an offset on, but stops after some bytes. */
  void send(HttpExchange exchange, int from, int count) throws IOException {
    byte[] rest = Arrays.copyOfRange(file, from, file.length);
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .add("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
    OutputStream body = exchange.getResponseBody();
    body.write(rest, 0, Math.min(count, rest.length));
    body.flush();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
