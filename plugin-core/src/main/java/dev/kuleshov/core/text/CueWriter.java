package dev.kuleshov.core.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.text.Sampling;
import dev.kuleshov.core.subtitle.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewords subtitles with a language model, cue by cue: translates or polishes them.
 *
 * <p>The model sees and answers words and ids alone, so every cue keeps its times. A cue whose new
 * words cannot be used keeps its old ones, and a finding says why. New words are short enough to be
 * read in a cue's time and are broken into lines by the profile.
 */
public final class CueWriter {

  /** That many cues are asked for at once: a small model loses count of more. */
  private static final int BATCH = 12;

  /** That many cues around them are shown, so that a sentence over two cues is understood. */
  private static final int AROUND = 3;

  private final SubtitleTrack track;
  private final Tongue target;
  private final Asker asker;
  private final boolean translating;
  private final SubtitleProfile profile;
  private final JobMonitor monitor;
  private final List<Finding> findings = new ArrayList<>();

  private CueWriter(
      SubtitleTrack track,
      String target,
      SubtitleProfile profile,
      TextGenerator generator,
      boolean translating,
      JobMonitor monitor) {
    this.track = track;
    this.target = Tongue.of(target);
    this.asker = new Asker(generator, monitor);
    this.translating = translating;
    this.profile = profile;
    this.monitor = monitor;
  }

  /**
   * What became of subtitles.
   *
   * @param track as many cues as before, with the same times
   * @param findings the cues that kept their old words, and why
   */
  public record Result(SubtitleTrack track, List<Finding> findings) {

    /** Copies the list. */
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Translates subtitles.
   *
   * @param track the subtitles
   * @param language BCP 47 tag to translate to
   * @param profile what fits on screen
   * @param generator the model
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the model cannot be used, if most of its answers
   *     cannot, or if the work was cancelled
   */
  public static Result translate(
      SubtitleTrack track,
      String language,
      SubtitleProfile profile,
      TextGenerator generator,
      JobMonitor monitor) {
    return new CueWriter(track, language, profile, generator, true, monitor).write();
  }

  /**
   * Puts right punctuation, capitals and plain mishearings in the language they are in.
   *
   * @param track the subtitles
   * @param profile what fits on screen
   * @param generator the model
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException as {@link #translate}
   */
  public static Result polish(
      SubtitleTrack track, SubtitleProfile profile, TextGenerator generator, JobMonitor monitor) {
    return new CueWriter(track, track.language(), profile, generator, false, monitor).write();
  }

  private Result write() {
    List<Cue> cues = track.cues();
    List<Cue> written = new ArrayList<>();
    int failed = 0;
    for (int from = 0; from < cues.size(); from += BATCH) {
      int to = Math.min(cues.size(), from + BATCH);
      monitor.checkCancelled();
      monitor.progress(translating ? "Translating" : "Polishing", (double) from / cues.size());
      Map<Integer, String> texts = batch(from, to);
      for (int i = from; i < to; i++) {
        String text = texts.get(i);
        failed += text == null ? 1 : 0;
        written.add(text == null ? cues.get(i) : reworded(cues.get(i), text));
      }
    }
    if (failed * 2 > cues.size()) {
      throw Asker.refusal(
          "%d of %d cues, %s"
              .formatted(failed, cues.size(), findings.get(0).message().replaceFirst("\\.$", "")));
    }
    monitor.progress(translating ? "Translating" : "Polishing", 1);
    return new Result(new SubtitleTrack(target.tag(), written), findings);
  }

  private Cue reworded(Cue cue, String text) {
    return new Cue(cue.range(), Lines.of(text, profile, target.tag()));
  }

  /** Returns the new texts of some cues by their indices; those that failed are missing. */
  private Map<Integer, String> batch(int from, int to) {
    CueJudge judge = new CueJudge(track, from, to, target, profile, translating);
    Prompt prompt = Prompt.of(translating ? "translate" : "polish", target);
    Sampling sampling = new Sampling(.2, 40, .95, 200 + 120 * (to - from), 1);
    Judged<Map<Integer, String>> judged;
    try {
      judged = asker.ask(prompt, material(from, to, judge), sampling, judge, CueWriter::complete);
    } catch (InputOutputException e) {
      if (!e.code().equals("llm.answer")) {
        throw e;
      }
      judged = new Judged<>(Map.of(), List.of(Asker.reason(e)));
    }
    for (int i = from; i < to; i++) {
      if (!judged.value().containsKey(i)) {
        String id = CueJudge.id(i);
        String reason =
            judged.problems().stream()
                .filter(problem -> problem.startsWith(id + " "))
                .findFirst()
                .orElse(Asker.shortened(judged.problems()));
        findings.add(
            Finding.warning(
                "cue.unchanged",
                "Cue %d keeps its words: %s.".formatted(i + 1, reason.replaceFirst("\\.$", "")),
                track.cues().get(i).range()));
      }
    }
    return judged.value();
  }

  private static Map<Integer, String> complete(
      Map<Integer, String> first, Map<Integer, String> second) {
    Map<Integer, String> both = new LinkedHashMap<>(first);
    second.forEach(both::putIfAbsent);
    return both;
  }

  private JsonObject material(int from, int to, CueJudge judge) {
    JsonObject json = new JsonObject();
    json.addProperty("language", track.language());
    json.add("before", around(from - AROUND, from));
    JsonArray cues = new JsonArray();
    for (int i = from; i < to; i++) {
      JsonObject cue = new JsonObject();
      cue.addProperty("id", CueJudge.id(i));
      cue.addProperty("text", text(track.cues().get(i)));
      cue.addProperty("max", judge.longest(i));
      cues.add(cue);
    }
    json.add("cues", cues);
    json.add("after", around(to, to + AROUND));
    return json;
  }

  private JsonArray around(int from, int to) {
    JsonArray texts = new JsonArray();
    for (int i = Math.max(0, from); i < Math.min(track.cues().size(), to); i++) {
      texts.add(text(track.cues().get(i)));
    }
    return texts;
  }

  /** Returns a cue's lines as one. */
  static String text(Cue cue) {
    StringBuilder text = new StringBuilder();
    for (String line : cue.lines()) {
      if (Transcript.isSpaceBetween(text, line)) {
        text.append(' ');
      }
      text.append(line.strip());
    }
    return text.toString();
  }
}
