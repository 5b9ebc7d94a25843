package dev.kuleshov.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.Gson;
import dev.kuleshov.api.analysis.Analysis;
import org.junit.jupiter.api.Test;

class CodePrintTest {

  @Test
  void of_classesOfOnePlace_isTheSame() {
    assertEquals(CodePrint.of(CodePrint.class), CodePrint.of(EditingAssistant.class));
  }

  @Test
  void of_otherJarOrFolder_differs() {
    assertNotEquals(CodePrint.of(CodePrint.class), CodePrint.of(Analysis.class));
    assertNotEquals(CodePrint.of(Gson.class), CodePrint.of(Test.class));
  }
}
