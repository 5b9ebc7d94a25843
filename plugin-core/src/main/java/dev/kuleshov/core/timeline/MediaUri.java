package dev.kuleshov.core.timeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Media addresses: file URLs as timelines write them, and the many ways in which they spell them
 * wrongly.
 */
public final class MediaUri {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
  private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

  private MediaUri() {}

  /**
   * Returns a file's address.
   *
   * @param file any path
   * @return {@code file:///…} with everything outside ASCII, and what URLs reserve, in %XX
   */
  public static URI of(Path file) {
    return URI.create("file://" + encoded(unixPath(file.toAbsolutePath().normalize().toString())));
  }

  /**
   * Reads an address: a URL, sloppy or not, a path of any system, or a path relative to the
   * timeline.
   *
   * @param text the address
   * @param location where the timeline lies
   * @throws IllegalArgumentException if nothing can be made of it
   */
  public static URI parse(String text, URI location) {
    String address = text.strip();
    if (DRIVE.matcher(address).matches()) {
      return URI.create("file://" + encoded(unixPath(address)));
    }
    if (SCHEME.matcher(address).matches()) {
      return threeSlashes(url(address));
    }
    return threeSlashes(location.resolve(encoded(address.replace('\\', '/'))));
  }

  /** Java resolves to {@code file:/…}, which not every program reads. */
  private static URI threeSlashes(URI uri) {
    boolean local = "file".equalsIgnoreCase(uri.getScheme()) && uri.getRawAuthority() == null;
    return local && uri.getRawPath() != null ? URI.create("file://" + uri.getRawPath()) : uri;
  }

  /**
   * Returns the path that an address names, as programs take it that know no URLs; the address
   * itself where it is no file's.
   *
   * @param address an address
   */
  public static String path(URI address) {
    String path = address.getPath();
    if (!"file".equalsIgnoreCase(address.getScheme()) || path == null) {
      return address.toString();
    }
    return path.length() > 2 && path.charAt(2) == ':' ? path.substring(1) : path;
  }

  /**
   * Returns the name of the file at an address, without folders.
   *
   * @param address an address
   */
  public static String fileName(URI address) {
    String path = address.getPath() == null ? address.toString() : address.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static URI url(String address) {
    String host = address.replaceFirst("(?i)^file://localhost/", "file:///");
    try {
      URI uri = new URI(host);
      return uri.isOpaque() ? new URI("file:///" + encoded(uri.getSchemeSpecificPart())) : uri;
    } catch (URISyntaxException e) {
      // Written without escapes, as some editors do.
      int path = host.indexOf(':') + 1;
      return URI.create(host.substring(0, path) + encoded(host.substring(path)));
    }
  }

  private static String unixPath(String path) {
    String slashed = DRIVE.matcher(path).matches() ? path.replace('\\', '/') : path;
    return slashed.startsWith("/") ? slashed : "/" + slashed;
  }

  private static String encoded(String path) {
    StringBuilder text = new StringBuilder();
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return text.toString();
  }
}
