package dev.kuleshov.core.model;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.core.net.Patience;
import dev.kuleshov.core.net.Reply;
import dev.kuleshov.core.net.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An address on the web. A connection that breaks is taken up again where it broke, and so is what
 * an earlier run left behind.
 */
final class WebSource implements Source {

  private static final int CHUNK = 1 << 16;
  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;
  private static final int TOO_MANY = 429;

  /** How often in a row a connection may break without a single byte. */
  private static final int VAIN_TRIES = 4;

  private static final int LONGEST_PAUSE = 60;

  private final Web web;
  private final URI address;
  private final Duration silence;

  WebSource(Web web, URI address, Duration silence) {
    this.web = web;
    this.address = address;
    this.silence = silence;
  }

  @Override
  public String place() {
    return address.toString();
  }

  @Override
  public void fetch(Path part, CatalogueEntry entry, JobMonitor monitor) throws IOException {
    if (Part.sizeOf(part) > entry.bytes()) {
      Files.delete(part);
    }
    int vain = 0;
    while (Part.sizeOf(part) < entry.bytes()) {
      long before = Part.sizeOf(part);
      IOException broken = null;
      try {
        goOn(part, entry, monitor);
      } catch (WrongFileException e) {
        throw e;
      } catch (IOException e) {
        broken = e;
      }
      vain = Part.sizeOf(part) > before ? 0 : vain + 1;
      if (vain >= VAIN_TRIES) {
        throw broken != null ? broken : new IOException("the file there is shorter");
      }
      if (Part.sizeOf(part) < entry.bytes()) {
        Web.pause(Duration.ofMillis(200L << vain), monitor);
      }
    }
  }

  private void goOn(Path part, CatalogueEntry entry, JobMonitor monitor) throws IOException {
    long have = Part.sizeOf(part);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    Patience patience = new Patience(silence, Duration.ofDays(1));
    try (Reply reply = web.send(request.build(), patience, monitor)) {
      if (reply.status() == NOT_SATISFIABLE) {
        Files.delete(part);
        return;
      }
      checkStatus(reply, monitor);
      boolean resumed = reply.status() == PARTIAL && startsAt(reply, have);
      if (reply.status() == PARTIAL && !resumed) {
        Files.deleteIfExists(part);
        throw new IOException("the server sent another part of the file than was asked for");
      }
      try (Part out =
          resumed ? Part.more(part, entry, monitor) : Part.fresh(part, entry, monitor)) {
        receive(reply, out);
      }
    }
  }

  private static void receive(Reply reply, Part out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int count = reply.read(chunk); count >= 0; count = reply.read(chunk)) {
      out.write(chunk, count);
    }
  }

  private static boolean startsAt(Reply reply, long offset) {
    return reply
        .header("content-range")
        .filter(range -> range.startsWith("bytes " + offset + "-"))
        .isPresent();
  }

  private static void checkStatus(Reply reply, JobMonitor monitor) throws IOException {
    int status = reply.status();
    if (status == TOO_MANY || status >= 500) {
      int seconds = Math.min(LONGEST_PAUSE, Web.retryAfter(reply).orElse(1));
      Web.pause(Duration.ofSeconds(seconds), monitor);
      throw new IOException("the server answers with status " + status);
    }
    if (status < 200 || status >= 300) {
      throw new WrongFileException("the server answers with status " + status);
    }
  }
}
