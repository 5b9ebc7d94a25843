package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.core.document.AnalysisDocument;
import dev.kuleshov.core.document.ContentHash;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.shot.ShotSettings;
import java.nio.file.Path;

/**
 * Films by their bytes: measured once, and remembered.
 *
 * @param models what measures
 * @param classifiers what names places
 * @param cache where analyses are kept
 * @param shots how readily a shot boundary is taken for one
 */
record KnownFilms(
    ModelStore models, Classifiers classifiers, AnalysisCache cache, ShotSettings shots) {

  /** Finds shots as told, and is like this otherwise. */
  KnownFilms finding(ShotSettings settings) {
    return new KnownFilms(models, classifiers, cache, settings);
  }

  FilmAnalyser analyser() {
    return new FilmAnalyser(models, classifiers.all(), shots, classifiers.findings());
  }

  Analysis analyze(Path media, JobMonitor monitor) {
    MediaInfo info = MediaProbe.probe(media);
    monitor.progress("Looking up " + media.getFileName(), Double.NaN);
    String hash = ContentHash.of(media, monitor);
    String key = key(hash);
    return cache
        .find(key)
        .map(kept -> kept.at(info.file()))
        .orElseGet(() -> fresh(info, hash, key, monitor));
  }

  void remember(Analysis analysis) {
    cache.keep(key(analysis.contentHash()), AnalysisDocument.write(analysis));
  }

  private String key(String hash) {
    return hash + "-" + AnalysisKey.of(models, classifiers.all(), shots);
  }

  /** What is used is what is stored, so that a later run from the cache gives the same bytes. */
  private Analysis fresh(MediaInfo info, String hash, String key, JobMonitor monitor) {
    Analysis analysis = analyser().analyse(info, hash, monitor);
    String document = AnalysisDocument.write(analysis);
    cache.keep(key, document);
    return AnalysisDocument.read(document, "the analysis");
  }
}
