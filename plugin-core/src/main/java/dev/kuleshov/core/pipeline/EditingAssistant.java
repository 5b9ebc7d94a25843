package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.document.RenderReport;
import dev.kuleshov.core.media.LightCopy;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.Waveform;
import dev.kuleshov.core.model.Catalogue;
import dev.kuleshov.core.model.CatalogueEntry;
import dev.kuleshov.core.model.ModelFetcher;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.preview.Film;
import dev.kuleshov.core.preview.PreviewPage;
import dev.kuleshov.core.shot.ShotSettings;
import dev.kuleshov.core.text.Screenwriter;
import dev.kuleshov.core.text.ScriptOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kuleshov's front door: from media to suggestions, by way of everything else.
 *
 * <p>Stateless but for its settings; calls may come from several threads.
 */
public final class EditingAssistant {

  private final Settings settings;
  private final ModelStore models;
  private final Services services;
  private final Wording wording;
  private final Subtitling subtitling;
  private final KnownFilms films;
  private final OutputFormats formats;

  /**
   * Makes an assistant.
   *
   * @param settings where models, the cache and plug-ins lie
   * @throws dev.kuleshov.api.InputOutputException if the plug-in folder cannot be read
   */
  public EditingAssistant(Settings settings) {
    this.settings = settings;
    models = new ModelStore(settings.models(), Catalogue.own());
    services = Services.load(PluginFolder.loader(settings.plugins()));
    wording = new Wording(settings, models, services);
    subtitling = new Subtitling(models, services, settings.cache(), wording);
    formats = new OutputFormats(services);
    films =
        new KnownFilms(
            models,
            new Classifiers(models, services.classifiers()),
            new AnalysisCache(settings.cache()),
            ShotSettings.BALANCED);
  }

  private EditingAssistant(EditingAssistant other, KnownFilms films) {
    this.settings = other.settings;
    this.models = other.models;
    this.services = other.services;
    this.wording = other.wording;
    this.subtitling = other.subtitling;
    this.formats = other.formats;
    this.films = films;
  }

  /**
   * Returns an assistant that finds shots as told, and is like this one otherwise.
   *
   * @param settings how readily a shot boundary is taken for one
   */
  public EditingAssistant finding(ShotSettings settings) {
    return new EditingAssistant(this, films.finding(settings));
  }

  /** Returns the models that this assistant works with. */
  public ModelStore models() {
    return models;
  }

  /**
   * Gets a model that does not ship.
   *
   * @param entry the model
   * @param accepted whether the user accepts its terms, where there are some
   * @param folder where to look before the catalogue's own sources, if anywhere
   * @param monitor hears of progress, may cancel
   * @return its file
   * @throws dev.kuleshov.api.KuleshovException if it cannot be had or the work was cancelled
   */
  public Path fetch(
      CatalogueEntry entry, boolean accepted, Optional<Path> folder, JobMonitor monitor) {
    return new ModelFetcher(settings.modelHome(), folder, System::getenv)
        .fetch(entry, accepted, monitor);
  }

  /** Returns every service that was found, own and third-party, in order of service and id. */
  public List<Plugin> plugins() {
    return services.list(films.classifiers().all());
  }

  /**
   * Finds a film's shots, and nothing else.
   *
   * @param media the film
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the film cannot be used or the work was cancelled
   */
  public ShotList shots(Path media, JobMonitor monitor) {
    return films.analyser().shots(withPicture(MediaProbe.probe(media)), monitor);
  }

  /**
   * Measures everything that can be seen and heard in a film, or remembers it from before.
   *
   * @param media the film, or a sound file
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the film cannot be used or the work was cancelled
   */
  public Analysis analyze(Path media, JobMonitor monitor) {
    return films.analyze(media, monitor);
  }

  /**
   * Remembers an analysis that was made elsewhere, such as on another machine: {@link #analyze}
   * will find it for any file with the same bytes.
   *
   * @param analysis the analysis, made by this version with the same models
   */
  public void remember(Analysis analysis) {
    films.remember(analysis);
  }

  /**
   * Suggests cuts for footage or for an existing edit.
   *
   * @param request what is wanted
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the input cannot be used or the work was
   *     cancelled
   */
  public SuggestRun suggest(SuggestRequest request, JobMonitor monitor) {
    return request
        .timeline()
        .map(edit -> new EditReview(this, services).review(request, edit, monitor))
        .orElseGet(() -> new FootageReview(this, services).review(request, monitor));
  }

