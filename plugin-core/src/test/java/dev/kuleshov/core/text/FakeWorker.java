package dev.kuleshov.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Plays the process of a local model, well or badly. */
final class FakeWorker {

  private FakeWorker() {}

  /** Takes how to behave. */
  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      switch (args[0]) {
        case "good" -> good(line);
        case "hangs" -> Thread.sleep(60_000);
        case "crashes" -> {
          System.err.println("GGML_ASSERT failed");
          Runtime.getRuntime().halt(134);
        }
        case "fails" -> say(Map.of("error", "cannot load model"));
        default -> throw new IOException(args[0]);
      }
    }
  }

  private static void good(String line) {
    System.out.println("llama: some noise");
    System.out.println(LlamaWorker.MARK + "{broken");
    say(Map.of("tokens", 1));
    say(Map.of("answer", line.contains("\"answers\":2") ? "one" : "?"));
    say(Map.of("answer", "two"));
    say(Map.of("done", true));
  }

  private static void say(Map<String, ?> message) {
    System.out.println(LocalGenerator.message(message));
  }
}
