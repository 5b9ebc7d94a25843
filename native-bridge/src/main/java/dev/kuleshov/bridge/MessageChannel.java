package dev.kuleshov.bridge;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * JSON messages over a byte stream: each its length in four bytes, the highest first, then UTF-8.
 */
final class MessageChannel implements Closeable {

  /** What a plug-in has to say is short; anything longer is not from one. */
  static final int LONGEST = 1 << 20;

  private final SocketChannel channel;

  MessageChannel(SocketChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the next message.
   *
   * @throws EOFException if the other end has gone
   * @throws IOException if what comes is no message
   */
  JsonObject receive() throws IOException {
    int size = read(4).getInt();
    if (size < 2 || size > LONGEST) {
      throw new IOException("a message of " + size + " bytes");
    }
    String json = StandardCharsets.UTF_8.decode(read(size)).toString();
    try {
      return JsonParser.parseString(json).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException("not a message", e);
    }
  }

  /** Sends a message; calls from several threads do not mix. */
  synchronized void send(JsonObject message) throws IOException {
    byte[] json = message.toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(4 + json.length).putInt(json.length).put(json).flip();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  private ByteBuffer read(int size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(size);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("the other end has gone");
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
