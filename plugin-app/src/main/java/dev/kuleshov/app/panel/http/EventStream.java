package dev.kuleshov.app.panel.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One listener's stream of server-sent events (HTML standard, section 9.2).
 *
 * <p>It takes no thread. A listener that does not read is sent away when too much waits for it: it
 * will come back and ask for everything anew.
 */
public final class EventStream {

  /** More events than a live page can be behind. */
  private static final int MOST_WAITING = 1000;

  private final Response response;
  private final Callback callback;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean ending;
  private boolean closed;

  EventStream(Response response, Callback callback) {
    this.response = response;
    this.callback = callback;
  }

  /**
   * Sends an event.
   *
   * @param name the event's name
   * @param value what it says, as JSON
   * @return whether the listener is still there
   */
  public boolean send(String name, Object value) {
    String data = new String(JsonText.write(value), StandardCharsets.UTF_8);
    return offer("event: " + name + "\ndata: " + data + "\n\n");
  }

  /**
   * Sends a sign of life, by which a listener that has gone is noticed.
   *
   * @return whether the listener is still there
   */
  public boolean beat() {
    return offer(":\n\n");
  }

  /** Ends the stream after what was sent. */
  public void close() {
    synchronized (this) {
      ending = true;
    }
    next();
  }

  private boolean offer(String text) {
    synchronized (this) {
      if (closed || ending) {
        return false;
      }
      waiting.add(text.getBytes(StandardCharsets.UTF_8));
      if (waiting.size() > MOST_WAITING) {
        waiting.clear();
        ending = true;
      }
    }
    next();
    return true;
  }

  /** Writes the next event unless one is being written. */
  private void next() {
    byte[] bytes;
    synchronized (this) {
      if (writing || closed) {
        return;
      }
      bytes = waiting.poll();
      if (bytes == null && !ending) {
        return;
      }
      writing = true;
      closed = bytes == null;
    }
    if (bytes == null) {
      response.write(true, ByteBuffer.allocate(0), callback);
    } else {
      response.write(false, ByteBuffer.wrap(bytes), Callback.from(this::written, this::failed));
    }
  }

  private void written() {
    synchronized (this) {
      writing = false;
    }
    next();
  }

  private void failed(Throwable cause) {
    synchronized (this) {
      closed = true;
      waiting.clear();
    }
    callback.failed(cause);
  }
}
