package dev.kuleshov.core.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The proxies that the environment names, as most programs understand it: {@code HTTPS_PROXY},
 * {@code HTTP_PROXY}, {@code ALL_PROXY} and the exceptions in {@code NO_PROXY}, in either case.
 *
 * <p>Where the environment is silent, Java's own settings count.
 */
final class Proxies extends ProxySelector {

  private static final int HTTP_PORT = 80;

  private final UnaryOperator<String> environment;

  Proxies(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI uri) {
    Optional<String> named =
        variable(uri.getScheme() + "_proxy").or(() -> variable("all_proxy")).filter(p -> use(uri));
    if (named.isEmpty()) {
      return use(uri) && ProxySelector.getDefault() != null
          ? ProxySelector.getDefault().select(uri)
          : List.of(Proxy.NO_PROXY);
    }
    String text = named.get().contains("://") ? named.get() : "http://" + named.get();
    URI proxy = URI.create(text);
    int port = proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort();
    return List.of(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // Whoever asked hears of the failure itself.
  }

  private boolean use(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return variable("no_proxy").stream()
        .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
        .filter(name -> !name.isEmpty())
        .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
        .noneMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.apply(name))
        .filter(value -> !value.isBlank())
        .or(() -> Optional.ofNullable(environment.apply(name.toUpperCase(Locale.ROOT))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
