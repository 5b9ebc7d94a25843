package dev.kuleshov.core.document;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.lang.reflect.Type;

/** Writes a constant clock as rate and count, a variable one with the tick of every frame. */
final class FrameClockAdapter implements JsonSerializer<FrameClock>, JsonDeserializer<FrameClock> {

  @Override
  public JsonElement serialize(FrameClock clock, Type type, JsonSerializationContext context) {
    JsonObject json = new JsonObject();
    json.addProperty("rate", clock.rate().toString());
    json.addProperty("frames", clock.frames());
    if (clock.isVariable()) {
      json.addProperty("tick", clock.tick().toString());
      json.add("ticks", context.serialize(clock.ticks()));
    }
    return json;
  }

  @Override
  public FrameClock deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
    JsonObject object = json.getAsJsonObject();
    FrameRate rate = FrameRate.parse(object.get("rate").getAsString());
    if (object.has("ticks")) {
      long[] ticks = context.deserialize(object.get("ticks"), long[].class);
      return FrameClock.variable(rate, RationalTime.parse(object.get("tick").getAsString()), ticks);
    }
    return FrameClock.constant(rate, object.get("frames").getAsLong());
  }
}
