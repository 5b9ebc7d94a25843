package dev.kuleshov.footage.evidence;

import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;

/** The emotion curve of a hand-made film, exactly as the test drew it. */
final class DrawnCurve {

  private static final double CONFIDENCE = .6;

  private final Measurements measured;
  private final LongToDoubleFunction valence;
  private final LongToDoubleFunction arousal;
  private final List<Trend> trends;

  DrawnCurve(
      Measurements measured,
      LongToDoubleFunction valence,
      LongToDoubleFunction arousal,
      List<Trend> trends) {
    this.measured = measured;
    this.valence = valence;
    this.arousal = arousal;
    this.trends = new ArrayList<>(trends);
    this.trends.sort(Comparator.comparing(trend -> trend.range().start()));
  }

  EmotionCurve curve() {
    List<EmotionSample> samples = new ArrayList<>();
    for (long frame = 0; frame < measured.clock().frames(); frame += FilmFixture.STEP) {
      List<FaceSighting> faces = facesAt(frame);
      samples.add(
          new EmotionSample(
              measured.clock().timeOf(frame),
              frame,
              valence.applyAsDouble(frame),
              arousal.applyAsDouble(frame),
              CONFIDENCE,
              faces.isEmpty() ? EmotionScores.NONE : faces.get(0).expression(),
              faces.size()));
    }
    return new EmotionCurve(
        samples, measured.shots().stream().map(this::profile).toList(), trends, Optional.empty());
  }

  private ShotProfile profile(Shot shot) {
    Optional<FaceSighting> face =
        measured.faces().stream().filter(f -> shot.frames().contains(f.frame())).findFirst();
    return new ShotProfile(
        shot,
        valence.applyAsDouble(shot.frames().middle()),
        arousal.applyAsDouble(shot.frames().middle()),
        CONFIDENCE,
        face.map(f -> f.expression().dominant()).orElse(Emotion.NEUTRAL),
        TrendKind.FLAT,
        measured.classifications().stream()
            .filter(said -> shot.frames().contains(said.frame()))
            .findFirst()
            .map(DrawnCurve::label),
        face.map(f -> scale(f.box().height())).orElse(ShotScale.UNKNOWN));
  }

  private List<FaceSighting> facesAt(long frame) {
    return measured.faces().stream().filter(face -> face.frame() == frame).toList();
  }

  private static String label(Classification said) {
    return said.scores().keySet().iterator().next();
  }

  /** Coarse on purpose: a test says close-up by a face of .5, medium by .2, long by less. */
  private static ShotScale scale(double height) {
    if (height >= .4) {
      return ShotScale.CLOSE_UP;
    }
    return height >= .15 ? ShotScale.MEDIUM : ShotScale.LONG;
  }
}
