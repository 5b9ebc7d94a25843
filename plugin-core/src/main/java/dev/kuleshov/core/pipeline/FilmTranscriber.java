package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.subtitle.TranscriptionRequest;
import dev.kuleshov.core.audio.SpeechDetector;
import dev.kuleshov.core.document.ContentHash;
import dev.kuleshov.core.document.RecordDocument;
import dev.kuleshov.core.inference.Engines;
import dev.kuleshov.core.inference.SpeechNet;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.PassResult;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.shot.ShotDetector;
import dev.kuleshov.core.shot.ShotSettings;
import dev.kuleshov.core.shot.Shots;
import dev.kuleshov.core.speech.SpeechChunk;
import dev.kuleshov.core.speech.SpeechProgress;
import dev.kuleshov.core.speech.SpeechReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what is said in a film: first a pass that finds shots and speech, then one over the
 * sound alone that plays the speech to the model. Both are remembered, the second chunk by chunk.
 */
final class FilmTranscriber {

  static final String VOICE_MODEL = "vad/silero_vad.jit";
  private static final RecordDocument<Listening> LISTENING =
      new RecordDocument<>("Listening", 1, Listening.class);
  private static final RecordDocument<SpeechProgress> PROGRESS =
      new RecordDocument<>("SpeechProgress", 1, SpeechProgress.class);

  private final ModelStore models;
  private final TextCache cache;

  FilmTranscriber(ModelStore models, Path cache) {
    this.models = models;
    this.cache = new TextCache(cache.resolve("speech"));
  }

  /**
   * A film and what is said in it.
   *
   * @param info the film
   * @param listening its shots and where it is spoken
   * @param progress the words; all of them
   */
  record Transcribed(MediaInfo info, Listening listening, SpeechProgress progress) {}

  /**
   * Transcribes a film.
   *
   * @param media a film or a sound file
   * @param model Whisper's file
   * @param request in which language
   * @param monitor hears of progress, may cancel
   * @throws UnsupportedInputException {@code media.no-sound} if there is none
   */
  Transcribed transcribe(Path media, Path model, TranscriptionRequest request, JobMonitor monitor) {
    MediaInfo info = MediaProbe.probe(media);
    if (info.audio().isEmpty()) {
      throw new UnsupportedInputException(
          "media.no-sound", media + " has no sound, so nothing is said in it.");
    }
    monitor.progress("Looking up " + media.getFileName(), Double.NaN);
    String hash = ContentHash.of(media, monitor);
    String code = CodePrint.of(FilmTranscriber.class).substring(0, 12);
    String heard = hash + "-" + code;
    Listening listening =
        cache.find(heard, LISTENING::read).orElseGet(() -> listen(info, heard, monitor));
    String key = heard + "-" + key(model, request, monitor);
    SpeechProgress before = cache.find(key, PROGRESS::read).orElse(SpeechProgress.NONE);
    SpeechProgress whole =
        new SpeechReader(model, request, monitor)
            .read(
                info,
                SpeechChunk.plan(listening.speech()),
                before,
                progress -> cache.keep(key, PROGRESS.write(progress)));
    return new Transcribed(info, listening, whole);
  }

  private static String key(Path model, TranscriptionRequest request, JobMonitor monitor) {
    return ContentHash.of(model, monitor).substring(0, 12)
        + "-"
        + request.language().orElse("auto").replaceAll("[^A-Za-z0-9]", "")
        + (request.toEnglish() ? "-to-en" : "");
  }

  private Listening listen(MediaInfo info, String key, JobMonitor monitor) {
    Engines.warmUp();
    try (SpeechNet net = SpeechNet.load(models.require(VOICE_MODEL))) {
      SpeechDetector speech = new SpeechDetector(net::probability);
      List<Finding> findings = new ArrayList<>();
      ShotDetector shots = FilmAnalyser.detector(models, ShotSettings.BALANCED, findings);
      List<FrameSink> sinks = info.video().isPresent() ? List.of(shots) : List.of();
      PassResult pass = DecodePass.run(info, sinks, List.of(speech), monitor);
      List<Boundary> boundaries = pass.clock().frames() == 0 ? List.of() : shots.boundaries();
      findings.addAll(pass.findings());
      Listening listening =
          new Listening(
              Listening.rate(pass.clock()),
              Shots.between(boundaries, pass.clock()).stream()
                  .map(Shot::time)
                  .map(range -> range.start())
                  .toList(),
              speech.speech(SpeechChunk.LONGEST_WINDOWS),
              findings);
      cache.keep(key, LISTENING.write(listening));
      return listening;
    }
  }
}
