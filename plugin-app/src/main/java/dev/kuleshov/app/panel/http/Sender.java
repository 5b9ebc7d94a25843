package dev.kuleshov.app.panel.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends one answer. */
final class Sender {

  private static final System.Logger LOG = System.getLogger(Sender.class.getName());

  private static final int CHUNK = 64 << 10;
  private static final String JSON = "application/json";

  private final Request request;
  private final Response response;
  private final Callback callback;

  Sender(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  void send(Reply reply) {
    if (reply instanceof Reply.Json json) {
      header(HttpHeader.CACHE_CONTROL, "no-store");
      whole(json.status(), JSON, JsonText.write(json.value()));
    } else if (reply instanceof Reply.Bytes bytes) {
      bytes.headers().forEach(response.getHeaders()::put);
      if (isKnown()) {
        response.setStatus(304);
        callback.succeeded();
      } else {
        whole(200, bytes.contentType(), bytes.bytes());
      }
    } else if (reply instanceof Reply.File file) {
      part(file.contentType(), file.file());
    } else if (reply instanceof Reply.Events events) {
      listen(events);
    } else {
      response.setStatus(204);
      callback.succeeded();
    }
  }

  /** Sends an error as JSON; the connection ends where the rest of the request is not wanted. */
  void refuse(Failure failure) {
    if (response.isCommitted()) {
      callback.failed(failure);
      return;
    }
    header(HttpHeader.CACHE_CONTROL, "no-store");
    if (failure.status() == 401) {
      header(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
    if (failure.status() == 413 || failure.status() == 408 || request.getLength() > CHUNK) {
      header(HttpHeader.CONNECTION, "close");
    }
    Map<String, Object> error = Map.of("code", failure.code(), "message", failure.getMessage());
    whole(failure.status(), JSON, JsonText.write(Map.of("error", error)));
  }

  private void whole(int status, String type, byte[] bytes) {
    response.setStatus(status);
    header(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    if (isHead()) {
      callback.succeeded();
    } else {
      response.write(true, ByteBuffer.wrap(bytes), callback);
    }
  }

  /** Streams a file or a part of it; memory does not grow with the file. */
  private void part(String type, Path file) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      String tag =
          "\"" + Long.toHexString(size) + "-" + Files.getLastModifiedTime(file).toMillis() + "\"";
      header(HttpHeader.ETAG, tag);
      header(HttpHeader.CACHE_CONTROL, "no-cache");
      header(HttpHeader.ACCEPT_RANGES, "bytes");
      if (isKnown()) {
        response.setStatus(304);
        callback.succeeded();
        return;
      }
      Optional<ByteRange> range = range(size, tag);
      range.ifPresent(r -> header(HttpHeader.CONTENT_RANGE, r.header(size)));
      response.setStatus(range.isPresent() ? 206 : 200);
      header(HttpHeader.CONTENT_TYPE, type);
      ByteRange sent = range.orElse(new ByteRange(0, size));
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, sent.length());
      if (!isHead()) {
        copy(channel, sent);
      }
      callback.succeeded();
    } catch (IOException e) {
      if (response.isCommitted()) {
        // The player has gone elsewhere in the film, or the file has become shorter.
        LOG.log(System.Logger.Level.DEBUG, "a film's reader left", e);
        callback.failed(e);
      } else {
        refuse(new Failure(404, "media.gone", "The file cannot be read any more."));
      }
    }
  }

  private Optional<ByteRange> range(long size, String tag) {
    String condition = request.getHeaders().get(HttpHeader.IF_RANGE);
    if (condition != null && !condition.equals(tag)) {
      return Optional.empty();
    }
    try {
      return ByteRange.of(request.getHeaders().get(HttpHeader.RANGE), size);
    } catch (Failure e) {
      header(HttpHeader.CONTENT_RANGE, "bytes */" + size);
      throw e;
    }
  }

  private void copy(SeekableByteChannel channel, ByteRange part) throws IOException {
    channel.position(part.start());
    long left = part.length();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    while (left > 0) {
      chunk.clear().limit((int) Math.min(CHUNK, left));
      int count = channel.read(chunk);
      if (count < 0) {
        throw new IOException("the file has become shorter");
      }
      left -= count;
      Content.Sink.write(response, left == 0, chunk.flip());
    }
  }

  private void listen(Reply.Events events) {
    response.setStatus(200);
    header(HttpHeader.CONTENT_TYPE, "text/event-stream");
    header(HttpHeader.CACHE_CONTROL, "no-store");
    if (isHead()) {
      callback.succeeded();
      return;
    }
    events.listener().accept(new EventStream(response, callback));
  }

  private boolean isKnown() {
    String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
    String tag = response.getHeaders().get(HttpHeader.ETAG);
    return known != null && known.equals(tag);
  }

  private boolean isHead() {
    return HttpMethod.HEAD.is(request.getMethod());
  }

  private void header(HttpHeader name, String value) {
    response.getHeaders().put(name, value);
  }
}
