package dev.kuleshov.app.panel.api;

import dev.kuleshov.app.panel.http.EventStream;
import dev.kuleshov.app.panel.project.Project;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Everybody who listens, and what they are told. */
final class Events implements AutoCloseable {

  private static final long HEARTBEAT_SECONDS = 10;
  private static final int MOST_LISTENERS = 64;

  private final Set<EventStream> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "panel-events");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Object> hello;

  /**
   * Begins without listeners.
   *
   * @param version of the program
   * @param boot differs with every start of the service
   */
  @SuppressWarnings("FutureReturnValueIgnored") // It ends with its executor.
  Events(String version, String boot) {
    hello = Map.of("version", version, "boot", boot);
    heart.scheduleWithFixedDelay(
        () -> listeners.removeIf(listener -> !listener.beat()),
        HEARTBEAT_SECONDS,
        HEARTBEAT_SECONDS,
        TimeUnit.SECONDS);
  }

  void listen(EventStream stream) {
    if (listeners.size() >= MOST_LISTENERS) {
      stream.close();
      return;
    }
    listeners.add(stream);
    stream.send("hello", hello);
  }

  void changed(Project project) {
    tell("project", Map.of("id", project.id(), "revision", project.revision()));
  }

  void tell(String name, Object value) {
    listeners.removeIf(listener -> !listener.send(name, value));
  }

  @Override
  public void close() {
    tell("bye", Map.of());
    listeners.forEach(EventStream::close);
    heart.shutdownNow();
  }
}
