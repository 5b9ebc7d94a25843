package dev.kuleshov.core.text;

import com.google.gson.JsonObject;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.api.text.TextRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Asks a language model for JSON and lets nothing pass that was not judged. A bad answer may be
 * mended once; then it is refused.
 */
final class Asker {

  private static final int MOST_PROBLEMS = 8;
  private static final String UNUSABLE = "The language model's answer cannot be used (";
  private static final String ADVICE = "); try again with another seed or a larger model.";

  private final TextGenerator generator;
  private final JobMonitor monitor;

  Asker(TextGenerator generator, JobMonitor monitor) {
    this.generator = generator;
    this.monitor = monitor;
  }

  /** Returns who answers. */
  String source() {
    return generator.id();
  }

  /**
   * Asks.
   *
   * @param prompt what to do, trusted
   * @param material what to do it with, not trusted
   * @param sampling how to draw words
   * @param judge decides what can be used
   * @param merge joins what is good of the first answer with what is good of the second
   * @throws InputOutputException with code {@code llm.answer} if nothing can be used
   */
  <T> Judged<T> ask(
      Prompt prompt,
      JsonObject material,
      Sampling sampling,
      Judge<T> judge,
      BinaryOperator<T> merge) {
    String answer = generate(prompt.text(), material, prompt.schema(), sampling);
    Optional<Judged<T>> first;
    List<String> problems;
    try {
      Judged<T> judged = judge.judge(Answer.read(answer));
      if (judged.problems().isEmpty()) {
        return judged;
      }
      first = Optional.of(judged);
      problems = judged.problems();
    } catch (Refused e) {
      first = Optional.empty();
      problems = List.of(e.getMessage());
    }
    JsonObject again = new JsonObject();
    again.add("material", material);
    again.addProperty("refusedAnswer", answer);
    again.addProperty("problems", shortened(problems));
    String mended = generate(prompt.text() + prompt.mend(), again, prompt.schema(), sampling);
    return second(mended, first, judge, merge, problems);
  }

  private static <T> Judged<T> second(
      String answer,
      Optional<Judged<T>> first,
      Judge<T> judge,
      BinaryOperator<T> merge,
      List<String> problems) {
    try {
      Judged<T> judged = judge.judge(Answer.read(answer));
      if (first.isEmpty()) {
        return judged;
      }
      return new Judged<>(merge.apply(first.get().value(), judged.value()), judged.problems());
    } catch (Refused e) {
      if (first.isPresent()) {
        return first.get();
      }
      throw refusal(shortened(problems) + "; then " + e.getMessage());
    }
  }

  /** Returns the error for answers that could not be used. */
  static InputOutputException refusal(String reason) {
    return new InputOutputException("llm.answer", UNUSABLE + reason + ADVICE);
  }

  /** Returns the reason of a {@link #refusal}, to be told in another sentence. */
  static String reason(InputOutputException refusal) {
    String message = refusal.getMessage();
    return message.startsWith(UNUSABLE) && message.endsWith(ADVICE)
        ? message.substring(UNUSABLE.length(), message.length() - ADVICE.length())
        : message;
  }

  static String shortened(List<String> problems) {
    return problems.stream().distinct().limit(MOST_PROBLEMS).collect(Collectors.joining("; "));
  }

  private String generate(String text, JsonObject material, String schema, Sampling sampling) {
    List<String> answers =
        generator.generate(
            new TextRequest(text, material.toString(), Optional.of(schema), sampling, 1), monitor);
    return answers.isEmpty() ? "" : answers.get(0);
  }
}