  /**
   * Returns analysed films as an editor decides about them.
   *
   * @param analyses the films in the order of the story
   */
  public Footage footage(List<Analysis> analyses) {
    return new Footage(analyses, services);
  }

  /**
   * Reads what a media file's headers say of it.
   *
   * @param media the film, or a sound file
   * @throws dev.kuleshov.api.KuleshovException if it cannot be used
   */
  public MediaInfo probe(Path media) {
    return MediaProbe.probe(media);
  }

  /** Returns every timeline format in the order of ids. */
  public List<TimelineFormat> timelineFormats() {
    return services.timelines().all();
  }

  /** Returns every subtitle format in the order of ids. */
  public List<CaptionFormat> captionFormats() {
    return services.captions().all();
  }

  /**
   * Returns a style by the name of a preset or the path of a style document.
   *
   * @param nameOrFile either; empty for the natural style
   * @throws dev.kuleshov.api.UsageException if it is neither
   */
  public CutStyle style(Optional<String> nameOrFile) {
    return StyleChoice.of(nameOrFile);
  }

  /**
   * Checks that timelines can be written in these formats, before any work is done.
   *
   * @param formats ids
   * @throws dev.kuleshov.api.UsageException if one is unknown
   */
  public void checkFormats(List<String> formats) {
    this.formats.checkTimelines(formats);
  }

  /**
   * Writes a run's timeline in several formats.
   *
   * @param run the run
   * @param formats ids
   * @param stem name of the files without their extension
   * @return the files' bytes by their names
   */
  public Map<String, byte[]> timelines(SuggestRun run, List<String> formats, String stem) {
    return timelines(run.timeline(), formats, stem);
  }

  /**
   * Writes a timeline in several formats.
   *
   * @param timeline the timeline
   * @param formats ids
   * @param stem name of the files without their extension
   * @return the files' bytes by their names
   */
  public Map<String, byte[]> timelines(Timeline timeline, List<String> formats, String stem) {
    return this.formats.timelines(timeline, formats, stem);
  }

  /**
   * Returns the rules of subtitles by the name of a profile or the path of its document.
   *
   * @param nameOrFile either; empty for Netflix's
   * @throws dev.kuleshov.api.UsageException if it is neither
   */
  public SubtitleProfile subtitleProfile(Optional<String> nameOrFile) {
    return ProfileChoice.of(nameOrFile);
  }

  /**
   * Makes subtitles for a film or an edit.
   *
   * @param request what is wanted
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the input or a model cannot be used, or the work
   *     was cancelled
   */
  public SubtitleRun subtitles(SubtitleRequest request, JobMonitor monitor) {
    return subtitling.run(request, monitor);
  }

  /** Returns whether the files that turn speech into words are here. */
  public boolean hearsSpeech() {
    return subtitling.isReady();
  }

  /** Returns whether the user set up a language model that is here, or a server to ask. */
  public boolean hasLanguageModel() {
    return wording.isReady();
  }

  /**
   * Checks a film's subtitles against rules, by its shots and where somebody speaks in it.
   *
   * @param track the subtitles, in the film's time
   * @param profile the rules
   * @param analysis the film
   * @return in the order of the cues
   */
  public List<Violation> violations(
      SubtitleTrack track, SubtitleProfile profile, Analysis analysis) {
    return Subtitling.violations(track, profile, analysis);
  }

  /**
   * Writes titles for a film: with the user's language model, or without one from phrases that are
   * said in it.
   *
   * @param request what is wanted
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the film or a model cannot be used, or the work
   *     was cancelled
   */
  public FilmTitles titles(TitleRequest request, JobMonitor monitor) {
    Transcript transcript =
        request
            .transcript()
            .map(file -> wording.transcript(file, request.spoken()))
            .orElseGet(() -> subtitling.run(heard(request), monitor).transcript());
    return wording.titles(request, transcript, analyze(request.media(), monitor), monitor);
  }

  private SubtitleRequest heard(TitleRequest request) {
    return new SubtitleRequest(
        List.of(request.media()),
        Optional.empty(),
        request.spoken(),
        Optional.empty(),
        subtitleProfile(Optional.empty()),
        Optional.empty());
  }

