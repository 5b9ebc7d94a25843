package dev.kuleshov.core.document;

import com.google.gson.JsonObject;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.util.List;

/** What {@code kuleshov render --json} prints. */
public final class RenderReport {

  private static final Schema SCHEMA = new Schema("Render", 1);

  private RenderReport() {}

  /**
   * Writes what was rendered.
   *
   * @param file where the film is
   * @param width pixels
   * @param height pixels
   * @param rate frames a second
   * @param frames how many
   * @param cues how many subtitles were drawn into it
   * @param findings what was missing or damaged
   * @return indented JSON
   */
  public static String write(
      String file,
      int width,
      int height,
      FrameRate rate,
      long frames,
      int cues,
      List<Finding> findings) {
    JsonObject document = SCHEMA.start();
    document.addProperty("file", file);
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
