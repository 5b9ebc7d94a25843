package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.document.TranscriptDocument;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.text.CueWriter;
import dev.kuleshov.core.text.Screenwriter;
import dev.kuleshov.core.text.ScriptOptions;
import dev.kuleshov.core.text.Story;
import dev.kuleshov.core.text.TextGenerators;
import dev.kuleshov.core.text.TitleWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Titles, translations and scripts, by the language model that the user set up. */
final class Wording {

  private final Settings settings;
  private final ModelStore models;
  private final Services services;

  Wording(Settings settings, ModelStore models, Services services) {
    this.settings = settings;
    this.models = models;
    this.services = services;
  }

  private Optional<TextGenerator> generator() {
    return TextGenerators.find(
        settings.language(), services.generators(), models, settings.cache());
  }

  /** Returns whether there is a language model, so far as can be told without asking it. */
  boolean isReady() {
    try {
      Optional<TextGenerator> found = generator();
      found.ifPresent(TextGenerator::close);
      return found.isPresent();
    } catch (KuleshovException e) {
      return false;
    }
  }

  private TextGenerator required() {
    return generator().orElseThrow(() -> TextGenerators.missing(models));
  }

  FilmTitles titles(
      TitleRequest request, Transcript transcript, Analysis analysis, JobMonitor monitor) {
    Story story = new Story(transcript, analysis.curve(), length(transcript, analysis));
    Optional<TextGenerator> found = request.extractive() ? Optional.empty() : generator();
    if (found.isEmpty()) {
      return TitleWriter.extract(story, request.options());
    }
    try (TextGenerator generator = found.get()) {
      return TitleWriter.write(story, request.options(), generator, monitor);
    }
  }

  /** Some files do not say how long they are. */
  private static RationalTime length(Transcript transcript, Analysis analysis) {
    return transcript.words().stream()
        .map(word -> word.range().end())
        .reduce(analysis.media().duration(), RationalTime::max);
  }

  /**
   * Rewords subtitles as a request asks for.
   *
   * @param track the subtitles as spoken, or in English
   * @param request what is wanted
   * @param findings gets what could not be reworded
   */
  SubtitleTrack reword(
      SubtitleTrack track, SubtitleRequest request, List<Finding> findings, JobMonitor monitor) {
    Optional<String> target = request.translate().filter(language -> !language.equals("en"));
    if ((target.isEmpty() && !request.polish()) || track.cues().isEmpty()) {
      return track;
    }
    SubtitleTrack words = track;
    try (TextGenerator generator = required()) {
      if (request.polish()) {
        CueWriter.Result result = CueWriter.polish(words, request.profile(), generator, monitor);
        findings.addAll(result.findings());
        words = result.track();
      }
      if (target.isPresent()) {
        CueWriter.Result result =
            CueWriter.translate(words, target.get(), request.profile(), generator, monitor);
        findings.addAll(result.findings());
        words = result.track();
      }
    }
    return words;
  }

  /** Refuses a request at once that would end without a language model after a long time. */
  void check(SubtitleRequest request) {
    if (request.polish() || request.translate().filter(to -> !to.equals("en")).isPresent()) {
      required().close();
    }
  }

  List<Screenwriter.Script> scripts(String opening, ScriptOptions options, JobMonitor monitor) {
    try (TextGenerator generator = required()) {
      return Screenwriter.write(opening, options, generator, monitor);
    }
  }

  /** Reads what was said from a transcript document or a subtitle file. */
  Transcript transcript(Path file, Optional<String> spoken) {
    if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")) {
      SubtitleTrack track = services.captions().read(file);
      return words(track, spoken.orElse(track.language()));
    }
    try {
      return TranscriptDocument.read(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new InputOutputException(
          "transcript.unreadable", "Cannot read the transcript " + file + ".", e);
    }
  }

  /** A line of a cue stands for a word: more is not known of its times. */
  private static Transcript words(SubtitleTrack track, String language) {
    List<Word> words = new ArrayList<>();
    for (Cue cue : track.cues()) {
      for (String line : cue.lines()) {
        if (!line.isBlank()) {
          words.add(new Word(cue.range(), line.strip(), 1));
        }
      }
    }
    return new Transcript(language, words);
  }
}
