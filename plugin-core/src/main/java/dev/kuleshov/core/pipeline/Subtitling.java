package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.TranscriptionRequest;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.shot.ShotSettings;
import dev.kuleshov.core.subtitle.Cues;
import dev.kuleshov.core.subtitle.Retiming;
import dev.kuleshov.core.subtitle.SubtitleChecker;
import dev.kuleshov.core.timeline.RoughCut;
import dev.kuleshov.core.timeline.conform.Conform;
import dev.kuleshov.core.timeline.conform.Passage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes subtitles for a film, or for an edit of films. */
final class Subtitling {

  private static final String DEFAULT_MODEL = "speech/ggml-base-q5_1.bin";

  private final ModelStore models;
  private final Services services;
  private final FilmTranscriber transcriber;
  private final Wording wording;

  Subtitling(ModelStore models, Services services, Path cache, Wording wording) {
    this.wording = wording;
    this.models = models;
    this.services = services;
    this.transcriber = new FilmTranscriber(models, cache);
  }

  /** Returns whether the models are here, whole or not. */
  boolean isReady() {
    return models.isThere(DEFAULT_MODEL) && models.isThere(FilmTranscriber.VOICE_MODEL);
  }

  /** Checks subtitles by what an analysis knows of their film; silent films need no speech. */
  static List<Violation> violations(
      SubtitleTrack track, SubtitleProfile profile, Analysis analysis) {
    FrameRate rate = Listening.rate(analysis.measured().clock());
    return SubtitleChecker.check(
        track,
        profile,
        rate,
        analysis.curve().shots().stream()
            .map(profiled -> profiled.shot().time().start().toFrame(rate))
            .toList(),
        Optional.of(analysis.measured().sound().speech())
            .filter(speech -> !analysis.media().audio().isEmpty()));
  }

  SubtitleRun run(SubtitleRequest request, JobMonitor monitor) {
    wording.check(request);
    TranscriptionRequest speech = speech(request);
    Path model = model(request);
    return request.timeline().isPresent()
        ? ofEdit(request, speech, model, monitor)
        : ofFilm(request, speech, model, monitor);
  }

  private static TranscriptionRequest speech(SubtitleRequest request) {
    // The speech model itself translates to English; to other languages the language model does.
    boolean toEnglish = request.translate().filter(language -> language.equals("en")).isPresent();
    return new TranscriptionRequest(request.language(), toEnglish);
  }

  private Path model(SubtitleRequest request) {
    if (request.model().isEmpty()) {
      return models.require(DEFAULT_MODEL);
    }
    String name = request.model().get();
    Path file = Path.of(name);
    return Files.isRegularFile(file)
        ? file
        : models.require(name.contains("/") ? name : "speech/" + name);
  }

  private SubtitleRun ofFilm(
      SubtitleRequest request, TranscriptionRequest speech, Path model, JobMonitor monitor) {
    Path media = request.media().get(0);
    FilmTranscriber.Transcribed film = transcriber.transcribe(media, model, speech, monitor);
    Listening heard = film.listening();
    Timeline timeline =
        RoughCut.uncut(List.of(film.info()), List.of(), String.valueOf(media.getFileName()));
    return finish(
        request,
        film.progress().transcript(),
        new Ground(heard.rate(), heard.shotFrames(), heard.speech(), timeline),
        heard.findings(),
        monitor);
  }

  /** What cues are laid on: frames, shot changes and speech of a film or an edit. */
  private record Ground(
      FrameRate rate, Collection<Long> shots, List<TimeRange> speech, Timeline timeline) {}

  private SubtitleRun finish(
      SubtitleRequest request,
      Transcript transcript,
      Ground ground,
      List<Finding> before,
      JobMonitor monitor) {
    List<Finding> findings = new ArrayList<>(before);
    SubtitleTrack track =
        wording.reword(
            Cues.of(transcript, request.profile(), ground.rate(), ground.shots()),
            request,
            findings,
            monitor);
    List<Violation> violations =
        SubtitleChecker.check(
            track, request.profile(), ground.rate(), ground.shots(), Optional.of(ground.speech()));
    if (transcript.words().isEmpty()) {
      findings.add(Finding.info("speech.none", "Nothing is said that could be understood."));
    }
    return new SubtitleRun(
        transcript,
        track,
        ground.rate(),
        violations,
        ground.timeline().withSubtitles(List.of(track)),
        findings);
  }

