package dev.kuleshov.bridge;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** One analysis that a plug-in asked for. */
final class BridgeJob implements JobMonitor {

  private final long id;
  private final String media;
  private final FilmSource films;
  private volatile boolean cancelled;
  private volatile String stage = "Starting";
  private volatile double fraction = Double.NaN;

  BridgeJob(long id, String media, FilmSource films) {
    this.id = id;
    this.media = media;
    this.films = films;
  }

  @Override
  public void progress(String stage, double fraction) {
    this.stage = stage;
    this.fraction = fraction;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }

  /** Returns the message that says how far the work is. */
  JsonObject progressMessage() {
    JsonObject message = message("progress");
    message.addProperty("stage", stage);
    double done = fraction;
    if (Double.isNaN(done)) {
      message.add("fraction", JsonNull.INSTANCE);
    } else {
      message.addProperty("fraction", Math.max(0, Math.min(1, done)));
    }
    return message;
  }

  /** Does the work and returns the message that ends it; never throws. */
  JsonObject run() {
    try {
      JsonObject message = message("result");
      message.addProperty("curve", films.curve(Path.of(media), this).write());
      return message;
    } catch (CancelledException e) {
      return message("cancelled");
    } catch (KuleshovException e) {
      return error(e.code(), e.getMessage());
    } catch (InvalidPathException e) {
      return error("bridge.media", "\"" + media + "\" cannot be the name of a file.");
    } catch (RuntimeException e) {
      // The plug-in must hear of it, whatever it is: it would wait for ever.
      return error("bridge.internal", "The Kuleshov engine failed: " + e);
    }
  }

  private JsonObject error(String code, String text) {
    JsonObject message = message("error");
    message.addProperty("code", code);
    message.addProperty("message", text);
    return message;
  }

  private JsonObject message(String type) {
    JsonObject message = new JsonObject();
    message.addProperty("type", type);
    message.addProperty("id", id);
    return message;
  }
}