  /**
   * Goes on with a screenplay, several times, each with a shot list.
   *
   * @param opening its beginning, as Fountain
   * @param options how
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if there is no language model, it cannot be used, or
   *     the work was cancelled
   */
  public List<Screenwriter.Script> scripts(
      String opening, ScriptOptions options, JobMonitor monitor) {
    return wording.scripts(opening, options, monitor);
  }

  /**
   * Checks any subtitle file against rules.
   *
   * @param file the subtitles
   * @param against the rules and what they refer to
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if a file cannot be used
   */
  public SubtitleCheck checkSubtitles(
      Path file, SubtitleCheck.Against against, JobMonitor monitor) {
    return subtitling.check(file, against, monitor);
  }

  /**
   * Plays an edit or a film into a file.
   *
   * @param request what is wanted
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the input or the subtitles cannot be used, no
   *     font has their characters, the file cannot be written, or the work was cancelled
   */
  public RenderReport render(RenderRequest request, JobMonitor monitor) {
    return new Rendering(services).run(request, monitor);
  }

  /**
   * Checks that subtitles can be written in these formats, before any work is done.
   *
   * @param formats ids of caption formats, or of timeline formats that carry them
   * @throws dev.kuleshov.api.UsageException if one is unknown
   */
  public void checkSubtitleFormats(List<String> formats) {
    this.formats.checkSubtitles(formats);
  }

  /**
   * Writes subtitles in several formats.
   *
   * @param run the subtitles
   * @param formats ids
   * @param stem name of the files without language and extension
   * @return the files' bytes by their names
   */
  public Map<String, byte[]> subtitleFiles(SubtitleRun run, List<String> formats, String stem) {
    return this.formats.subtitles(run, formats, stem);
  }

  /**
   * Writes a run's preview as one HTML page.
   *
   * @param run the run
   */
  public String preview(SuggestRun run) {
    return PreviewPage.write(run.title(), run.report(), run.films());
  }

  /**
   * Returns an analysed film as charts show it, without suggestions and pictures.
   *
   * @param analysis the film
   */
  public Film film(Analysis analysis) {
    return new Film(
        String.valueOf(analysis.media().file().getFileName()),
        analysis.measured(),
        analysis.curve(),
        analysis.media().timecode(),
        List.of(),
        Map.of());
  }

  /**
   * Returns one frame as a JPEG.
   *
   * @param analysis the film
   * @param frame its number
   * @param height in pixels; a smaller film stays as it is
   * @param monitor may cancel
   * @throws dev.kuleshov.api.UsageException {@code media.no-such-frame} if there is none
   */
  public byte[] still(Analysis analysis, long frame, int height, JobMonitor monitor) {
    return FilmPictures.still(analysis, frame, height, monitor);
  }

  /**
   * Returns the middle frames of shots on one picture; see {@link
   * dev.kuleshov.core.preview.ContactSheet}.
   *
   * @param analysis the film
   * @param shots some of its shots
   * @param monitor may cancel
   * @return a JPEG
   */
  public byte[] contactSheet(Analysis analysis, List<Shot> shots, JobMonitor monitor) {
    return FilmPictures.sheet(analysis, shots, monitor);
  }

  /**
   * Makes a small copy of a film that browsers can play.
   *
   * @param media the film
   * @param target where to; replaced
   * @param monitor hears of progress, may cancel
   */
  public void lightCopy(MediaInfo media, Path target, JobMonitor monitor) {
    LightCopy.make(media, target, monitor);
  }

  /**
   * Returns the shape of a film's sound; see {@link Waveform#of}.
   *
   * @param media the film
   * @param monitor hears of progress, may cancel
   */
  public byte[] waveform(MediaInfo media, JobMonitor monitor) {
    return Waveform.of(media, monitor);
  }

  /** Returns what plug-ins could not do: findings that every report carries. */
  List<Finding> pluginFindings() {
    return services.findings();
  }

  /** Refuses media that has nothing to cut. */
  static MediaInfo withPicture(MediaInfo info) {
    if (info.video().isEmpty()) {
      throw new UnsupportedInputException(
          "media.no-picture",
          info.file() + " has no picture; Kuleshov cuts pictures, so give it a film.");
    }
    return info;
  }
}
