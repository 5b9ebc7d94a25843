package dev.kuleshov.footage.evidence;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongToDoubleFunction;

/**
 * Makes evidence by hand: a film in which nothing happens but what the test says.
 *
 * <p>Frames are counted from 0, times are in seconds. Without further words a film is one shot, at
 * 25 frames a second, in daylight, nearly still, without sound, faces or emotion.
 */
public final class FilmFixture {

  /** Frames between two places where faces are looked for and between two points of the curve. */
  public static final int STEP = 5;

  private static final RationalTime SOUND_STEP = new RationalTime(1, 10);

  private final FrameRate rate;
  private final int frames;
  private final List<Boundary> boundaries = new ArrayList<>();
  private final Map<Look, float[]> looks = new EnumMap<>(Look.class);
  private final List<FaceSighting> faces = new ArrayList<>();
  private final List<Classification> classifications = new ArrayList<>();
  private final List<TimeRange> speech = new ArrayList<>();
  private final List<TimeRange> silence = new ArrayList<>();
  private final List<Trend> trends = new ArrayList<>();
  private float[] energy = new float[0];
  private Optional<Pulse> pulse = Optional.empty();
  private LongToDoubleFunction valence = frame -> 0;
  private LongToDoubleFunction arousal = frame -> 0;
  private CutStyle style = style("test", 5, 1.5);
  private boolean edit;

  private FilmFixture(FrameRate rate, int frames) {
    this.rate = rate;
    this.frames = frames;
    for (Look look : Look.values()) {
      float[] values = new float[frames];
      Arrays.fill(values, look.usual());
      looks.put(look, values);
    }
  }

  /**
   * Begins a film of 25 frames a second.
   *
   * @param frames how many
   */
  public static FilmFixture film(int frames) {
    return film(FrameRate.FPS_25, frames);
  }

  /**
   * Begins a film.
   *
   * @param rate frames per second
   * @param frames how many
   */
  public static FilmFixture film(FrameRate rate, int frames) {
    return new FilmFixture(rate, frames);
  }

  /**
   * Returns a style in which only shot length and pause are said.
   *
   * @param name its name
   * @param averageShot in seconds
   * @param longestPause in seconds
   */
  public static CutStyle style(String name, double averageShot, double longestPause) {
    return new CutStyle(
        name, averageShot, .94, .3, longestPause, Map.of(), Map.of(), Map.of(), Optional.empty());
  }

  /** Cuts at these frames, each the first of a new shot; call in order. */
  public FilmFixture cut(long... firstFrames) {
    for (long frame : firstFrames) {
      boundaries.add(Boundary.cut(frame, 1));
    }
    return this;
  }

  /** Mixes two shots from one frame to another; call in order with cuts. */
  public FilmFixture mix(BoundaryType type, long start, long end) {
    boundaries.add(new Boundary(type, start, end, 1));
    return this;
  }

  /** Gives the film sound of an even level, in which ranges may then be spoken or silent. */
  public FilmFixture sound() {
    if (energy.length == 0) {
      double seconds = clock().duration().toSeconds();
      energy = new float[(int) Math.ceil(seconds / SOUND_STEP.toSeconds())];
      Arrays.fill(energy, -25f);
    }
    return this;
  }

  /** Lets somebody speak; call in order. */
  public FilmFixture speech(double from, double to) {
    sound();
    speech.add(range(from, to));
    return this;
  }

  /** Lets nothing be heard; call in order. */
  public FilmFixture silence(double from, double to) {
    sound();
    silence.add(range(from, to));
    return loud(from, to, -80);
  }

  /** Sets the level of the sound, in dBFS. */
  public FilmFixture loud(double from, double to, double decibels) {
    sound();
    for (int i = (int) Math.round(from * 10); i < Math.min(energy.length, to * 10); i++) {
      energy[i] = (float) decibels;
    }
    return this;
  }

  /** Plays a beat from the film's beginning to its end. */
  public FilmFixture beat(double beatsPerMinute, double clarity) {
    sound();
    List<RationalTime> beats = new ArrayList<>();
    double seconds = clock().duration().toSeconds();
    for (double at = 0; at < seconds; at += 60 / beatsPerMinute) {
      beats.add(millis(at));
    }
    pulse = Optional.of(new Pulse(beatsPerMinute, clarity, beats));
    return this;
  }

  /** Sets a picture measurement over some frames. */
  public FilmFixture look(Look look, long from, long to, double value) {
    return look(look, from, to, frame -> value);
  }

  /** Sets a picture measurement over some frames. */
  public FilmFixture look(Look look, long from, long to, LongToDoubleFunction value) {
    for (int i = (int) from; i < to; i++) {
      looks.get(look)[i] = (float) value.applyAsDouble(i);
    }
    return this;
  }

  /** Makes some frames black. */
  public FilmFixture black(long from, long to) {
    return look(Look.BRIGHTNESS, from, to, 0)
        .look(Look.CONTRAST, from, to, 0)
        .look(Look.SATURATION, from, to, 0)
        .look(Look.SHARPNESS, from, to, 0)
        .look(Look.MOTION, from, to, 0);
  }

