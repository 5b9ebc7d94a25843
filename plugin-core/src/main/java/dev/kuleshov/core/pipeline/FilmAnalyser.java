package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.audio.SoundWatcher;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.core.face.FaceWatcher;
import dev.kuleshov.core.inference.Engines;
import dev.kuleshov.core.inference.SmallNet;
import dev.kuleshov.core.inference.SpeechNet;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.PassResult;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.scene.SceneWatchers;
import dev.kuleshov.core.shot.LearnedJudge;
import dev.kuleshov.core.shot.ShotDetector;
import dev.kuleshov.core.shot.ShotSettings;
import dev.kuleshov.core.shot.Shots;
import dev.kuleshov.core.visual.VisualMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts every analyser on one decode pass and gathers what they saw. */
final class FilmAnalyser {

  private static final String SHOT_MODEL = "shot/shot_judge.net";
  private static final String SPEECH_MODEL = "vad/silero_vad.jit";

  private final ModelStore models;
  private final List<FrameClassifier> classifiers;
  private final ShotSettings shotSettings;
  private final List<Finding> known;

  /**
   * Makes an analyser.
   *
   * @param models where the nets are
   * @param classifiers who else looks at frames
   * @param shotSettings how readily a shot boundary is taken for one
   * @param known what is missing, told with every film
   */
  FilmAnalyser(
      ModelStore models,
      List<FrameClassifier> classifiers,
      ShotSettings shotSettings,
      List<Finding> known) {
    this.models = models;
    this.shotSettings = shotSettings;
    this.classifiers = List.copyOf(classifiers);
    this.known = List.copyOf(known);
  }

  /**
   * Watches a film once and measures everything.
   *
   * @param media the film
   * @param hash its content hash
   * @param monitor hears of progress, may cancel
   */
  Analysis analyse(MediaInfo media, String hash, JobMonitor monitor) {
    Engines.warmUp();
    List<Finding> findings = new ArrayList<>();
    ShotDetector shots = detector(findings);
    VisualMeter visual = new VisualMeter();
    SceneWatchers scenes = new SceneWatchers(classifiers, shots::change);
    Optional<SpeechNet> speech = speechNet(findings);
    try (FaceWatcher faces = new FaceWatcher(models, shots::change)) {
      SoundWatcher sound = new SoundWatcher(speech.map(net -> net::probability));
      List<FrameSink> sinks = new ArrayList<>(List.of(shots, visual, faces));
      sinks.addAll(scenes.sinks());
      PassResult pass = DecodePass.run(media, sinks, List.of(sound), monitor);
      FrameClock clock = pass.clock();
      List<Boundary> boundaries = boundaries(shots, clock);
      List<Shot> list = Shots.between(boundaries, clock);
      Measurements measured =
          new Measurements(
              clock,
              boundaries,
              list,
              clock.frames() == 0 ? PictureTrack.EMPTY : visual.track(boundaries),
              faces.sightings(list),
              faces.looked(),
              scenes.classifications(),
              sound.soundTrack(pass.loudness(), duration(media, clock)));
      findings.addAll(pass.findings());
      findings.addAll(faces.findings());
      findings.addAll(known);
      findings.addAll(scenes.findings());
      findings.addAll(sound.findings());
      return new Analysis(
          lasting(media, duration(media, clock)),
          hash,
          measured,
          EmotionCurves.draw(measured),
          findings);
    } finally {
      speech.ifPresent(SpeechNet::close);
    }
  }

  /** A net that cannot be loaded leaves speech unheard, but breaks nothing else. */
  private Optional<SpeechNet> speechNet(List<Finding> findings) {
    try {
      return models.find(SPEECH_MODEL).map(SpeechNet::load);
    } catch (KuleshovException e) {
      findings.add(Finding.warning("speech.unusable", e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Watches a film once for its shots alone.
   *
   * @param media the film
   * @param monitor hears of progress, may cancel
   */
  ShotList shots(MediaInfo media, JobMonitor monitor) {
    List<Finding> findings = new ArrayList<>();
    ShotDetector detector = detector(findings);
    PassResult pass = DecodePass.run(media, List.of(detector), List.of(), monitor);
    List<Boundary> boundaries = boundaries(detector, pass.clock());
    findings.addAll(pass.findings());
    return new ShotList(
        pass.clock(), boundaries, Shots.between(boundaries, pass.clock()), findings);
  }

  private ShotDetector detector(List<Finding> findings) {
    return detector(models, shotSettings, findings);
  }

  /**
   * Returns who finds shots, here and wherever else they are wanted, so that all find the same.
   * Without its net the detector decides by itself, which is less right but breaks nothing.
   */
  static ShotDetector detector(ModelStore models, ShotSettings settings, List<Finding> findings) {
    try {
      return models
          .find(SHOT_MODEL)
          .map(SmallNet::load)
          .map(net -> new ShotDetector(settings, new LearnedJudge(net::run)))
          .orElseGet(() -> new ShotDetector(settings));
    } catch (KuleshovException e) {
      findings.add(Finding.warning("shot.unusable", e.getMessage()));
      return new ShotDetector(settings);
    }
  }

  private static List<Boundary> boundaries(ShotDetector detector, FrameClock clock) {
    return clock.frames() == 0 ? List.of() : detector.boundaries();
  }

  /** The container's word on the length is replaced by what was really there. */
  private static MediaInfo lasting(MediaInfo media, RationalTime duration) {
    return new MediaInfo(
        media.file(), media.container(), duration, media.video(), media.audio(), media.timecode());
  }

  private static RationalTime duration(MediaInfo media, FrameClock clock) {
    return clock.frames() == 0 ? media.duration() : clock.duration();
  }
}
