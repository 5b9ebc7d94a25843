package dev.kuleshov.core.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server that speaks the OpenAI protocol as well or as badly as a test wants. */
final class ChatServer implements AutoCloseable {

  /** How one request is answered. */
  interface Script {
    void answer(ChatServer server, HttpExchange exchange, int number) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();

  ChatServer(Script script) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(JsonParser.parseString(body).getAsJsonObject());
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          try {
            script.answer(this, exchange, requests.size());
          } finally {
            exchange.close();
          }
        });
    server.start();
  }

  /** Answers the texts one after the other, the last for ever. */
  static ChatServer saying(String... texts) throws IOException {
    return new ChatServer(
        (server, exchange, number) ->
            server.say(exchange, texts[Math.min(number, texts.length) - 1]));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  List<JsonObject> requests() {
    return requests;
  }

  List<String> keys() {
    return keys;
  }

  /** Sends a proper chat completion. */
  void say(HttpExchange exchange, String text) throws IOException {
    JsonObject message = new JsonObject();
    message.addProperty("role", "assistant");
    message.addProperty("content", text);
    JsonObject choice = new JsonObject();
    choice.addProperty("index", 0);
    choice.add("message", message);
    choice.addProperty("finish_reason", "stop");
    JsonArray choices = new JsonArray();
    choices.add(choice);
    JsonObject answer = new JsonObject();
    answer.addProperty("id", "chat-1");
    answer.addProperty("object", "chat.completion");
    answer.addProperty("created", 1);
    answer.addProperty("model", "test");
    answer.add("choices", choices);
    send(exchange, 200, answer.toString());
  }

  void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Says nothing until the test is over. */
  void hang() {
    try {
      end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isOver() {
    return end.getCount() == 0;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