  /** Makes the picture stand still. */
  public FilmFixture still(long from, long to) {
    return look(Look.MOTION, from, to, 0);
  }

  /** Shows a face that looks into the camera, every {@link #STEP} frames. */
  public FilmFixture face(
      int track, long from, long to, Box box, LongFunction<EmotionScores> expression) {
    return face(track, from, to, box, 0, expression);
  }

  /** Shows a face that is turned to one side, every {@link #STEP} frames. */
  public FilmFixture face(
      int track, long from, long to, Box box, double turn, LongFunction<EmotionScores> expression) {
    for (long frame = (from + STEP - 1) / STEP * STEP; frame < to; frame += STEP) {
      faces.add(
          new FaceSighting(frame, track, box, .95, Optional.of(turn), expression.apply(frame)));
    }
    faces.sort(Comparator.comparingLong(FaceSighting::frame));
    return this;
  }

  /** Names the place of some frames. */
  public FilmFixture place(String label, long from, long to) {
    for (long frame = (from + STEP - 1) / STEP * STEP; frame < to; frame += STEP) {
      classifications.add(new Classification("scene", frame, new TreeMap<>(Map.of(label, .9))));
    }
    return this;
  }

  /** Lets the scene classifier say something of a frame; call in order. */
  public FilmFixture said(long frame, Map<String, Double> scores) {
    classifications.add(new Classification("scene", frame, scores));
    return this;
  }

  /** Sets the emotion curve that {@link #measurements()} does not know of. */
  public FilmFixture mood(LongToDoubleFunction valence, LongToDoubleFunction arousal) {
    this.valence = valence;
    this.arousal = arousal;
    return this;
  }

  /** Names a stretch of the curve. */
  public FilmFixture trend(TrendKind kind, double from, double to) {
    trends.add(new Trend(kind, range(from, to)));
    return this;
  }

  /** Sets how the editor likes to cut. */
  public FilmFixture style(CutStyle style) {
    this.style = style;
    return this;
  }

  /** Makes the film an existing edit, its shots the editor's own clips. */
  public FilmFixture edit() {
    edit = true;
    return this;
  }

  /** Returns an expression: this much of the emotion, the rest neutral. */
  public static EmotionScores feeling(Emotion emotion, double share) {
    List<Double> scores = new ArrayList<>();
    for (Emotion each : Emotion.values()) {
      double neutral = each == Emotion.NEUTRAL ? 1 - share : 0;
      scores.add(each == emotion ? share + neutral : neutral);
    }
    return new EmotionScores(scores);
  }

  /** Returns a box around a middle, of a height in frame heights. */
  public static Box box(double centerX, double centerY, double height) {
    double width = height * 9 / 16;
    return new Box(centerX - width / 2, centerY - height / 2, width, height);
  }

  /** Returns what was measured. */
  public Measurements measurements() {
    List<Long> looked = new ArrayList<>();
    for (long frame = 0; frame < frames; frame += STEP) {
      looked.add(frame);
    }
    return new Measurements(
        clock(), boundaries, shots(), picture(), faces, looked, classifications, soundTrack());
  }

  /** Returns the evidence, with the curve as the test drew it. */
  public Evidence evidence() {
    Measurements measured = measurements();
    return new Evidence(
        measured, new DrawnCurve(measured, valence, arousal, trends).curve(), style, edit);
  }

  /** Returns the evidence with a curve drawn from the measurements. */
  public Evidence evidence(java.util.function.Function<Measurements, EmotionCurve> draw) {
    Measurements measured = measurements();
    return new Evidence(measured, draw.apply(measured), style, edit);
  }

  private FrameClock clock() {
    return FrameClock.constant(rate, frames);
  }

  private List<Shot> shots() {
    List<Shot> shots = new ArrayList<>();
    long start = 0;
    for (int i = 0; i <= boundaries.size(); i++) {
      long end = i == boundaries.size() ? frames : boundaries.get(i).firstFrameOfNewShot();
      if (end > start) {
        FrameRange range = new FrameRange(start, end);
        shots.add(new Shot(shots.size(), range, clock().timeOf(range)));
      }
      start = end;
    }
    return shots;
  }

  private PictureTrack picture() {
    Series[] all =
        Arrays.stream(Look.values()).map(l -> Series.of(looks.get(l))).toArray(Series[]::new);
    return new PictureTrack(
        all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9]);
  }

  private SoundTrack soundTrack() {
    if (energy.length == 0) {
      return SoundTrack.NONE;
    }
    return new SoundTrack(
        SOUND_STEP, Series.of(energy), Series.of(energy), speech, silence, List.of(), pulse);
  }

  private static TimeRange range(double from, double to) {
    return new TimeRange(millis(from), millis(to));
  }

  private static RationalTime millis(double seconds) {
    return RationalTime.ofMillis(Math.round(seconds * 1000));
  }
}
