package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

  @TempDir Path folder;

  @Test
  void code_everyKindOfError_hasItsOwnMeaning() {
    assertEquals(2, Failures.code(new UsageException("a", "b")));
    assertEquals(3, Failures.code(new MalformedInputException("a", "b")));
    assertEquals(3, Failures.code(new UnsupportedInputException("a", "b")));
    assertEquals(3, Failures.code(new InputOutputException("media.not-found", "b")));
    assertEquals(1, Failures.code(new InputOutputException("output.unwritable", "b")));
    assertEquals(4, Failures.code(new MissingModelException("a", "b")));
    assertEquals(130, Failures.code(new CancelledException()));
    assertEquals(1, Failures.code(new IllegalStateException("bug")));
  }

  @Test
  void run_wrongUsage_isOneSentenceAndCode2() {
    for (String[] line :
        new String[][] {
          {},
          {"sugest"},
          {"shots"},
          {"shots", "a.mp4", "--jsn"},
          {"suggest"},
          {"suggest", "a.mp4", "--target", "soon"},
          {"suggest", "a.mp4", "--target", "-3s"},
          {"suggest", "a.mp4", "--style", "bollywood"},
          {"suggest", "a.mp4", "--format", "avid"},
          {"models"}
        }) {
      Outcome outcome = Outcome.of((Object[]) line);
      assertEquals(2, outcome.code(), String.join(" ", line));
      assertTrue(outcome.err().startsWith("kuleshov: "), outcome.err());
      assertFalse(outcome.err().contains("\tat "), outcome.err());
      assertEquals("", outcome.out());
    }
  }

  @Test
  void run_missingFile_isOneSentenceAndCode3() {
    Outcome outcome = Outcome.of("shots", folder.resolve("no such film.mp4"));

    assertEquals(3, outcome.code());
    assertTrue(outcome.err().contains("no such film.mp4"), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }

  @Test
  void run_verbose_showsWhereItCameFrom() throws Exception {
    Path text = Files.writeString(folder.resolve("text.mp4"), "this is no film");

    assertFalse(Outcome.of("shots", text).err().contains("\tat "));
    assertTrue(Outcome.of("shots", "--verbose", text).err().contains("\tat "));
  }
}
