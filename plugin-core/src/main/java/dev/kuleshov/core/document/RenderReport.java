package dev.kuleshov.core.document;

import com.google.gson.JsonObject;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.nio.file.Path;
import java.util.List;

/**
 * A film that was rendered, as {@code kuleshov render --json} tells of it.
 *
 * @param file where it is
 * @param width pixels
 * @param height pixels
 * @param rate frames a second
 * @param frames how many
 * @param cues how many subtitles were drawn into it
 * @param findings what was missing or damaged
 */
public record RenderReport(
    Path file,
    int width,
    int height,
    FrameRate rate,
    long frames,
    int cues,
    List<Finding> findings) {

  private static final Schema SCHEMA = new Schema("Render", 1);

  /** Copies the list. */
  public RenderReport {
    findings = List.copyOf(findings);
  }

  /** Returns it as indented JSON. */
  public String write() {
    JsonObject document = SCHEMA.start();
    document.addProperty("file", file.toString());
    document.addProperty("width", width);
    document.addProperty("height", height);
    document.addProperty("fps", rate.toString());
    document.addProperty("frames", frames);
    document.add("duration", Json.seconds(RationalTime.ofFrames(frames, rate)));
    document.addProperty("cues", cues);
    document.add("findings", Findings.json(findings));
    return Json.pretty(document);
  }
}
