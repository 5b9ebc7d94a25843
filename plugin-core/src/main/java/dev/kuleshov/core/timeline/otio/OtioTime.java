package dev.kuleshov.core.timeline.otio;

import com.google.gson.JsonObject;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;

/** Times as OpenTimelineIO has them: a value and a rate, both floating-point. */
final class OtioTime {

  private OtioTime() {}

  static JsonObject time(RationalTime time, FrameRate rate) {
    RationalTime frames = time.times(rate.numerator(), rate.denominator());
    JsonObject json = OtioJson.object("RationalTime.1");
    json.addProperty("rate", rate.perSecond());
    json.addProperty("value", frames.toSeconds());
    return json;
  }

  static JsonObject range(RationalTime start, FrameRate startRate, JsonObject duration) {
    JsonObject json = OtioJson.object("TimeRange.1");
    json.add("duration", duration);
    json.add("start_time", time(start, startRate));
    return json;
  }

  static JsonObject range(TimeRange range, FrameRate rate) {
    return range(range.start(), rate, time(range.duration(), rate));
  }

  /** Reads a RationalTime; a frame rate that was cut short (29.97) is understood. */
  static RationalTime time(OtioJson json) {
    FrameRate rate = rate(json);
    return frames(json.number("value")).times(rate.denominator(), rate.numerator());
  }

  /** Parts of frames are kept to a thousandth: the rest is what floating-point has added. */
  private static RationalTime frames(double value) {
    if (!(Math.abs(value) < 1e12)) {
      throw new IllegalArgumentException("no timeline reaches frame " + value);
    }
    return new RationalTime(Math.round(value * 1000), 1000);
  }

  static FrameRate rate(OtioJson json) {
    return FrameRate.parse(Double.toString(json.number("rate")));
  }

  static TimeRange range(OtioJson json) {
    RationalTime start = json.child("start_time").map(OtioTime::time).orElse(RationalTime.ZERO);
    RationalTime duration = json.child("duration").map(OtioTime::time).orElse(RationalTime.ZERO);
    return new TimeRange(start, start.plus(duration));
  }
}
