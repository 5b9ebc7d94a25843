package dev.kuleshov.bridge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * One plug-in's connection: greets, works on one film at a time, and hears of cancels meanwhile.
 */
final class BridgeConnection implements Runnable {

  private static final long GREETING_MILLIS = 5000;
  private static final long PULSE_MILLIS = 500;

  private final MessageChannel channel;
  private final String token;
  private final FilmSource films;
  private final ScheduledExecutorService clock;
  private volatile BridgeJob job;
  private Thread worker;

  BridgeConnection(
      MessageChannel channel, String token, FilmSource films, ScheduledExecutorService clock) {
    this.channel = channel;
    this.token = token;
    this.films = films;
    this.clock = clock;
  }

  @Override
  public void run() {
    ScheduledFuture<?> deadline =
        clock.schedule(this::close, GREETING_MILLIS, TimeUnit.MILLISECONDS);
    try {
      if (greet(channel.receive())) {
        deadline.cancel(false);
        while (true) {
          answer(channel.receive());
        }
      }
    } catch (IOException e) {
      // The plug-in has gone, or something else called: either way nobody is left to tell.
      deadline.cancel(false);
    } finally {
      end();
    }
  }

  /** Calls the work off and closes the connection. */
  void close() {
    BridgeJob running = job;
    if (running != null) {
      running.cancel();
    }
    try {
      channel.close();
    } catch (IOException e) {
      // It is closed to us all the same.
      return;
    }
  }

  /** Waits until no work goes on: native code must not run while the engine ends. */
  private void end() {
    close();
    if (worker != null) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean greet(JsonObject hello) throws IOException {
    if (!text(hello, "type").equals("hello") || !isToken(text(hello, "token"))) {
      channel.send(error("bridge.token", "the token is wrong; restart the engine."));
      return false;
    }
    JsonObject welcome = message("welcome");
    welcome.addProperty("protocol", BridgeServer.PROTOCOL);
    welcome.addProperty("server", "Kuleshov");
    channel.send(welcome);
    return true;
  }

  private boolean isToken(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(JsonObject request) throws IOException {
    switch (text(request, "type")) {
      case "analyse" -> start(request);
      case "cancel" -> {
        BridgeJob running = job;
        if (running != null) {
          running.cancel();
        }
      }
      case "ping" -> channel.send(message("pong"));
      default -> channel.send(error("bridge.request", "the engine does not know this request."));
    }
  }

  private void start(JsonObject request) throws IOException {
    if (job != null) {
      channel.send(error("bridge.busy", "this connection already has a film at work."));
      return;
    }
    JsonElement id = request.get("id");
    long number = id != null && id.isJsonPrimitive() ? id.getAsJsonPrimitive().getAsLong() : 0;
    BridgeJob next = new BridgeJob(number, text(request, "media"), films);
    job = next;
    worker = new Thread(() -> work(next), "bridge-job");
    worker.start();
  }

  private void work(BridgeJob running) {
    // Also tells the plug-in that the engine lives, while a stage says nothing for long.
    ScheduledFuture<?> pulse =
        clock.scheduleAtFixedRate(
            () -> trySend(running.progressMessage()), 0, PULSE_MILLIS, TimeUnit.MILLISECONDS);
    JsonObject outcome = running.run();
    pulse.cancel(false);
    job = null;
    trySend(outcome);
  }

  private void trySend(JsonObject message) {
    try {
      channel.send(message);
    } catch (IOException e) {
      close();
    }
  }

  private static String text(JsonObject message, String field) {
    JsonElement value = message.get(field);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static JsonObject message(String type) {
    JsonObject message = new JsonObject();
    message.addProperty("type", type);
    return message;
  }

  private static JsonObject error(String code, String text) {
    JsonObject message = message("error");
    message.addProperty("code", code);
    message.addProperty("message", text);
    return message;
  }
}
