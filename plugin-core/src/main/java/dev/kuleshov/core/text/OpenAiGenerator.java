package dev.kuleshov.core.text;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.api.text.TextRequest;
import dev.kuleshov.core.net.Web;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A language model behind a server that speaks the OpenAI protocol: OpenAI, Ollama, llama.cpp, LM
 * Studio, vLLM and others.
 */
final class OpenAiGenerator implements TextGenerator {

  private final LanguageSettings settings;
  private final Web web;

  /** Servers that refuse what goes beyond the plainest request are asked plainly from then on. */
  private volatile boolean plain;

  OpenAiGenerator(LanguageSettings settings, Web web) {
    this.settings = settings;
    this.web = web;
  }

  @Override
  public String id() {
    return "openai-compatible";
  }

  @Override
  public List<String> generate(TextRequest request, JobMonitor monitor) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < request.answers(); i++) {
      monitor.checkCancelled();
      monitor.progress("Asking the language model", (double) i / request.answers());
      answers.add(answer(request, i, monitor));
    }
    monitor.progress("Asking the language model", 1);
    return answers;
  }

  private String answer(TextRequest request, int index, JobMonitor monitor) {
    if (!plain) {
      try {
        return ask(request, index, monitor);
      } catch (UnsupportedInputException e) {
        plain = true;
      }
    }
    return ask(request, index, monitor);
  }

  private String ask(TextRequest request, int index, JobMonitor monitor) {
    try {
      OpenAiChatModel model =
          OpenAiChatModel.builder()
              .baseUrl(settings.url().orElseThrow().toString())
              .apiKey(settings.key().map(Secret::reveal).orElse(null))
              .modelName(settings.model().orElse("default"))
              .httpClientBuilder(new PatientHttp.Builder(new PatientHttp(web, settings, monitor)))
              .maxRetries(0)
              .strictJsonSchema(true)
              .build();
      ChatRequest chat =
          ChatRequest.builder()
              .messages(
                  SystemMessage.from(request.instructions()), UserMessage.from(request.material()))
              .parameters(parameters(request, index))
              .build();
      String text = model.chat(chat).aiMessage().text();
      return text == null ? "" : text;
    } catch (RuntimeException e) {
      throw translate(e);
    }
  }

  private OpenAiChatRequestParameters parameters(TextRequest request, int index) {
    Sampling sampling = request.sampling();
    OpenAiChatRequestParameters.Builder builder = OpenAiChatRequestParameters.builder();
    builder.temperature(sampling.temperature());
    builder.topP(sampling.topP());
    builder.maxOutputTokens(sampling.maxTokens());
    if (!plain) {
      builder.seed((int) (sampling.seed() + index));
      if (sampling.topK() > 0) {
        builder.customParameters(Map.of("top_k", sampling.topK()));
      }
      request.jsonSchema().ifPresent(schema -> builder.responseFormat(format(schema)));
    }
    return builder.build();
  }

  private static ResponseFormat format(String schema) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder().name("answer").rootElement(JsonRawSchema.from(schema)).build())
        .build();
  }

  /**
   * The library wraps what the client threw. Nothing of the library's own goes further: its
   * messages may quote the server, and the server may quote the key.
   */
  private static RuntimeException translate(RuntimeException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof KuleshovException ours) {
        return ours;
      }
    }
    return new InputOutputException(
        "llm.answer",
        "The language model's server answers with something that is no chat completion ("
            + error.getClass().getSimpleName()
            + "); check KULESHOV_LLM_URL.");
  }

  @Override
  public void close() {
    // Nothing is kept between requests.
  }
}
