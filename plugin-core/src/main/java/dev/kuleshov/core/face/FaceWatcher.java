package dev.kuleshov.core.face;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.VideoFrame;
import dev.kuleshov.core.model.ModelStore;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Watches a film for faces: finds them in sampled frames, reads their expressions, and follows them
 * once the shots are known.
 *
 * <p>It works beside the decoder, one look at a time, and decides nothing by how fast that goes:
 * the same film gives the same sightings.
 */
public final class FaceWatcher implements FrameSink, AutoCloseable {

  /** Logical name of the net that reads expressions. */
  public static final String EXPRESSION_MODEL = FaceModels.EXPRESSION;

  /** Looks about four times a second at faces, half as often where there are none. */
  private static final SamplingPlan.Pace PACE = SamplingPlan.Pace.ofMillis(270, 480, 100, 2);

  /** Pixels of the frames looked at, at the most: those of 960 by 540. */
  private static final double AREA = 960 * 540;

  private final FaceModels models;
  private final SamplingPlan plan;
  private final boolean blind;
  private final LookWorker worker;
  private Optional<FaceReader> reader = Optional.empty();
  private List<EmotionScores> readings = List.of();

  /**
   * Makes a watcher for one film.
   *
   * @param store where the models are; without them it asks for no frames and says so
   * @param change how sure it is that the newest frame begins something new, in [0,1]
   */
  public FaceWatcher(ModelStore store, DoubleSupplier change) {
    this.models = new FaceModels(store);
    this.blind = !models.anyDetector();
    this.worker = new LookWorker();
    this.plan = new SamplingPlan(PACE, change, worker::lastSawFaces);
  }

  private boolean load() {
    reader = models.load();
    return false;
  }

  /** Asks for the film's shape in at most {@link #AREA} pixels, never larger than it is. */
  @Override
  public FrameFormat open(VideoStream video) {
    if (blind) {
      models.tellNoDetector();
    } else {
      // Beside the decoder: models and engine take a second to start.
      worker.submit(this::load);
    }
    double pixels = Math.min(AREA, (double) video.width() * video.height());
    double width = Math.sqrt(pixels * video.displayAspect());
    return new FrameFormat(
        (int) Math.max(1, Math.round(width)),
        (int) Math.max(1, Math.round(pixels / width)),
        FrameFormat.Layout.BGR);
  }

  @Override
  public boolean wants(long number, RationalTime time) {
    return !blind && plan.wants(time);
  }

  @Override
  public void accept(VideoFrame frame) {
    BgrPicture picture =
        new BgrPicture(frame.format().width(), frame.format().height(), frame.pixels().clone());
    worker.submit(() -> reader.isPresent() && reader.get().look(frame.number(), picture));
  }

  /** Reads the faces that still wait for it. */
  @Override
  public void finish() {
    worker.submit(
        () -> {
          readings = reader.map(FaceReader::readings).orElse(List.of());
          return false;
        });
    worker.settle();
  }

  /**
   * Returns the faces that can be believed, with the same track for the same face within a shot.
   * Call it after {@link #finish()}.
   *
   * @param shots the shots of the film in order
   * @return in order of frames, then tracks
   */
  public List<FaceSighting> sightings(List<Shot> shots) {
    worker.settle();
    return reader
        .map(r -> new SightingList(r.trust(), readings).of(r.looks(), shots))
        .orElse(List.of());
  }

  /** Returns the frames that were looked at, in order. Call it after {@link #finish()}. */
  public List<Long> looked() {
    worker.settle();
    return reader.map(r -> r.looks().stream().map(Look::frame).toList()).orElse(List.of());
  }

  /** Returns what kept faces from being seen or read. Call it after {@link #finish()}. */
  public List<Finding> findings() {
    worker.settle();
    return models.findings();
  }

  /** Lets go of the models, after the look under way; safe to call twice. */
  @Override
  public void close() {
    worker.close();
    reader.ifPresent(FaceReader::close);
  }
}
