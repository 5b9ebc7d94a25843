package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where a film's shot boundaries are, as people or a composer say. Frames count from 0.
 *
 * @param fps frames per second, 0 where not told
 * @param hardCuts first frame of each shot that follows a cut, in order
 * @param jumpCuts those of them that join two pictures of the same view
 * @param gradual dissolves, fades and wipes with their first and last mixed frame, in order
 * @param ambiguous ranges in which a boundary counts neither way
 * @param distractors what is no boundary and may look like one
 */
public record ShotTruth(
    double fps,
    List<Long> hardCuts,
    List<Long> jumpCuts,
    List<Boundary> gradual,
    List<Span> ambiguous,
    List<Span> distractors) {

  /** Copies the lists and puts boundaries in order. */
  public ShotTruth {
    hardCuts = hardCuts.stream().sorted().toList();
    jumpCuts = List.copyOf(jumpCuts);
    gradual = gradual.stream().sorted(Comparator.comparingLong(Boundary::start)).toList();
    ambiguous = List.copyOf(ambiguous);
    distractors = List.copyOf(distractors);
  }

  /**
   * A range of frames, both ends within.
   *
   * @param kind what is there
   * @param start first frame
   * @param end last frame
   */
  public record Span(String kind, long start, long end) {

    /** Returns whether a frame lies within so many frames of the range. */
    public boolean near(long frame, long tolerance) {
      return frame >= start - tolerance && frame <= end + tolerance;
    }
  }

  /**
   * Reads a truth file: {@code hard_cuts}, {@code gradual}, {@code ambiguous}, or {@code
   * transitions}, each {@code {"type","frame"}} or {@code {"type","start","end"}}.
   *
   * @param text JSON
   * @param origin where it came from, for messages
   * @throws MalformedInputException if it is something else
   */
  public static ShotTruth read(String text, String origin) {
    try {
      JsonObject root = JsonParser.parseString(text).getAsJsonObject();
      if (!root.has("hard_cuts") && !root.has("transitions")) {
        throw new JsonParseException("there are neither hard_cuts nor transitions");
      }
      List<Long> cuts = new ArrayList<>();
      List<Long> jumps = new ArrayList<>();
      List<Boundary> gradual = new ArrayList<>();
      array(root, "hard_cuts").forEach(cut -> cuts.add(cut.getAsLong()));
      array(root, "jump_cuts").forEach(cut -> jumps.add(cut.getAsLong()));
      array(root, "gradual").forEach(mix -> gradual.add(mix(mix.getAsJsonObject())));
      for (JsonElement element : array(root, "transitions")) {
        JsonObject transition = element.getAsJsonObject();
        if (!transition.get("type").getAsString().equals("cut")) {
          gradual.add(mix(transition));
          continue;
        }
        cuts.add(transition.get("frame").getAsLong());
        if (transition.has("jump") && transition.get("jump").getAsBoolean()) {
          jumps.add(transition.get("frame").getAsLong());
        }
      }
      double fps = root.has("fps") ? root.get("fps").getAsDouble() : 0;
      return new ShotTruth(
          fps, cuts, jumps, gradual, spans(root, "ambiguous"), spans(root, "distractors"));
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | IllegalArgumentException
        | ClassCastException e) {
      throw new MalformedInputException(
          "truth.malformed", origin + " does not tell where shots begin: " + e.getMessage(), e);
    }
  }

  /** Returns whether a frame lies within so many frames of a boundary or an ambiguous range. */
  public boolean near(long frame, long tolerance) {
    return hardCuts.stream().anyMatch(cut -> cut - tolerance <= frame && frame < cut + tolerance)
        || gradual.stream()
            .anyMatch(mix -> mix.start() - tolerance <= frame && frame <= mix.end() + tolerance)
        || ambiguous.stream().anyMatch(span -> span.near(frame, tolerance));
  }

  private static JsonArray array(JsonObject root, String name) {
    return root.has(name) ? root.getAsJsonArray(name) : new JsonArray();
  }

  private static Boundary mix(JsonObject mix) {
    String type = mix.has("type") ? mix.get("type").getAsString().toLowerCase(Locale.ROOT) : "";
    BoundaryType kind =
        type.startsWith("fade")
            ? BoundaryType.FADE
            : type.startsWith("wipe") ? BoundaryType.WIPE : BoundaryType.DISSOLVE;
    return new Boundary(kind, mix.get("start").getAsLong(), mix.get("end").getAsLong(), 1);
  }

  private static List<Span> spans(JsonObject root, String name) {
    List<Span> spans = new ArrayList<>();
    for (JsonElement element : array(root, name)) {
      if (element.isJsonObject()) {
        JsonObject span = element.getAsJsonObject();
        String kind = span.has("kind") ? span.get("kind").getAsString() : "";
        long from = first(span, "frame_from", "start", "frame");
        spans.add(new Span(kind, from, first(span, "frame_to", "end", "frame")));
      } else if (element.isJsonArray()) {
        JsonArray pair = element.getAsJsonArray();
        spans.add(new Span("", pair.get(0).getAsLong(), pair.get(1).getAsLong()));
      } else {
        spans.add(new Span("", element.getAsLong(), element.getAsLong()));
      }
    }
    return spans;
  }

  private static long first(JsonObject span, String... names) {
    for (String name : names) {
      if (span.has(name)) {
        return span.get(name).getAsLong();
      }
    }
    throw new JsonParseException("a range has no " + names[0]);
  }
}
