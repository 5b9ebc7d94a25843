package dev.kuleshov.app.panel.http;

import dev.kuleshov.api.KuleshovException;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes every request: checks the caller, finds the route, answers. */
final class Doorkeeper extends Handler.Abstract {

  private static final System.Logger LOG = System.getLogger(Doorkeeper.class.getName());

  /** What every answer carries. The page runs only what the service itself serves. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
              + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; worker-src 'self';"
              + " manifest-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()");

  private final Guard guard;
  private final Routes routes;
  private final Assets assets;

  Doorkeeper(Guard guard, Routes routes, Assets assets) {
    this.guard = guard;
    this.routes = routes;
    this.assets = assets;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HEADERS.forEach(response.getHeaders()::put);
    Sender sender = new Sender(request, response, callback);
    try {
      sender.send(answer(request));
    } catch (Failure e) {
      sender.refuse(e);
    } catch (KuleshovException e) {
      LOG.log(System.Logger.Level.DEBUG, "refused", e);
      sender.refuse(Failure.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "an error of the service's own", e);
      sender.refuse(
          new Failure(500, "server.failed", "An error of the service's own stopped the request."));
    }
    return true;
  }

  private Reply answer(Request request) {
    HttpFields headers = request.getHeaders();
    guard.checkPlace(headers);
    String path = request.getHttpURI().getCanonicalPath();
    if (path == null || !path.startsWith("/")) {
      throw new Failure(400, "request.address", "The address is malformed.");
    }
    if (Assets.covers(path)) {
      if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
        throw new Failure(405, "request.method", "This address takes GET.");
      }
      return assets.find(path);
    }
    Routes.Match match;
    try {
      match = routes.find(request.getMethod(), path);
    } catch (Failure e) {
      // Who may not call learns nothing of what there is.
      guard.check(headers, Access.TOKEN, "");
      throw e;
    }
    guard.check(headers, match.route().access(), match.parameters().getOrDefault("ticket", ""));
    return match.route().action().answer(new Call(request, match.route(), match.parameters()));
  }
}