  private SubtitleRun ofEdit(
      SubtitleRequest request, TranscriptionRequest speech, Path model, JobMonitor monitor) {
    Path file = request.timeline().orElseThrow();
    Timeline edit = services.timelines().read(file);
    List<URI> addresses = Conform.media(edit);
    MediaSearch search = new MediaSearch(request.media(), addresses.size() == 1);
    Map<URI, FilmTranscriber.Transcribed> films = new LinkedHashMap<>();
    Map<URI, MediaInfo> infos = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (URI address : addresses) {
      Optional<Path> found = search.find(address);
      if (found.isEmpty()) {
        findings.add(
            Finding.warning(
                "timeline.media.offline",
                "\"" + address + "\" is not there; what is said in it is left out."));
        continue;
      }
      FilmTranscriber.Transcribed film =
          transcriber.transcribe(found.get(), model, speech, monitor);
      films.put(address, film);
      infos.put(address, film.info());
      findings.addAll(film.listening().findings());
    }
    if (films.isEmpty()) {
      throw new InputOutputException(
          "timeline.media-offline",
          "None of the media that "
              + file
              + " uses is where it says; put it there, or name the files on the command line too.");
    }
    return finish(
        request,
        new Transcript(language(films), words(edit, films, infos)),
        new Ground(edit.rate(), shots(edit, films, infos), speech(edit, films, infos), edit),
        new ArrayList<>(new LinkedHashSet<>(findings)),
        monitor);
  }

  /** The language of most words. */
  private static String language(Map<URI, FilmTranscriber.Transcribed> films) {
    return films.values().stream()
        .map(film -> film.progress().transcript())
        .max((a, b) -> Integer.compare(a.words().size(), b.words().size()))
        .map(Transcript::language)
        .orElse("und");
  }

  private static List<Word> words(
      Timeline edit, Map<URI, FilmTranscriber.Transcribed> films, Map<URI, MediaInfo> infos) {
    List<Word> words = new ArrayList<>();
    for (Passage passage : Conform.passages(edit, Track.Kind.AUDIO, infos)) {
      words.addAll(
          Retiming.words(
              films.get(passage.media()).progress().transcript().words(),
              new Retiming.Passage(passage.source(), passage.at())));
    }
    return words;
  }

  private static List<TimeRange> speech(
      Timeline edit, Map<URI, FilmTranscriber.Transcribed> films, Map<URI, MediaInfo> infos) {
    List<TimeRange> speech = new ArrayList<>();
    for (Passage passage : Conform.passages(edit, Track.Kind.AUDIO, infos)) {
      RationalTime shift = passage.at().minus(passage.source().start());
      for (TimeRange range : films.get(passage.media()).listening().speech()) {
        range.intersection(passage.source()).ifPresent(part -> speech.add(part.shifted(shift)));
      }
    }
    return speech;
  }

  /** Joins of the edit, and the shot changes within its clips. */
  private static Set<Long> shots(
      Timeline edit, Map<URI, FilmTranscriber.Transcribed> films, Map<URI, MediaInfo> infos) {
    Set<Long> shots = new TreeSet<>();
    for (Passage passage : Conform.passages(edit, Track.Kind.VIDEO, infos)) {
      shots.add(passage.at().toFrame(edit.rate()));
      RationalTime shift = passage.at().minus(passage.source().start());
      films.get(passage.media()).listening().shotChanges().stream()
          .filter(passage.source()::containsInside)
          .map(time -> time.plus(shift).toFrame(edit.rate()))
          .forEach(shots::add);
    }
    return shots;
  }

  /**
   * Checks a subtitle file.
   *
   * @param file the subtitles
   * @param check the rules and what they refer to
   */
  SubtitleCheck check(Path file, SubtitleCheck.Against check, JobMonitor monitor) {
    SubtitleTrack track = services.captions().read(file);
    SubtitleTrack told =
        check.language().map(language -> new SubtitleTrack(language, track.cues())).orElse(track);
    FrameRate rate = check.rate().orElse(FrameRate.FPS_25);
    List<Long> shots = List.of();
    if (check.film().isPresent()) {
      ShotList list =
          new FilmAnalyser(models, List.of(), ShotSettings.BALANCED, List.of())
              .shots(EditingAssistant.withPicture(MediaProbe.probe(check.film().get())), monitor);
      rate = check.rate().orElse(list.clock().rate());
      FrameRate counted = rate;
      shots = list.shots().stream().map(shot -> shot.time().start().toFrame(counted)).toList();
    }
    return new SubtitleCheck(
        told, rate, SubtitleChecker.check(told, check.profile(), rate, shots, Optional.empty()));
  }
}
