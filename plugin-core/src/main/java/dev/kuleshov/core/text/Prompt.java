package dev.kuleshov.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a language model is told to do, in English or Chinese; the texts lie beside this class.
 *
 * @param text the instruction
 * @param mend what is added when an answer has to be mended
 * @param schema JSON schema of the answer
 */
record Prompt(String text, String mend, String schema) {

  /**
   * Reads an instruction in the language that the answer is wanted in, Chinese or else English.
   *
   * @param name name of the texts
   * @param tongue language of the answer
   * @param values name, value, name, value …: fill the places {@code {{name}}}
   */
  static Prompt of(String name, Tongue tongue, Object... values) {
    String prompts = tongue.isChinese() ? "zh" : "en";
    String text = read(prompts + "/" + name + ".txt") + read(prompts + "/data.txt");
    text =
        text.replace(
            "{{language}}", tongue.isChinese() ? tongue.chineseName() : tongue.englishName());
    for (int i = 0; i < values.length; i += 2) {
      text = text.replace("{{" + values[i] + "}}", String.valueOf(values[i + 1]));
    }
    return new Prompt(text, read(prompts + "/mend.txt"), read("schema/" + name + ".json"));
  }

  static String read(String name) {
    try (InputStream in = Prompt.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the prompt is missing from the program: " + name, e);
    }
  }
}
