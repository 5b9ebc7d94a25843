package dev.kuleshov.app.panel.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on callers whose headers never end: the server's own clocks start again with every byte.
 *
 * <p>A connection that has received bytes for longer than the patience without a request coming of
 * them is closed.
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener {

  private final Duration patience;
  private final Connector connector;
  private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
  private Scheduler.Task next;

  SlowHeaders(Duration patience, Connector connector) {
    this.patience = patience;
    this.connector = connector;
  }

  /**
   * What a connection had got to when it last got on.
   *
   * @param requests how many requests had come
   * @param answers how many had been answered
   * @param bytes how many bytes had come
   * @param since when that was, in nanoseconds
   */
  private record Progress(long requests, long answers, long bytes, long since) {}

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Progress(0, 0, 0, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  @Override
  protected void doStart() {
    schedule();
  }

  @Override
  protected void doStop() {
    if (next != null) {
      next.cancel();
    }
  }

  private void schedule() {
    long pause = Math.max(1, patience.toMillis() / 4);
    next = connector.getScheduler().schedule(this::look, pause, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    open.forEach(
        (connection, last) -> {
          long requests = connection.getMessagesIn();
          long answers = connection.getMessagesOut();
          long bytes = connection.getBytesIn();
          boolean waitsForHeaders =
              requests == last.requests()
                  && answers == requests
                  && (bytes > last.bytes() || requests == 0);
          if (!waitsForHeaders) {
            open.replace(connection, last, new Progress(requests, answers, bytes, now));
          } else if (now - last.since() > patience.toNanos()) {
            connection.getEndPoint().close();
          }
        });
    if (isRunning()) {
      schedule();
    }
  }
}
