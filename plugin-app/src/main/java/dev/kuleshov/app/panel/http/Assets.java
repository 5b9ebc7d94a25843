package dev.kuleshov.app.panel.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page and what it is made of, out of the class path: everything below {@code web/} at the
 * root, and the libraries that come as WebJars below {@code /lib/}.
 */
final class Assets {

  private static final String PAGE = "/dev/kuleshov/app/panel/web";
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  /** Names that no trick fits into; the address is decoded before. */
  private static final Pattern PATH =
      Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9_@.-]*){1,8}", Pattern.DOTALL);

  private static final Pattern LIBRARY = Pattern.compile("/lib/([a-z0-9@-]+)(/.+)");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final Map<String, Optional<Reply.Bytes>> known = new ConcurrentHashMap<>();

  /** Whether an address is one of the page's, not of the API. */
  static boolean covers(String path) {
    return !path.startsWith("/api/") && !path.startsWith("/media/") && !path.startsWith("/events/");
  }

  /**
   * Finds a file.
   *
   * @param path the decoded path of the address
   * @throws Failure 404 {@code request.unknown} if there is none
   */
  Reply find(String path) {
    String name = path.equals("/") ? "/index.html" : path;
    if (PATH.matcher(name).matches()) {
      Optional<Reply.Bytes> found = known.get(name);
      if (found == null) {
        found = load(name);
        // What is not there is not remembered: there is no end of names.
        found.ifPresent(reply -> known.put(name, Optional.of(reply)));
      }
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new Failure(404, "request.unknown", "There is nothing at this address.");
  }

  private static Optional<Reply.Bytes> load(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.get(extension);
    if (type == null) {
      return Optional.empty();
    }
    Matcher library = LIBRARY.matcher(name);
    Optional<String> resource =
        library.matches()
            ? version(library.group(1))
                .map(version -> WEBJARS + library.group(1) + "/" + version + library.group(2))
            : Optional.of(PAGE + name);
    return resource.flatMap(Assets::bytes).map(bytes -> reply(type, bytes));
  }

  /** A WebJar's files lie below its version, which its own Maven properties tell. */
  private static Optional<String> version(String library) {
    return bytes("/META-INF/maven/org.webjars.npm/" + library + "/pom.properties")
        .map(
            bytes -> {
              Properties properties = new Properties();
              try {
                properties.load(new java.io.ByteArrayInputStream(bytes));
              } catch (IOException e) {
                throw new UncheckedIOException("reading from memory cannot fail", e);
              }
              return properties.getProperty("version");
            });
  }

  private static Optional<byte[]> bytes(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the program itself cannot be read", e);
    }
  }

  private static Reply.Bytes reply(String type, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String tag = "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
      return new Reply.Bytes(type, bytes, Map.of("ETag", tag, "Cache-Control", "no-cache"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
