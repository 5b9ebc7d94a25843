package dev.kuleshov.core.captions.vtt;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.core.captions.CaptionText;
import dev.kuleshov.core.captions.CueBlocks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** WebVTT: times to the millisecond. Styles, regions, voices and places are not kept. */
public final class VttFormat implements CaptionFormat {

  private static final String NAME = "WebVTT";
  private static final String SIGNATURE = "WEBVTT";

  @Override
  public String id() {
    return "vtt";
  }

  @Override
  public String extension() {
    return "vtt";
  }

  @Override
  public byte[] write(SubtitleTrack track) {
    StringBuilder out = new StringBuilder(SIGNATURE).append("\n\n");
    for (Cue cue : track.cues()) {
      out.append(CaptionText.clock(cue.range().start(), '.', 3))
          .append(" --> ")
          .append(CaptionText.clock(cue.range().end(), '.', 3))
          .append('\n');
      cue.lines().forEach(line -> out.append(escaped(line)).append('\n'));
      out.append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public SubtitleTrack read(byte[] content) {
    List<String> lines = CaptionText.lines(CaptionText.decode(content, NAME));
    if (!lines.get(0).matches(SIGNATURE + "([ \t].*)?")) {
      throw CaptionText.malformed(NAME, "they do not begin with " + SIGNATURE);
    }
    List<Cue> cues = new CueBlocks(NAME, VttFormat::plain).read(withoutNotes(lines));
    return new SubtitleTrack("und", cues);
  }

  /** Leaves notes, styles and regions out: blocks up to a blank line. */
  private static List<String> withoutNotes(List<String> lines) {
    List<String> kept = new ArrayList<>();
    boolean inBlock = true; // The header is one.
    for (int i = 0; i < lines.size(); i++) {
      boolean begins = i == 0 || lines.get(i - 1).isBlank();
      if (begins) {
        inBlock = i == 0 || lines.get(i).matches("(NOTE|STYLE|REGION)([ \t].*)?");
      }
      kept.add(inBlock ? "" : lines.get(i));
    }
    return kept;
  }

  private static String plain(String line) {
    return line.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&lrm;", "\u200e")
        .replace("&rlm;", "\u200f")
        .replace("&amp;", "&");
  }
}
