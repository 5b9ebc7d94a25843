package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.document.AnalysisDocument;
import dev.kuleshov.core.media.LightCopy;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.Waveform;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.preview.Film;
import dev.kuleshov.core.preview.PreviewPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Kuleshov's front door: from media to suggestions, by way of everything else.
 *
 * <p>Stateless but for its settings; calls may come from several threads.
 */
public final class EditingAssistant {

  private final ModelStore models;
  private final AnalysisCache cache;
  private final Services services;

  /**
   * Makes an assistant.
   *
   * @param settings where models, the cache and plug-ins lie
   * @throws dev.kuleshov.api.InputOutputException if the plug-in folder cannot be read
   */
  public EditingAssistant(Settings settings) {
    models = new ModelStore(settings.models(), dev.kuleshov.core.model.Catalogue.own());
    cache = new AnalysisCache(settings.cache());
    services = Services.load(PluginFolder.loader(settings.plugins()));
  }

  /** Returns the models that this assistant works with. */
  public ModelStore models() {
    return models;
  }

  /** Returns every service that was found, own and third-party, in order of service and id. */
  public List<Plugin> plugins() {
    return services.list();
  }

  /**
   * Finds a film's shots, and nothing else.
   *
   * @param media the film
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the film cannot be used or the work was cancelled
   */
  public ShotList shots(Path media, JobMonitor monitor) {
    return FilmAnalyser.shots(withPicture(MediaProbe.probe(media)), monitor);
  }

  /**
   * Measures everything that can be seen and heard in a film, or remembers it from before.
   *
   * @param media the film, or a sound file
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the film cannot be used or the work was cancelled
   */
  public Analysis analyze(Path media, JobMonitor monitor) {
    MediaInfo info = MediaProbe.probe(media);
    monitor.progress("Looking up " + media.getFileName(), Double.NaN);
    String hash = ContentHash.of(media, monitor);
    String key = key(hash);
    return cache
        .find(key)
        .map(kept -> kept.at(info.file()))
        .orElseGet(() -> fresh(info, hash, key, monitor));
  }

  /**
   * Remembers an analysis that was made elsewhere, such as on another machine: {@link #analyze}
   * will find it for any file with the same bytes.
   *
   * @param analysis the analysis, made by this version with the same models
   */
  public void remember(Analysis analysis) {
    cache.keep(key(analysis.contentHash()), AnalysisDocument.write(analysis));
  }

  private String key(String hash) {
    return hash + "-" + AnalysisKey.of(models, services.classifiers());
  }

  /** What is used is what is stored, so that a later run from the cache gives the same bytes. */
  private Analysis fresh(MediaInfo info, String hash, String key, JobMonitor monitor) {
    Analysis analysis =
        new FilmAnalyser(models, services.classifiers()).analyse(info, hash, monitor);
    String document = AnalysisDocument.write(analysis);
    cache.keep(key, document);
    return AnalysisDocument.read(document, "the analysis");
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
    return services.captions();
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
    formats.forEach(services.timelines()::byId);
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
    Map<String, byte[]> files = new TreeMap<>();
    for (String id : formats) {
      TimelineFormat format = services.timelines().byId(id);
      files.put(stem + "." + format.extension(), format.write(timeline));
    }
    return files;
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
