package dev.kuleshov.core.net;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A server's answer whose body is still coming in.
 *
 * <p>A watchdog closes the connection when the work is cancelled or the server falls silent: a read
 * from a socket could not be ended otherwise.
 */
public final class Reply implements AutoCloseable {

  private static final long TICK_MILLIS = 50;

  private final HttpResponse<InputStream> response;
  private final Patience patience;
  private final JobMonitor monitor;
  private final long started;
  private final Thread watchdog;
  private volatile long heard = System.nanoTime();
  private volatile boolean finished;
  private volatile String late = "";

  Reply(HttpResponse<InputStream> response, Patience patience, JobMonitor monitor, long started) {
    this.response = response;
    this.patience = patience;
    this.monitor = monitor;
    this.started = started;
    watchdog = new Thread(this::watch, "reply watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
  }

  /** Returns the HTTP status code. */
  public int status() {
    return response.statusCode();
  }

  /**
   * Returns a header's first value.
   *
   * @param name in any case
   */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** Returns how many bytes the server says that it sends, if it says so. */
  public OptionalLong length() {
    return response.headers().firstValueAsLong("content-length");
  }

  /**
   * Reads what has come in, waiting for at least one byte.
   *
   * @param buffer where to
   * @return the number of bytes, or -1 at the end
   * @throws IOException if the connection breaks or the server is too slow
   * @throws CancelledException if the work was called off
   */
  public int read(byte[] buffer) throws IOException {
    try {
      int count = response.body().read(buffer);
      heard = System.nanoTime();
      return count;
    } catch (IOException e) {
      monitor.checkCancelled();
      throw late.isEmpty() ? e : new HttpTimeoutException(late);
    }
  }

  /**
   * Reads the whole body.
   *
   * @param most the longest body that is sensible, in bytes
   * @throws IOException if the body is longer, the connection breaks or the server is too slow
   * @throws CancelledException if the work was called off
   */
  public byte[] readAll(int most) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[8192];
    for (int count = read(chunk); count >= 0; count = read(chunk)) {
      body.write(chunk, 0, count);
      if (body.size() > most) {
        throw new IOException("the answer is longer than " + most + " bytes");
      }
    }
    return body.toByteArray();
  }

  private void watch() {
    while (!finished) {
      long now = System.nanoTime();
      if (now - heard > patience.silence().toNanos()) {
        late = "nothing came for " + patience.silence().toSeconds() + " s";
      } else if (now - started > patience.whole().toNanos()) {
        late = "the answer took longer than " + patience.whole().toSeconds() + " s";
      }
      if (monitor.isCancelled() || !late.isEmpty()) {
        closeBody();
        return;
      }
      Web.sleep(TICK_MILLIS);
    }
  }

  @Override
  public void close() {
    finished = true;
    closeBody();
  }

  private void closeBody() {
    try {
      response.body().close();
    } catch (IOException e) {
      // It was to be closed anyway.
    }
  }
}
