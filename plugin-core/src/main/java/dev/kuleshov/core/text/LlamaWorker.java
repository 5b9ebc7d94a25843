package dev.kuleshov.core.text;

import com.google.gson.Gson;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.api.text.TextRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The process in which llama.cpp runs: reads one request a line and writes one message a line.
 *
 * <p>It ends when its input does, and when the process that started it is gone.
 */
public final class LlamaWorker {

  /** Begins each line that is meant for the other side: native code prints lines of its own. */
  static final String MARK = "@kuleshov ";

  private static final int CONTEXT = 8192;
  private static final long PARENT_CHECK_MILLIS = 500;
  private static final Gson GSON = new Gson();

  private final PrintStream out;
  private final LlamaModel model;
  private final boolean chat;

  private LlamaWorker(PrintStream out, LlamaModel model, boolean chat) {
    this.out = out;
    this.model = model;
    this.chat = chat;
  }

  /** A request as it goes over the line; a record without options, so that any Gson reads it. */
  private record Wire(
      String instructions, String material, String schema, Sampling sampling, int answers) {}

  static String line(TextRequest request) {
    return GSON.toJson(
        new Wire(
            request.instructions(),
            request.material(),
            request.jsonSchema().orElse(""),
            request.sampling(),
            request.answers()));
  }

  /** Returns the command that starts a worker. */
  static List<String> command(Path file, Path cache) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dfile.encoding=UTF-8",
        "-Dde.kherud.llama.tmpdir=" + cache.resolve("native").resolve("llama"),
        "-cp",
        System.getProperty("java.class.path"),
        LlamaWorker.class.getName(),
        file.toString());
  }

  /** Runs the worker for one model file. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    followParent();
    try {
      Files.createDirectories(Path.of(System.getProperty("de.kherud.llama.tmpdir")));
      Path file = Path.of(args[0]);
      ModelParameters parameters =
          new ModelParameters()
              .setModel(file.toString())
              .setCtxSize(CONTEXT)
              .setThreads(Runtime.getRuntime().availableProcessors())
              .disableLog();
      LlamaModel model = new LlamaModel(parameters);
      new LlamaWorker(out, model, LocalGenerator.followsInstructions(file)).serve();
    } catch (RuntimeException | IOException | UnsatisfiedLinkError e) {
      out.println(LocalGenerator.message(Map.of("error", String.valueOf(e.getMessage()))));
    }
    // The model's threads would keep the process alive for ever.
    Runtime.getRuntime().halt(0);
  }

  /** Nobody would end a worker whose program was killed. */
  private static void followParent() {
    Thread thread =
        new Thread(
            () -> {
              while (ProcessHandle.current().parent().filter(ProcessHandle::isAlive).isPresent()) {
                try {
                  Thread.sleep(PARENT_CHECK_MILLIS);
                } catch (InterruptedException e) {
                  return;
                }
              }
              Runtime.getRuntime().halt(1);
            },
            "parent");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      // The library's own exception is not public.
      try {
        answer(GSON.fromJson(line, Wire.class));
        say(Map.of("done", true));
      } catch (RuntimeException e) {
        say(Map.of("error", String.valueOf(e.getMessage())));
      }
    }
  }

  private void answer(Wire wire) {
    for (int i = 0; i < wire.answers(); i++) {
      StringBuilder text = new StringBuilder();
      int tokens = 0;
      for (LlamaOutput piece : model.generate(parameters(wire, i))) {
        text.append(piece);
        say(Map.of("tokens", ++tokens));
      }
      say(Map.of("answer", text.toString()));
    }
  }

  private InferenceParameters parameters(Wire wire, int index) {
    Sampling sampling = wire.sampling();
    InferenceParameters parameters =
        new InferenceParameters("")
            .setTemperature((float) sampling.temperature())
            .setTopK(sampling.topK())
            .setTopP((float) sampling.topP())
            .setNPredict(sampling.maxTokens())
            .setSeed((int) (sampling.seed() + index));
    if (!wire.schema().isEmpty()) {
      parameters.setGrammar(LlamaModel.jsonSchemaToGrammar(wire.schema()));
    }
    if (chat) {
      parameters.setMessages(wire.instructions(), List.of(new Pair<>("user", wire.material())));
      return parameters.setPrompt(model.applyTemplate(parameters));
    }
    // A model that only goes on with a text is given the material last, to go on with that.
    return parameters.setPrompt(wire.instructions() + "\n\n" + wire.material());
  }

  private void say(Map<String, ?> message) {
    out.println(LocalGenerator.message(message));
  }
}
