package dev.kuleshov.core.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as other programs, and people in a hurry, write them. */
class CaptionCorpusTest {

  private static final CaptionFormats FORMATS =
      CaptionFormats.load(CaptionCorpusTest.class.getClassLoader());

  @TempDir Path folder;

  @Test
  void read_otherProgramsFiles_isATrackOrAnErrorThatSaysSo() throws IOException {
    try (Stream<Path> files = Files.list(Requires.footage("interchange/subtitles"))) {
      for (Path file : files.sorted().toList()) {
        try {
          SubtitleTrack track = FORMATS.read(file);
          assertFalse(track.language().isEmpty());
        } catch (KuleshovException e) {
          assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
      }
    }
  }

  @Test
  void read_srtWithoutNumbersBlankLinesOrCommas_findsEveryCue() {
    String text =
        """
        00:00:01.5 --> 00:00:02.5
        One
        2
        00:00:03,000 --> 00:00:04,000 X1:1 X2:2
        <i>Two</i>
        {\\an8}still two


        3
        0:0:5,1-->0:0:6,2

        """;
    SubtitleTrack track = read("loose.srt", text.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(List.of("One"), List.of("Two", "still two")),
        track.cues().stream().map(Cue::lines).toList());
  }

  @Test
  void read_srtInWindowsLetters_isUnderstood() {
    byte[] text =
        "1\n00:00:01,000 --> 00:00:02,000\nGrüße, Señor\n"
            .getBytes(Charset.forName("windows-1252"));
    assertEquals(List.of("Grüße, Señor"), read("old.srt", text).cues().get(0).lines());
  }

  @Test
  void read_vttWithNotesStylesAndVoices_keepsTheText() {
    String text =
        """
        WEBVTT - a title
        Kind: captions

        STYLE
        ::cue { color: lime }

        NOTE
        not --> this

        intro
        00:01.000 --> 00:02.000 position:10%
        <v Ada>Tom &amp; I &lt;3
        """;
    assertEquals(
        List.of("Tom & I <3"),
        read("notes.vtt", text.getBytes(StandardCharsets.UTF_8)).cues().get(0).lines());
  }

  @Test
  void read_ttmlWithNestedTimesFramesAndSpans_addsThemUp() {
    String text =
        """
        <tt xmlns='http://www.w3.org/ns/ttml' xmlns:ttp='http://www.w3.org/ns/ttml#parameter'
            xml:lang='de' ttp:frameRate='25'>
        <body begin='10s'><div>
        <p begin='00:00:01:05' dur='500ms'>Eins<br/> <span>und
         zwei</span></p>
        <p><span begin='2s' end='3s'>drei</span></p>
        </div></body></tt>
        """;
    SubtitleTrack track = read("nested.ttml", text.getBytes(StandardCharsets.UTF_8));
    assertEquals("de", track.language());
    assertEquals(List.of("Eins", "und zwei"), track.cues().get(0).lines());
    assertEquals("56/5", track.cues().get(0).range().start().toString());
    assertEquals("117/10", track.cues().get(0).range().end().toString());
    assertEquals("12", track.cues().get(1).range().start().toString());
  }

  @Test
  void read_brokenFiles_saysWhatIsWrong() {
    Map<String, String> broken =
        Map.of(
            "backwards.srt", "1\n00:00:02,000 --> 00:00:01,000\nBack\n",
            "arrow.srt", "1\n00:00:02 --> later\nWhen?\n",
            "signature.vtt", "vtt\n\n00:01.000 --> 00:02.000\nHello\n",
            "entity.ttml", "<!DOCTYPE tt [<!ENTITY a 'b'>]><tt><p begin='1s' end='2s'>&a;",
            "time.ttml", "<tt><body><p begin='soon' end='2s'>x</p></body></tt>",
            "clock.ass", "[Events]\nDialogue: 0,soon,0:00:01.00,,,0,0,0,,x\n",
            "fields.ass", "[Events]\nFormat: Start, Text\nDialogue: 0:00:01.00,x\n");
    broken.forEach(
        (name, text) -> {
          MalformedInputException error =
              assertThrows(
                  MalformedInputException.class,
                  () -> read(name, text.getBytes(StandardCharsets.UTF_8)),
                  name);
          assertTrue(error.getMessage().endsWith("."), error.getMessage());
        });
  }

  @Test
  void read_unknownExtension_namesThoseThatThereAre() {
    UsageException error = assertThrows(UsageException.class, () -> read("x.scc", new byte[0]));
    assertTrue(error.getMessage().contains("srt (.srt)"), error.getMessage());
  }

  private SubtitleTrack read(String name, byte[] content) {
    try {
      return FORMATS.read(Files.write(folder.resolve(name), content));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
