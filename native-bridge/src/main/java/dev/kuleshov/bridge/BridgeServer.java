package dev.kuleshov.bridge;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.document.OutputFiles;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;

/**
 * The engine's end of the plug-in's protocol: listens on a Unix domain socket in a folder of the
 * user's own (on Windows on a loopback port) and analyses films for whoever shows the token.
 *
 * <p>Close it to stop; work that goes on is called off and waited for.
 */
public final class BridgeServer implements Closeable {

  /** The version of the protocol; the plug-in refuses any other. */
  static final int PROTOCOL = 1;

  private static final int MOST_CONNECTIONS = 16;
  private static final long RETRY_NANOS = 20_000_000;

  private final BridgeHome home;
  private final FilmSource films;
  private final String token;
  private final ServerSocketChannel listener;
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
  private final Set<BridgeConnection> connections = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final Thread acceptor;

  /**
   * Starts to listen.
   *
   * @param home where to meet plug-ins
   * @param films analyses films
   * @throws UsageException with code {@code bridge.running} if an engine already listens there
   * @throws InputOutputException with code {@code bridge.home} if the folder cannot be used
   */
  public BridgeServer(BridgeHome home, FilmSource films) {
    this.home = home;
    this.films = films;
    clock.setRemoveOnCancelPolicy(true);
    refuseSecond();
    token = home.prepare();
    try {
      listener = listen();
    } catch (IOException e) {
      throw home.unusable(e);
    }
    acceptor = new Thread(this::accept, "bridge");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /** Returns where this server meets plug-ins. */
  public BridgeHome home() {
    return home;
  }

  private static boolean usesPort() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private void refuseSecond() {
    if (usesPort() || !Files.exists(home.socket(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(home.socket()))) {
      throw new UsageException(
          "bridge.running",
          "A Kuleshov engine already listens at "
              + other.getRemoteAddress()
              + "; plug-ins can use that one.");
    } catch (IOException e) {
      // Nobody answers: an engine that died left its socket behind.
      try {
        Files.delete(home.socket());
      } catch (IOException undeletable) {
        throw home.unusable(undeletable);
      }
    }
  }

  private ServerSocketChannel listen() throws IOException {
    boolean port = usesPort();
    ServerSocketChannel server =
        port ? ServerSocketChannel.open() : ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      SocketAddress address =
          port
              ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)
              : UnixDomainSocketAddress.of(home.socket());
      server.bind(address);
      if (server.getLocalAddress() instanceof InetSocketAddress bound) {
        OutputFiles.writePrivately(home.port(), bound.getPort() + "\n");
      }
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        SocketChannel channel = listener.accept();
        if (connections.size() >= MOST_CONNECTIONS) {
          channel.close();
        } else {
          serve(channel);
        }
      } catch (IOException e) {
        // Closed by close(), or out of files for a moment: that must not become a busy loop.
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private void serve(SocketChannel channel) {
    BridgeConnection connection =
        new BridgeConnection(new MessageChannel(channel), token, films, clock);
    connections.add(connection);
    Thread thread =
        new Thread(
            () -> {
              try {
                connection.run();
              } finally {
                connections.remove(connection);
                threads.remove(Thread.currentThread());
              }
            },
            "bridge-connection");
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    connections.forEach(BridgeConnection::close);
    try {
      acceptor.join();
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clock.shutdownNow();
    home.clear();
  }
}
