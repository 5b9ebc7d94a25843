package dev.kuleshov.core.captions.srt;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.core.captions.CaptionText;
import dev.kuleshov.core.captions.CueBlocks;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** SubRip: numbered cues, times to the millisecond. Italics, colours and places are not kept. */
public final class SrtFormat implements CaptionFormat {

  private static final String NAME = "SubRip";

  @Override
  public String id() {
    return "srt";
  }

  @Override
  public String extension() {
    return "srt";
  }

  @Override
  public byte[] write(SubtitleTrack track) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Cue cue : track.cues()) {
      out.append(number++)
          .append('\n')
          .append(CaptionText.clock(cue.range().start(), ',', 3))
          .append(" --> ")
          .append(CaptionText.clock(cue.range().end(), ',', 3))
          .append('\n');
      // The format has no way to write its own arrow.
      cue.lines().forEach(line -> out.append(line.replace("-->", "→")).append('\n'));
      out.append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public SubtitleTrack read(byte[] content) {
    String text = CaptionText.decode(content, NAME);
    List<Cue> cues = new CueBlocks(NAME, SrtFormat::plain).read(CaptionText.lines(text));
    if (cues.isEmpty() && !text.isBlank()) {
      throw CaptionText.malformed(NAME, "there is no cue in them");
    }
    return new SubtitleTrack("und", cues);
  }

  private static String plain(String line) {
    return line.replaceAll("(?i)</?(?:i|b|u|s|font)(?:\\s[^>]*)?>", "")
        .replaceAll("\\{\\\\[^}]*}", "");
  }
}
